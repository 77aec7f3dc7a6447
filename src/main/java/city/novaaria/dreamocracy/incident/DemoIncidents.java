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

/** Reports about Lantern Hall, one of them of somebody whom nobody knows, and one about a place that nobody has found out. */
@Component
@Profile("demo")
@Order(95)
class DemoIncidents implements DemoChapter {

    private final ReportIncident reporting;
    private final TriageIncident triaging;

    DemoIncidents(ReportIncident reporting, TriageIncident triaging) {
        this.reporting = reporting;
        this.triaging = triaging;
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
            report(
                    story,
                    3,
                    story.as("ben"),
                    IncidentClass.DEVICE,
                    "The console was dark for a minute before the evening began.");
            story.name(DemoIds.incident(4), DemoIds.incidentText(4));
            reporting.report(
                    story.as("cleo"),
                    new Attempt("incident-of-the-demo-4", null),
                    new NewIncident(null, null, null, null, false, "Somebody asked me on the tram what I had dreamt."));
        });
        story.daysAgo(2, () -> {
            triage(story, "tariq", Severity.S3, "The evening began later because of it.");
            triage(story, "ilse", Severity.S4, "Nobody was in the dream yet.");
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

    private void triage(DemoStory story, String ethicist, Severity severity, String reason) {
        triaging.triage(
                story.as(ethicist),
                new IncidentId(DemoIds.incident(3)),
                new NewTriage(severity, IncidentClass.DEVICE, Relatedness.NOT_RELATED, null, null, reason));
    }
}
