package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.CharterProblem;
import city.novaaria.dreamocracy.objections.Objection;
import city.novaaria.dreamocracy.objections.Reader;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives a person an enrollment, or a place on the waiting list when the session is full; counted under the lock.
 *
 * <p>The person is held before the session: two enrollments for them, wherever they are, are taken one after the other.
 */
@Component
class Enroll {

    private final Sessions sessions;
    private final Enrollments enrollments;
    private final ParticipantRegister participants;
    private final GuardianRegister guardians;
    private final GatherFacts facts;
    private final ServerClock clock;
    private final ApplicationEventPublisher events;

    Enroll(
            Sessions sessions,
            Enrollments enrollments,
            ParticipantRegister participants,
            GuardianRegister guardians,
            GatherFacts facts,
            ServerClock clock,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.participants = participants;
        this.guardians = guardians;
        this.facts = facts;
        this.clock = clock;
        this.events = events;
    }

    @AtomicStep
    public Enrollment enroll(Caller caller, SessionId id, ParticipantId person) {
        mayEnroll(caller, sessions.findById(id).orElseThrow(Refused::notFound), person);
        participants.hold(person);
        // fails, and the whole step is tried again, when the session changed since it was read above
        Session session = sessions.lock(id).orElseThrow(Refused::notFound);
        if (!enrolls(session)) {
            throw Refused.stateConflict(
                    session.state(), SessionAction.possible(session.state(), caller, session.sanctuaryId(), false));
        }
        if (enrollments.enrollmentsOf(id, person.value()) > 0) {
            throw Refused.because(SessionProblem.ALREADY_ENROLLED);
        }
        Instant at = clock.now();
        Facts asked = facts.aboutNewcomer(session, facts.lookAround(session), person, at);
        Verdict verdict = Charter.ask(asked);
        if (!verdict.granted()) {
            boolean crewOnly = !caller.is(person) && !speaksFor(caller, session, person);
            Set<UUID> own = crewOnly ? Set.of() : Set.of(person.value());
            throw Objection.refusal(
                    CharterProblem.CHARTER_OBJECTIONS, verdict, Reader.of(caller, session.sanctuaryId(), own));
        }
        boolean free = enrollments.countBySessionIdAndStateIn(id, EnrollmentState.WITH_A_PLACE) < session.capacity();
        participants.makeKnownAt(person, session.sanctuaryId());
        Enrollment enrollment = enrollments.saveAndFlush(new Enrollment(
                new EnrollmentId(Ids.next()),
                session,
                person,
                free ? EnrollmentState.ENROLLED : EnrollmentState.WAITLISTED,
                at));
        events.publishEvent(enrollment.taken(asked.experience().intensity(), at));
        return enrollment;
    }

    private void mayEnroll(Caller caller, Session session, ParticipantId person) {
        boolean self = caller.is(person);
        boolean crew = caller.holds(session.sanctuaryId(), Role.ORGANIZER, Role.FACILITATOR);
        if (self || speaksFor(caller, session, person)) {
            if (!crew && !enrolls(session)) {
                throw Refused.notFound();
            }
            return;
        }
        if (!crew) {
            // who is no crew here learns only of sessions that they can join
            throw caller.worksAt(session.sanctuaryId())
                    ? Refused.forbidden(
                            "A person enrolls themselves, or a minor's guardian, an organizer or a facilitator enrolls them.")
                    : Refused.notFound();
        }
        if (!participants.mayKnow(caller, person)) {
            throw Refused.unprocessable(FieldError.at(
                    "#/participantId", "Participant", "is a person whom the crew of this sanctuary knows"));
        }
    }

    private boolean speaksFor(Caller caller, Session session, ParticipantId person) {
        return caller.participant().isPresent()
                && guardians.speaksFor(caller, person, session.sanctuaryId(), clock.now());
    }

    private static boolean enrolls(Session session) {
        return session.state() == SessionState.OPEN || session.state() == SessionState.CHECK_IN;
    }
}
