package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.consent.ConsentEvent;
import city.novaaria.dreamocracy.consent.ConsentRegister;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * The way out: at any time, in any state, without a reason (CON-06); out of a running dream in the same transaction
 * (CON-07).
 *
 * <p>Consents are held before the session, in the order in which the start holds them.
 */
@Component
class LeaveSession {

    private final FindSession find;
    private final Sessions sessions;
    private final Enrollments enrollments;
    private final ConsentRegister consents;
    private final GuardianRegister guardians;
    private final StepSession steps;
    private final ServerClock clock;
    private final ApplicationEventPublisher events;

    LeaveSession(
            FindSession find,
            Sessions sessions,
            Enrollments enrollments,
            ConsentRegister consents,
            GuardianRegister guardians,
            StepSession steps,
            ServerClock clock,
            ApplicationEventPublisher events) {
        this.find = find;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.consents = consents;
        this.guardians = guardians;
        this.steps = steps;
        this.clock = clock;
        this.events = events;
    }

    @AtomicStep
    public Enrollment withdraw(Caller caller, EnrollmentId id) {
        EnrollmentPlace enrollment = enrollments.placeOf(id).orElseThrow(Refused::notFound);
        Instant at = clock.now();
        ParticipantId speaker = FindSession.self(caller);
        if (!caller.is(enrollment.person()) && !mayTakeOut(speaker, enrollment, at)) {
            throw notTheirs(caller, id);
        }
        if (!consents.withdraw(id, speaker, at)) {
            leave(id, enrollment.session(), at);
        }
        return enrollments.findById(id).orElseThrow(Refused::notFound);
    }

    /** Somebody takes a consent back: first they are out of the dream, then the consent ends. */
    @EventListener
    void on(ConsentEvent.Withdrawing withdrawing) {
        leave(withdrawing.enrollment(), withdrawing.session(), withdrawing.at());
    }

    /** A guardian takes a permission back; of somebody who has come of age since it is only a record. */
    @EventListener
    void on(ConsentEvent.GuardianWithdrawing withdrawing) {
        EnrollmentPlace enrollment =
                enrollments.placeOf(withdrawing.enrollment()).orElseThrow(Refused::notFound);
        if (mayTakeOut(withdrawing.guardian(), enrollment, withdrawing.at())) {
            leave(withdrawing.enrollment(), withdrawing.session(), withdrawing.at());
        }
    }

    private boolean mayTakeOut(ParticipantId guardian, EnrollmentPlace enrollment, Instant at) {
        return guardians.mayTakeOut(guardian, enrollment.person(), enrollment.sanctuary(), at);
    }

    private void leave(EnrollmentId id, SessionId sessionId, Instant at) {
        Session session = sessions.lock(sessionId).orElseThrow(Refused::notFound);
        Enrollment enrollment = enrollments.findById(id).orElseThrow(Refused::notFound);
        EnrollmentState before = enrollment.state();
        Optional<SessionEvent.EnrollmentMoved> left = enrollment.withdraw(at);
        left.ifPresent(events::publishEvent);
        enrollments.saveAndFlush(enrollment);
        if (left.isPresent() && session.state().beforeTheDream() && EnrollmentState.WITH_A_PLACE.contains(before)) {
            promoteNext(sessionId, at);
        }
        if (left.isPresent() && before.live()) {
            lookAfterTheOthers(session, at);
        }
        if (left.isPresent() && before == EnrollmentState.SURFACED) {
            steps.beginAftercareWhenAllLeft(session, at);
        }
    }

    private void promoteNext(SessionId session, Instant at) {
        enrollments.waiting(session, EnrollmentState.WAITLISTED, Limit.of(1)).forEach(next -> {
            events.publishEvent(next.promote(at));
            enrollments.saveAndFlush(next);
        });
    }

    private void lookAfterTheOthers(Session session, Instant at) {
        long remaining = enrollments.countBySessionIdAndStateIn(
                session.id(), EnumSet.of(EnrollmentState.DREAMING, EnrollmentState.STEPPED_OUT));
        if (remaining == 0 && session.state().live()) {
            steps.surface(session, Session.EndReason.SAFE_STOP, at);
        } else {
            session.someoneLeft(remaining, at).ifPresent(events::publishEvent);
            sessions.saveAndFlush(session);
        }
    }

    private Refused notTheirs(Caller caller, EnrollmentId id) {
        find.visible(caller, id);
        return Refused.forbidden(
                "Only the enrolled person withdraws, or a minor's guardian; crew can stand them down or end the"
                        + " dream.");
    }
}
