package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.charter.PersonFacts.ScreeningFacts.Finding;
import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Noor has screened every dreamer today and would rather have somebody look at Fen again; Gil works for Kade. */
@Component
@Profile("demo")
@Order(25)
class DemoCare implements DemoChapter {

    private static final List<String> DREAMERS =
            List.of("aya", "ben", "cleo", "dov", "esi", "fen", "gil", "hana", "ivo", "kito", "lia", "mona");

    private final ScreenPerson screening;
    private final DeclareRelation declaring;

    DemoCare(ScreenPerson screening, DeclareRelation declaring) {
        this.screening = screening;
        this.declaring = declaring;
    }

    @Override
    public void tell(DemoStory story) {
        story.daysAgo(80, () -> {
            story.name(DemoIds.GILS_EMPLOYER);
            CrewId kade = new CrewId(DemoIds.crew(DemoIds.LANTERN_HALL, "kade"));
            declaring.declare(
                    story.as("gil"), DemoIds.participant("gil"), new NewRelation(kade, Relation.Kind.EMPLOYEE));
        });
        story.today(() -> DREAMERS.forEach(subject -> screen(story, subject)));
    }

    private void screen(DemoStory story, String subject) {
        story.name(DemoIds.screening(DREAMERS.indexOf(subject) + 1));
        screening.record(
                story.as("noor"),
                DemoIds.participant(subject),
                new NewScreening(subject.equals("fen") ? Finding.REFER : Finding.CLEARED, null, null, null));
    }
}
