package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.idempotency.Attempt;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The same image came to two people at Lantern Hall; an ethicist has looked into it, and nobody has signed anything yet. */
@Component
@Profile("demo")
@Order(96)
class DemoContainment implements DemoChapter {

    private static final int NUMBER = 5;

    private final ReportIncident reporting;
    private final TriageIncident triaging;

    DemoContainment(ReportIncident reporting, TriageIncident triaging) {
        this.reporting = reporting;
        this.triaging = triaging;
    }

    @Override
    public void tell(DemoStory story) {
        story.daysAgo(2, () -> {
            story.name(DemoIds.incident(NUMBER), DemoIds.incidentText(NUMBER));
            reporting.report(
                    story.as("dov"),
                    new Attempt("incident-of-the-demo-" + NUMBER, null),
                    new NewIncident(
                            null,
                            null,
                            DemoIds.LANTERN_HALL,
                            IncidentClass.SHARED_NIGHTMARE,
                            false,
                            "The wave in my dream was the wave in hers, and neither of us had brought it."));
        });
        story.daysAgo(
                1,
                () -> triaging.triage(
                        story.as("bram"),
                        new IncidentId(DemoIds.incident(NUMBER)),
                        new NewTriage(
                                Severity.S3,
                                IncidentClass.SHARED_NIGHTMARE,
                                Relatedness.POSSIBLE,
                                null,
                                null,
                                "It passed by itself; what brought it is not known.")));
    }
}
