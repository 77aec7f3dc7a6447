package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.CharterProblem;
import city.novaaria.dreamocracy.objections.Objection;
import city.novaaria.dreamocracy.objections.Reader;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The steps of a session other than its start; stopping is never gated, opening and resuming ask the charter. */
@Component
class StepSession {

    private static final Set<EnrollmentState> LIVE = EnumSet.of(EnrollmentState.DREAMING, EnrollmentState.STEPPED_OUT);

    private final FindSession find;
    private final Sessions sessions;
    private final Enrollments enrollments;
    private final GatherFacts facts;
    private final ServerClock clock;
    private final ApplicationEventPublisher events;

    StepSession(
            FindSession find,
            Sessions sessions,
            Enrollments enrollments,
            GatherFacts facts,
            ServerClock clock,
            ApplicationEventPublisher events) {
        this.find = find;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.facts = facts;
        this.clock = clock;
        this.events = events;
    }

    @AtomicStep
    public Session open(Caller caller, SessionId id) {
        Session session = hold(caller, id, SessionAction.OPEN);
        Instant at = clock.now();
        refuseUnlessGranted(
                caller,
                session,
                Charter.ask(
                        facts.about(EvaluationPoint.ENROLLMENT, session, facts.lookAround(session), List.of(), at)));
        return done(session, session.open(at));
    }

    @AtomicStep
    public Session beginCheckIn(Caller caller, SessionId id) {
        Session session = hold(caller, id, SessionAction.BEGIN_CHECK_IN);
        return done(
                session,
                session.beginCheckIn(facts.policyOf(session.sanctuaryId()).checkInWindow(), clock.now()));
    }

    @AtomicStep
    public Session pause(Caller caller, SessionId id) {
        Session session = hold(caller, id, SessionAction.PAUSE);
        return done(session, session.pause(clock.now()));
    }

    /** For anybody in the dream or on the crew; a scene that is stopped already stays stopped. */
    @AtomicStep
    public Session stopScene(Caller caller, SessionId id) {
        Session seen = find.visible(caller, id);
        boolean dreamer =
                enrollments.in(id, LIVE).stream().anyMatch(enrollment -> caller.is(enrollment.participantId()));
        if (!dreamer) {
            caller.mustHold(seen.sanctuaryId(), SessionAction.STOP_SCENE.roles());
        }
        Session session = sessions.lock(id).orElseThrow(Refused::notFound);
        return session.state() == SessionState.PAUSED ? session : done(session, session.pause(clock.now()));
    }

    @AtomicStep
    public Session resume(Caller caller, SessionId id) {
        Session seen = find.forAction(caller, id, SessionAction.RESUME);
        GatherFacts.Surroundings around = facts.lockAround(seen);
        Session session = sessions.lock(id).orElseThrow(Refused::notFound);
        session.mustAllow(SessionAction.RESUME);
        Instant at = clock.now();
        List<Enrollment> dreaming = enrollments.in(id, EnumSet.of(EnrollmentState.DREAMING));
        refuseUnlessGranted(
                caller, session, Charter.ask(facts.about(EvaluationPoint.LIVE, session, around, dreaming, at)));
        return done(session, session.resume(at));
    }

    @AtomicStep
    public Session end(Caller caller, SessionId id) {
        Session session = hold(caller, id, SessionAction.END);
        return surface(session, Session.EndReason.ENDED, clock.now());
    }

    /** For anybody on the crew; a dream that is ending already simply goes on ending. */
    @AtomicStep
    public Session safeStop(Caller caller, SessionId id) {
        Session session = hold(caller, id, SessionAction.SAFE_STOP);
        return session.state() == SessionState.SURFACING || session.state() == SessionState.AFTERCARE
                ? session
                : surface(session, Session.EndReason.SAFE_STOP, clock.now());
    }

    @AtomicStep
    public Session cancel(Caller caller, SessionId id, String reason) {
        Session session = hold(caller, id, SessionAction.CANCEL);
        return done(session, session.cancel(reason, clock.now()));
    }

    /** Asks about everybody who dreamt, also about those who left early. */
    @AtomicStep
    public Session close(Caller caller, SessionId id) {
        Session session = hold(caller, id, SessionAction.CLOSE);
        session.mustAllow(SessionAction.CLOSE);
        Instant at = clock.now();
        List<Enrollment> dreamt = enrollments.in(id, EnrollmentState.OVER).stream()
                .filter(enrollment -> enrollment.leftAfter(session.startedAt()))
                .toList();
        refuseUnlessGranted(
                caller,
                session,
                Charter.ask(facts.about(EvaluationPoint.CLOSE, session, facts.lookAround(session), dreamt, at)));
        return done(session, session.close(at));
    }

    /** Brings everybody back at once; also called when an approval is suspended for all (ETH-06). */
    Session surface(Session session, Session.EndReason reason, Instant at) {
        Session ended = done(session, session.end(reason, at));
        int surfaced = enrollments.close(session.id(), LIVE, EnrollmentState.SURFACED, at);
        beginAftercare(ended, surfaced, at);
        return ended;
    }

    /** Aftercare begins by itself when the last one has left, under the session's lock. */
    void beginAftercareWhenAllLeft(Session session, Instant at) {
        beginAftercare(
                session,
                enrollments.countBySessionIdAndStateIn(session.id(), EnumSet.of(EnrollmentState.SURFACED)),
                at);
    }

    private void beginAftercare(Session session, long stillHere, Instant at) {
        session.everybodyLeft(stillHere, at).ifPresent(event -> done(session, event));
    }

    private Session hold(Caller caller, SessionId id, SessionAction action) {
        find.forAction(caller, id, action);
        return sessions.lock(id).orElseThrow(Refused::notFound);
    }

    private Session done(Session session, SessionEvent event) {
        events.publishEvent(event);
        return sessions.saveAndFlush(session);
    }

    static void refuseUnlessGranted(Caller caller, Session session, Verdict verdict) {
        if (!verdict.granted()) {
            throw Objection.refusal(
                    CharterProblem.CHARTER_OBJECTIONS, verdict, Reader.of(caller, session.sanctuaryId(), Set.of()));
        }
    }
}
