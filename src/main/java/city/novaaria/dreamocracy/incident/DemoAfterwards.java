package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.idempotency.Attempt;
import city.novaaria.dreamocracy.identity.Role;
import java.time.Duration;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Small things that were looked into, each one step further than the one before. */
@Component
@Profile("demo")
@Order(98)
class DemoAfterwards implements DemoChapter {

    private static final int FIRST = 7;
    private static final int LAST = 10;

    private final ReportIncident reporting;
    private final TriageIncident triaging;
    private final InvestigateIncident investigating;
    private final CorrectIncident correcting;

    DemoAfterwards(
            ReportIncident reporting,
            TriageIncident triaging,
            InvestigateIncident investigating,
            CorrectIncident correcting) {
        this.reporting = reporting;
        this.triaging = triaging;
        this.investigating = investigating;
        this.correcting = correcting;
    }

    @Override
    public void tell(DemoStory story) {
        story.daysAgo(
                20,
                () -> IntStream.rangeClosed(FIRST, LAST).forEach(number -> {
                    report(story, number);
                    investigating.investigate(story.as(number == FIRST ? "tariq" : "bram"), id(number));
                }));
        story.daysAgo(
                18,
                () -> IntStream.rangeClosed(FIRST + 1, LAST)
                        .forEach(number -> investigating.conclude(
                                story.as("bram"),
                                id(number),
                                new NewConclusion("Nobody had looked at it since the winter.", false))));
        story.daysAgo(17, () -> {
            carriedOut(story, 2, "Somebody looks at it every month.");
            story.name(DemoIds.correctiveAction(1));
            plan(story, FIRST + 1, "Whoever uses it is told how.");
        });
    }

    private void report(DemoStory story, int number) {
        story.name(DemoIds.incident(number), DemoIds.incidentText(number));
        reporting.report(
                story.as("fen"),
                new Attempt("incident-of-the-demo-" + number, null),
                new NewIncident(
                        null, null, DemoIds.LANTERN_HALL, IncidentClass.DEVICE, false, "A lamp of the hall went out."));
        triaging.triage(
                story.as("jun"),
                id(number),
                new NewTriage(
                        Severity.S4, IncidentClass.DEVICE, Relatedness.NOT_RELATED, null, null, "Nobody was there."));
    }

    /** The first of them waits for somebody who verifies it, and the others are verified. */
    private void carriedOut(DemoStory story, int action, String what) {
        IntStream.rangeClosed(FIRST + 1, LAST).forEach(number -> {
            CorrectiveActionId planned = new CorrectiveActionId(DemoIds.correctiveAction(action + number - FIRST - 1));
            story.name(planned.value());
            plan(story, number, what);
            correcting.complete(story.as("kade"), id(number), planned, new NewCompletion("It stands in the calendar."));
            if (number > FIRST + 1) {
                correcting.verify(story.as("tariq"), id(number), planned);
            }
        });
        investigating.close(story.as("tariq"), id(LAST));
    }

    private void plan(DemoStory story, int number, String what) {
        correcting.plan(
                story.as("bram"),
                id(number),
                new NewCorrectiveAction(what, Role.TECHNOLOGIST, story.now().plus(Duration.ofDays(60)), false));
    }

    private static IncidentId id(int number) {
        return new IncidentId(DemoIds.incident(number));
    }
}
