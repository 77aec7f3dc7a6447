package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AnyOf;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** The steps of a session that the charter is not asked about; stopping is never gated. */
@Component
class StepSession implements SessionControl {

    /** Also those who have just come out of it: they do not know yet that it is over. */
    private static final Set<EnrollmentState> STOPPING =
            EnumSet.of(EnrollmentState.DREAMING, EnrollmentState.STEPPED_OUT, EnrollmentState.SURFACED);

    private final FindSession find;
    private final Sessions sessions;
    private final Enrollments enrollments;
    private final EnrollmentRegister dreamers;
    private final SanctuaryRegister sanctuaries;
    private final EndSession ending;
    private final Sleepers sleepers;
    private final TellLimits telling;
    private final ServerClock clock;

    StepSession(
            FindSession find,
            Sessions sessions,
            Enrollments enrollments,
            EnrollmentRegister dreamers,
            SanctuaryRegister sanctuaries,
            EndSession ending,
            Sleepers sleepers,
            TellLimits telling,
            ServerClock clock) {
        this.find = find;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.dreamers = dreamers;
        this.sanctuaries = sanctuaries;
        this.ending = ending;
        this.sleepers = sleepers;
        this.telling = telling;
        this.clock = clock;
    }

    @AtomicStep
    public Session beginCheckIn(Caller caller, SessionId id) {
        return step(caller, id, SessionAction.BEGIN_CHECK_IN, (session, by) -> {
            PolicyProfile policy = sanctuaries
                    .find(session.sanctuaryId())
                    .orElseThrow(Refused::notFound)
                    .policy();
            session.beginCheckIn(policy.checkInWindow(), by, clock.now());
            telling.tell(session);
        });
    }

    @AtomicStep
    public Session pause(Caller caller, SessionId id) {
        return step(caller, id, SessionAction.PAUSE, (session, by) -> session.pause(by, clock.now()));
    }

    /**
     * For anybody in the dream or on the crew. A dream that is ending already has no scene to stop; and a second stop
     * changes only what was said since the first one. For who had a seat and is out for good it changes nothing, once it
     * has begun.
     */
    @AtomicStep
    public Session stopScene(Caller caller, SessionId id) {
        Session seen = find.visible(caller, id);
        List<EnrollmentState> own =
                caller.participants().isEmpty() ? List.of() : enrollments.statesOf(id, caller.participants());
        boolean dreamer = own.stream().anyMatch(STOPPING::contains);
        if (!dreamer && !own.isEmpty() && seen.startedAt() != null && !caller.worksAt(seen.sanctuaryId())) {
            return seen;
        }
        Actor by = dreamer
                ? caller.as(ActingAs.PARTICIPANT)
                : caller.mustHold(seen.sanctuaryId(), SessionAction.STOP_SCENE.roles());
        Session session = find.hold(id);
        if (session.endedAt() == null
                && !(session.stopHolds() && enrollments.dreamOn(id, EnrollmentState.DREAMING) == 0)) {
            SessionAction.STOP_SCENE.mustBePossible(session, caller);
            stop(session, by, clock.now());
        }
        return session;
    }

    private void stop(Session session, Actor by, Instant at) {
        session.stopScene(Set.copyOf(enrollments.idsIn(session.id(), AnyOf.names(EnrollmentState.LIVE))), by, at);
        sessions.saveAndFlush(session);
        enrollments.stepOut(
                session.id(), EnrollmentState.LIVE, EnrollmentState.STEPPED_OUT, sleepers.awakeSince(session, at), at);
    }

    /** Two people who do not dream there confirm it, one who facilitates and one who sees to the devices. */
    @AtomicStep
    public Session confirmScene(Caller caller, SessionId id) {
        return step(caller, id, SessionAction.CONFIRM_SCENE, (session, by) -> {
            dreamers.mustNotDreamIn(id, caller);
            Set<Role> roles = session.confirmingAs(caller);
            if (roles.isEmpty()) {
                throw Refused.because(SessionProblem.NOT_ON_DUTY);
            }
            session.confirmScene(roles, by, clock.now());
        });
    }

    @AtomicStep
    public Session end(Caller caller, SessionId id) {
        return step(
                caller,
                id,
                SessionAction.END,
                (session, by) -> ending.surface(session, EndReason.ENDED, by, clock.now()));
    }

    /** For anybody on the crew; a dream that is ending already simply goes on ending, and once it is over everybody is back. */
    @AtomicStep
    public Session safeStop(Caller caller, SessionId id) {
        return step(caller, id, SessionAction.SAFE_STOP, (session, by) -> {
            if (session.endedAt() == null) {
                ending.surface(session, EndReason.SAFE_STOP, by, clock.now());
            }
        });
    }

    @AtomicStep
    public Session cancel(Caller caller, SessionId id, String reason, CancelKind kind) {
        return step(caller, id, SessionAction.CANCEL, (session, by) -> session.cancel(reason, kind, by, clock.now()));
    }

    @Override
    public void pause(SessionId id, Actor by, Instant at) {
        Session session = find.hold(id);
        if (session.state() == SessionState.DREAMING) {
            session.pause(by, at);
            sessions.saveAndFlush(session);
        }
    }

    @Override
    public void stopScene(SessionId id, Actor by, Instant at) {
        Session session = find.hold(id);
        if (session.state().live()) {
            stop(session, by, at);
        }
    }

    @Override
    public void objected(SessionId held, Verdict verdict, Actor by) {
        Session session = find.find(held);
        session.objected(verdict, by);
        sessions.saveAndFlush(session);
    }

    @Override
    public void safeStop(SessionId id, Actor by, Instant at) {
        surface(id, EndReason.SAFE_STOP, by, at);
    }

    @Override
    public void suspend(SessionId id, Actor by, Instant at) {
        surface(id, EndReason.SUSPENDED, by, at);
    }

    private void surface(SessionId id, EndReason reason, Actor by, Instant at) {
        Session session = find.hold(id);
        if (session.state().live()) {
            ending.surface(session, reason, by, at);
        }
    }

    private Session step(Caller caller, SessionId id, SessionAction action, BiConsumer<Session, Actor> change) {
        Actor by = action.mustBeTakenBy(caller, find.visible(caller, id));
        Session session = find.hold(id);
        if (action != SessionAction.SAFE_STOP || session.endedAt() == null) {
            action.mustBePossible(session, caller);
        }
        change.accept(session, by);
        if (action.takesDuty()) {
            session.actedOn(by);
        }
        return sessions.saveAndFlush(session);
    }
}
