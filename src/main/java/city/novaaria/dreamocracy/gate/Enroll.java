package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.rules.Rules;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.objections.Reader;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.GatedSteps;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionAction;
import city.novaaria.dreamocracy.session.SessionRegister;
import city.novaaria.dreamocracy.session.SessionState;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Gives a person an enrollment, or a place on the waiting list when the session is full; counted under the lock.
 *
 * <p>The person is held before the session: two enrollments for them, wherever they are, are taken one after the other.
 */
@Component
class Enroll {

    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final ParticipantRegister participants;
    private final GuardianRegister guardians;
    private final GatherFacts facts;
    private final GatedSteps steps;
    private final MoveUp moving;
    private final ServerClock clock;

    Enroll(
            SessionRegister sessions,
            EnrollmentRegister enrollments,
            ParticipantRegister participants,
            GuardianRegister guardians,
            GatherFacts facts,
            GatedSteps steps,
            MoveUp moving,
            ServerClock clock) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.participants = participants;
        this.guardians = guardians;
        this.facts = facts;
        this.steps = steps;
        this.moving = moving;
        this.clock = clock;
    }

    @AtomicStep
    public CharterDecision<EnrolledPerson> enroll(Caller caller, SessionId id, ParticipantId person) {
        PlannedSession seen = sessions.find(id);
        Actor by = mayEnroll(caller, seen, person);
        boolean near = isNear(caller, seen, person);
        participants.holdForMore(person);
        // fails, and the whole step is tried again, when the session changed since it was read above
        PlannedSession session = sessions.hold(id);
        if (!enrolls(session)) {
            throw Refused.stateConflict(session.state(), SessionAction.possible(session, caller, false));
        }
        enrollments.mustNotBeEnrolled(id, person, near);
        Instant at = clock.now();
        session.mustStartAfter(at);
        // whoever waits comes first
        moving.all(session, by, at);
        Facts asked = facts.aboutNewcomer(session, facts.lookAround(session), person, Set.of(id), at);
        return steps.enroll(id, person, Charter.ask(asked).only(refusing(caller, session, person)), by);
    }

    /**
     * Whether it may refuse an enrollment that somebody else makes: what a person keeps to themselves, and what a screening
     * found, does not, because success and failure would tell it. The person reads it, and every later gate asks it again.
     */
    static boolean isNoSecret(Result result) {
        return !result.isOnesOwn() && !result.rule().equals(Rules.SCREENED_AND_CLEARED);
    }

    private Predicate<Result> refusing(Caller caller, PlannedSession session, ParticipantId person) {
        if (caller.is(person)) {
            return _ -> true;
        }
        return speaksFor(caller, session, person) ? result -> !result.isOnesOwn() : Enroll::isNoSecret;
    }

    /** Who reads why a person cannot enroll: what concerns the person themselves is not for the crew. */
    Reader readerOf(Caller caller, SessionId id, ParticipantId person) {
        PlannedSession session = sessions.find(id);
        boolean crewOnly = !caller.is(person) && !speaksFor(caller, session, person);
        return Reader.of(caller, session.sanctuaryId(), crewOnly ? Set.of() : Set.of(person.value()));
    }

    private Actor mayEnroll(Caller caller, PlannedSession session, ParticipantId person) {
        boolean self = caller.is(person);
        boolean crew = caller.holds(session.sanctuaryId(), Role.ORGANIZER, Role.FACILITATOR);
        if (self || speaksFor(caller, session, person)) {
            if (!crew && !enrolls(session)) {
                throw Refused.notFound();
            }
            return caller.as(self ? ActingAs.PARTICIPANT : ActingAs.GUARDIAN);
        }
        if (!caller.worksAt(session.sanctuaryId())) {
            // who is no crew here learns only of sessions that they can join
            throw Refused.notFound();
        }
        if (!crew) {
            throw Refused.forbidden("enrolling");
        }
        if (!participants.mayKnow(caller, person)) {
            throw Refused.unprocessable(FieldError.at("#/participantId", "Participant", "known-person"));
        }
        return caller.mustHold(session.sanctuaryId(), Role.ORGANIZER, Role.FACILITATOR);
    }

    /** Other crew do not learn who has left, so that they do not enroll them anew either. */
    private boolean isNear(Caller caller, PlannedSession session, ParticipantId person) {
        return caller.is(person) || session.isAccompaniedBy(caller) || speaksFor(caller, session, person);
    }

    private boolean speaksFor(Caller caller, PlannedSession session, ParticipantId person) {
        return caller.participant().isPresent()
                && guardians.speaksFor(caller, person, session.sanctuaryId(), clock.now());
    }

    static boolean enrolls(PlannedSession session) {
        return session.state() == SessionState.OPEN || session.state() == SessionState.CHECK_IN;
    }
}
