package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.fear.Permission.Attribution;
import city.novaaria.dreamocracy.fear.Permission.Purpose;
import city.novaaria.dreamocracy.idempotency.Attempt;
import city.novaaria.dreamocracy.identity.Caller;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Seven fears that were given to Lantern Hall; Celia screened six of them, and wants two to be put differently. */
@Component
@Profile("demo")
@Order(30)
class DemoFears implements DemoChapter {

    /** From its key follows the claim code that the documentation names. */
    private static final Attempt ATTEMPT = new Attempt("lantern-of-the-demo", null);

    private static final List<Permission> FOR_DREAMSCAPES =
            List.of(new Permission(Purpose.DREAMSCAPE, Attribution.ANONYMOUS));

    private final SubmitFear submitting;
    private final ScreenFear screening;

    DemoFears(SubmitFear submitting, ScreenFear screening) {
        this.submitting = submitting;
        this.screening = screening;
    }

    @Override
    public void tell(DemoStory story) {
        story.daysAgo(30, () -> {
            give(
                    story,
                    DemoIds.DEEP_WATER,
                    story.as("aya"),
                    "I sink in dark water and forget which way is up.",
                    FOR_DREAMSCAPES);
            give(
                    story,
                    DemoIds.BEING_LEFT_BEHIND,
                    story.as("ben"),
                    "The last train leaves, and I am on the wrong platform.",
                    List.of(
                            new Permission(Purpose.DREAMSCAPE, Attribution.PSEUDONYM),
                            new Permission(Purpose.ART, Attribution.ANONYMOUS)));
            give(
                    story,
                    DemoIds.MOTHS,
                    story.as("cleo"),
                    "I open my mouth to sing, and moths fly out.",
                    FOR_DREAMSCAPES);
            give(
                    story,
                    DemoIds.MIRRORS,
                    story.as("dov"),
                    "All the faces I know turn into mirrors.",
                    List.of(new Permission(Purpose.ART, Attribution.NAMED)));
            give(
                    story,
                    DemoIds.CLOSED_SPACES,
                    Caller.nobody(),
                    "The house has one room more every night.",
                    FOR_DREAMSCAPES);
            give(
                    story,
                    DemoIds.A_STREET,
                    story.as("dov"),
                    "The lift at Lamp Street 7 falls, and the porter there laughs.",
                    FOR_DREAMSCAPES);
            give(
                    story,
                    DemoIds.THE_MILL,
                    Caller.nobody(),
                    "Everybody who works at the old mill points at me.",
                    FOR_DREAMSCAPES);
        });
        story.daysAgo(29, () -> {
            clear(story, DemoIds.DEEP_WATER, "deep-water", "darkness");
            clear(story, DemoIds.BEING_LEFT_BEHIND, "being-late", "crowds");
            clear(story, DemoIds.MIRRORS, "mirrors");
            clear(story, DemoIds.CLOSED_SPACES, "closed-spaces");
            ask(story, DemoIds.A_STREET, "Leave out the street and the porter.");
            ask(story, DemoIds.THE_MILL, "Leave out the mill.");
        });
    }

    private void give(DemoStory story, UUID id, Caller owner, String text, List<Permission> permissions) {
        story.name(id);
        submitting.submit(owner, ATTEMPT, new NewFear(DemoIds.LANTERN_HALL, text, permissions, null));
    }

    private void clear(DemoStory story, UUID id, String... tags) {
        screen(story, id, new Screening(Fear.Decision.CLEAR, List.of(tags), null));
    }

    private void ask(DemoStory story, UUID id, String redaction) {
        screen(story, id, new Screening(Fear.Decision.NEEDS_REDACTION, List.of(), redaction));
    }

    private void screen(DemoStory story, UUID id, Screening result) {
        screening.screen(story.as("celia"), new FearId(id), result).orRefuse();
    }
}
