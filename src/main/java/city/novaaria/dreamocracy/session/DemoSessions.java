package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.demo.DemoChapter;
import city.novaaria.dreamocracy.demo.DemoIds;
import city.novaaria.dreamocracy.demo.DemoPlace;
import city.novaaria.dreamocracy.demo.DemoSession;
import city.novaaria.dreamocracy.demo.DemoSession.Stage;
import city.novaaria.dreamocracy.demo.DemoStory;
import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sessions are planned, people arrive and prepare, and dreams end; what the charter is asked about tells the gate. */
@Component
@Profile("demo")
@Order(60)
class DemoSessions implements DemoChapter {

    private static final Duration PLANNED_BEFORE = Duration.ofDays(5);
    private static final Duration DREAM = Duration.ofMinutes(40);

    private final PlanSession planning;
    private final StepSession steps;
    private final Attend attending;

    DemoSessions(PlanSession planning, StepSession steps, Attend attending) {
        this.planning = planning;
        this.steps = steps;
        this.attending = attending;
    }

    @Override
    public void tell(DemoStory story) {
        DemoSession.thatReached(Stage.PLANNED)
                .forEach(session -> story.ago(session.before(PLANNED_BEFORE), () -> plan(story, session)));
        DemoSession.thatReached(Stage.GATHERED)
                .forEach(session -> story.ago(session.before(Duration.ZERO), () -> gather(story, session)));
        DemoSession.thatReached(Stage.PREPARED)
                .forEach(session -> story.ago(session.before(Duration.ZERO), () -> prepare(story, session)));
        DemoSession.thatReached(Stage.SEEN_OFF)
                .forEach(session ->
                        story.ago(session.after(DREAM), () -> steps.end(facilitator(story, session), session.id())));
    }

    private void plan(DemoStory story, DemoSession session) {
        Caller celia = story.as("celia");
        story.name(session.id().value());
        Session planned = planning.plan(
                celia,
                new NewSession(
                        session.sanctuary(),
                        new ChamberId(session.chamber()),
                        new DreamscapeId(session.dreamscape()),
                        1,
                        session.title(),
                        session.startsAt(story.now()),
                        session.capacity(),
                        session.minimumDreamers()));
        List<DutyView> duties = new ArrayList<>();
        if (session.facilitator() != null) {
            duties.add(duty(session, session.facilitator(), Role.FACILITATOR));
        }
        if (session.second() != null) {
            duties.add(duty(session, session.second(), session.secondDuty()));
        }
        if (session.technologist() != null) {
            duties.add(duty(session, session.technologist(), Role.TECHNOLOGIST));
        }
        if (!duties.isEmpty()) {
            planning.assign(celia, planned.id(), new ExpectedVersion(List.of("*")), duties)
                    .orRefuse();
        }
    }

    private static DutyView duty(DemoSession session, String subject, Role role) {
        return new DutyView(new CrewId(DemoIds.crew(session.sanctuary(), subject)), role);
    }

    private void gather(DemoStory story, DemoSession session) {
        Caller facilitator = facilitator(story, session);
        steps.beginCheckIn(facilitator, session.id());
        session.present().forEach(place -> attending.checkIn(facilitator, place.enrollment()));
    }

    private void prepare(DemoStory story, DemoSession session) {
        for (DemoPlace place : session.present()) {
            Caller dreamer = story.as(place.subject());
            attending.attestFitness(dreamer, place.enrollment(), true);
            attending.observeFitness(facilitator(story, session), place.enrollment(), true);
            attending.rehearse(dreamer, place.enrollment(), "lantern");
        }
    }

    private static Caller facilitator(DemoStory story, DemoSession session) {
        return story.as(Objects.requireNonNull(session.facilitator()));
    }
}
