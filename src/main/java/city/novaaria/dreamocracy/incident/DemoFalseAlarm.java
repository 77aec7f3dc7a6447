package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.idempotency.Attempt;
import city.novaaria.dreamocracy.lace.LaceDeviceId;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A lace that nobody wears hummed: it was nothing, and its model waits for somebody to give it back. */
@Component
@Profile("demo")
@Order(97)
class DemoFalseAlarm implements DemoChapter {

    private static final int NUMBER = 6;

    private final ReportIncident reporting;
    private final TriageIncident triaging;

    DemoFalseAlarm(ReportIncident reporting, TriageIncident triaging) {
        this.reporting = reporting;
        this.triaging = triaging;
    }

    @Override
    public void tell(DemoStory story) {
        IncidentId id = new IncidentId(DemoIds.incident(NUMBER));
        story.daysAgo(2, () -> {
            story.name(DemoIds.incident(NUMBER), DemoIds.incidentText(NUMBER));
            reporting.report(
                    story.as("fen"),
                    new Attempt("incident-of-the-demo-" + NUMBER, null),
                    new NewIncident(
                            null,
                            new LaceDeviceId(DemoIds.lace(4)),
                            DemoIds.LANTERN_HALL,
                            IncidentClass.DEVICE,
                            false,
                            "The old lace on the shelf hummed, and was warm."));
            triaging.triage(story.as("jun"), id, found(Severity.S1, "Whoever wears one may be burnt."));
        });
        story.daysAgo(1, () -> {
            triaging.triage(story.as("jun"), id, found(Severity.S4, "It lay in the sun, and a phone beside it."));
            triaging.confirmLower(story.as("ilse"), id, "I saw the shelf.");
        });
    }

    private static NewTriage found(Severity severity, String reason) {
        return new NewTriage(severity, IncidentClass.DEVICE, Relatedness.POSSIBLE, null, null, reason);
    }
}
