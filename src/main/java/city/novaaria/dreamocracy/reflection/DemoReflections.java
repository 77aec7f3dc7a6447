package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoSession;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.fear.Permission.Attribution;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What some left of the first evening and of yesterday's tide: for the others, for themselves, for the house, as a mark. */
@Component
@Profile("demo")
@Order(94)
class DemoReflections implements DemoChapter {

    private final WriteReflections writing;

    DemoReflections(WriteReflections writing) {
        this.writing = writing;
    }

    @Override
    public void tell(DemoStory story) {
        story.ago(DemoSession.FIRST_EVENING.after(Duration.ofHours(30)), () -> {
            leave(
                    story,
                    "aya",
                    DemoIds.LANTERNS_GO_OUT,
                    "The lanterns went out one after the other, and it was not dark.",
                    new Sharing(List.of(ReflectionAudience.DREAMERS), Attribution.PSEUDONYM, "Moth", List.of()));
            leave(story, "ben", DemoIds.FOR_BEN_ALONE, "I do not know yet what it was.", Sharing.WITH_NOBODY);
            leave(
                    story,
                    "cleo",
                    DemoIds.WATER_THAT_LISTENS,
                    "Whatever I was afraid of, the water heard it first and stayed calm.",
                    new Sharing(
                            List.of(ReflectionAudience.CARE, ReflectionAudience.HOUSE),
                            Attribution.ANONYMOUS,
                            null,
                            List.of(new ReflectionPermission(
                                    ReflectionPurpose.ART,
                                    List.of(ReflectionForm.PARAPHRASE, ReflectionForm.BLENDED),
                                    Attribution.ANONYMOUS))));
            writing.screen(
                    story.as("celia"),
                    new ReflectionId(DemoIds.WATER_THAT_LISTENS),
                    new NewReflectionScreening(NewReflectionScreening.Decision.CLEAR));
            leave(
                    story,
                    "hana",
                    DemoIds.HANAS_MARK,
                    null,
                    new Sharing(List.of(ReflectionAudience.DREAMERS), Attribution.NAMED, "Hana", List.of()));
        });
        story.today(() -> leave(
                story,
                "lia",
                DemoIds.LIAS_TIDE,
                "I slept well after the tide.",
                new Sharing(List.of(ReflectionAudience.CARE), Attribution.NAMED, "Lia", List.of()),
                DemoSession.YESTERDAY));
    }

    private void leave(DemoStory story, String who, UUID id, @Nullable String words, Sharing sharing) {
        leave(story, who, id, words, sharing, DemoSession.FIRST_EVENING);
    }

    private void leave(
            DemoStory story, String who, UUID id, @Nullable String words, Sharing sharing, DemoSession session) {
        story.name(id);
        writing.write(story.as(who), session.id(), new NewReflection(words, sharing));
    }
}
