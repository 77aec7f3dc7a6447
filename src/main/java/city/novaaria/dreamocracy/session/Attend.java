package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.consent.ConsentEvent;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Member;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How a person in an enrollment gets ready, beforehand and on the day: arriving, being fit, rehearsing, or not today. */
@Component
class Attend {

    private final FindSession find;
    private final Sessions sessions;
    private final Enrollments enrollments;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;
    private final ApplicationEventPublisher events;

    Attend(
            FindSession find,
            Sessions sessions,
            Enrollments enrollments,
            SanctuaryRegister sanctuaries,
            ServerClock clock,
            ApplicationEventPublisher events) {
        this.find = find;
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
        this.events = events;
    }

    @AtomicStep
    public Enrollment checkIn(Caller caller, EnrollmentId id) {
        Enrollment enrollment = hold(caller, id, true, SessionState.CHECK_IN);
        return done(enrollment, enrollment.checkIn(clock.now()));
    }

    @AtomicStep
    public Enrollment standDown(Caller caller, EnrollmentId id) {
        Enrollment enrollment = hold(caller, id, true, null);
        return done(enrollment, enrollment.standDown(clock.now()));
    }

    @AtomicStep
    public Enrollment attestFitness(Caller caller, EnrollmentId id, Fitness request) {
        boolean observer = request.attestedAs() == AttestedAs.OBSERVER;
        Enrollment enrollment = hold(caller, id, observer, null);
        Instant at = clock.now();
        if (observer) {
            enrollment.observeFitness(request.fit(), at);
        } else {
            enrollment.attestFitness(request.fit(), at);
        }
        return enrollments.saveAndFlush(enrollment);
    }

    @AtomicStep
    public Enrollment rehearse(Caller caller, EnrollmentId id, String signal) {
        Enrollment enrollment = hold(caller, id, false, SessionState.CHECK_IN);
        enrollment.rehearse(signal, clock.now());
        return enrollments.saveAndFlush(enrollment);
    }

    @AtomicStep
    public Enrollment agreeWithGroup(Caller caller, EnrollmentId id) {
        Enrollment enrollment = hold(caller, id, false, null);
        enrollment.agreeWithGroup(clock.now());
        return enrollments.saveAndFlush(enrollment);
    }

    /** Only somebody who facilitates at the sanctuary can be met. */
    @AtomicStep
    public Enrollment meet(Caller caller, EnrollmentId id, CrewId crew) {
        Enrollment enrollment = hold(caller, id, false, null);
        Member met = sanctuaries.crew(enrollment.sanctuaryId(), List.of(crew)).stream()
                .filter(member -> member.role() == Role.FACILITATOR)
                .findAny()
                .orElseThrow(() -> Refused.unprocessable(FieldError.at(
                        "#/crewId", "Facilitator", "is the id of somebody who facilitates at this sanctuary")));
        enrollment.meet(crew, met.subject(), clock.now());
        return enrollments.saveAndFlush(enrollment);
    }

    /** The enrollment remembers the consent that counts; the session is held, so that a start sees both or neither. */
    @EventListener
    void on(ConsentEvent.Given given) {
        sessions.hold(given.session());
        Enrollment enrollment = enrollments.findById(given.enrollment()).orElseThrow(Refused::notFound);
        enrollment.consented(given.consent(), given.version());
        enrollments.saveAndFlush(enrollment);
    }

    /** The session is held here, too, and the step begins anew if it has started since the enrollment was found to take consent. */
    @EventListener
    void on(ConsentEvent.Permitted permitted) {
        sessions.hold(permitted.session());
    }

    /**
     * Holds the session, then loads the enrollment.
     *
     * @param byFacilitator who acts: a facilitator who is not the enrolled person, or the enrolled person
     * @param needed the state that the session must be in; null when any will do
     */
    private Enrollment hold(Caller caller, EnrollmentId id, boolean byFacilitator, @Nullable SessionState needed) {
        Enrollment seen = find.visible(caller, id);
        if (byFacilitator) {
            caller.mustHold(seen.sanctuaryId(), Role.FACILITATOR);
        }
        if (byFacilitator == caller.is(seen.participantId())) {
            throw Refused.forbidden(
                    byFacilitator
                            ? "Another facilitator does this for you: nobody observes themselves."
                            : "Only the enrolled person does this, signed in as themselves.");
        }
        Session session = sessions.lock(seen.sessionId()).orElseThrow(Refused::notFound);
        if (needed != null && session.state() != needed) {
            throw Refused.stateConflict(session.state(), SessionAction.possible(session.state()));
        }
        return enrollments.lock(id).orElseThrow(Refused::notFound);
    }

    private Enrollment done(Enrollment enrollment, SessionEvent event) {
        events.publishEvent(event);
        return enrollments.saveAndFlush(enrollment);
    }
}
