package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoPlace;
import city.novaaria.dreamocracy.demo.DemoSession;
import city.novaaria.dreamocracy.demo.DemoSession.Stage;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.session.GatedSteps.Leaving;
import java.time.Duration;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sessions open, people enroll, dreams start, everybody is seen off, and the first evening is closed. */
@Component
@Profile("demo")
@Order(80)
class DemoGate implements DemoChapter {

    private static final Duration OPENED_BEFORE = Duration.ofDays(4);
    private static final Duration ENROLLED_BEFORE = Duration.ofDays(3);
    private static final Duration SEEN_OFF_AFTER = Duration.ofHours(1);
    private static final Duration CLOSED_AFTER = Duration.ofDays(2);

    private final StepThroughGate steps;
    private final Enroll enrolling;
    private final StartSession starting;
    private final CheckOutPerson leaving;

    DemoGate(StepThroughGate steps, Enroll enrolling, StartSession starting, CheckOutPerson leaving) {
        this.steps = steps;
        this.enrolling = enrolling;
        this.starting = starting;
        this.leaving = leaving;
    }

    @Override
    public void tell(DemoStory story) {
        DemoSession.thatReached(Stage.OPENED).forEach(session -> {
            story.ago(
                    session.before(OPENED_BEFORE),
                    () -> steps.open(story.as("jun"), session.id()).orRefuse());
            story.ago(
                    session.before(ENROLLED_BEFORE),
                    () -> session.places().forEach(place -> enroll(story, session, place)));
        });
        DemoSession.thatReached(Stage.STARTED)
                .forEach(session -> story.ago(
                        session.before(Duration.ZERO),
                        () -> starting.start(facilitator(story, session), session.id())
                                .orRefuse()));
        DemoSession.thatReached(Stage.SEEN_OFF)
                .forEach(session -> story.ago(
                        session.after(SEEN_OFF_AFTER),
                        () -> session.present().forEach(place -> seeOff(story, session, place))));
        DemoSession.thatReached(Stage.CLOSED)
                .forEach(session -> story.ago(
                        session.after(CLOSED_AFTER),
                        () -> steps.close(facilitator(story, session), session.id())
                                .orRefuse()));
    }

    private void enroll(DemoStory story, DemoSession session, DemoPlace place) {
        story.name(place.enrollment().value(), place.checkIn());
        enrolling
                .enroll(story.as(place.subject()), session.id(), place.person())
                .orRefuse();
    }

    private void seeOff(DemoStory story, DemoSession session, DemoPlace place) {
        leaving.checkOut(facilitator(story, session), place.enrollment(), new Leaving(true, true, null))
                .orRefuse();
    }

    private static Caller facilitator(DemoStory story, DemoSession session) {
        return story.as(Objects.requireNonNull(session.facilitator()));
    }
}
