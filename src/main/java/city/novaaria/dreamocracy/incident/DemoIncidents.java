package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.idempotency.Attempt;
import city.novaaria.dreamocracy.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two reports about Lantern Hall, of Aya and of somebody whom nobody knows. */
@Component
@Profile("demo")
@Order(95)
class DemoIncidents implements DemoChapter {

    private final ReportIncident reporting;

    DemoIncidents(ReportIncident reporting) {
        this.reporting = reporting;
    }

    @Override
    public void tell(DemoStory story) {
        story.daysAgo(3, () -> {
            report(
                    story,
                    1,
                    story.as("aya"),
                    IncidentClass.MEDICAL,
                    "Somebody next to me was dizzy in the hall after the evening; they sat down, and it passed.");
            report(story, 2, Caller.nobody(), null, "The lamp at the back stairs is out, and somebody nearly fell.");
        });
    }

    /** From the key of the attempt follows the claim code that the documentation names. */
    private void report(DemoStory story, int number, Caller caller, @Nullable IncidentClass category, String text) {
        story.name(DemoIds.incident(number), DemoIds.incidentText(number));
        reporting.report(
                caller,
                new Attempt("incident-of-the-demo-" + number, null),
                new NewIncident(null, null, DemoIds.LANTERN_HALL, category, false, text));
    }
}
