package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentAction;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.GatedSteps;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import city.novaaria.dreamocracy.session.SessionState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever stepped out comes back by their own yes: at once while the others dream, or when a paused dream goes on. */
@Component
class ComeBack {

    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final GatherFacts facts;
    private final GatedSteps steps;
    private final ServerClock clock;

    ComeBack(
            SessionRegister sessions,
            EnrollmentRegister enrollments,
            GatherFacts facts,
            GatedSteps steps,
            ServerClock clock) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.facts = facts;
        this.steps = steps;
        this.clock = clock;
    }

    @AtomicStep
    public CharterDecision<EnrolledPerson> reaffirm(Caller caller, EnrollmentId id) {
        EnrolledPerson seen = enrollments.visible(caller, id);
        if (!caller.is(seen.participantId())) {
            throw Refused.forbidden("coming-back");
        }
        Surroundings around = facts.lockAround(sessions.find(seen.sessionId()));
        PlannedSession session = sessions.hold(seen.sessionId());
        EnrolledPerson person = enrollments.hold(id);
        EnrollmentAction.REAFFIRM.mustBePossible(person, session, caller);
        Facts everybody =
                facts.about(EvaluationPoint.LIVE, session, around, together(enrollments, session, person), clock.now());
        return steps.comeBack(id, isAtOnce(session), of(session, person, everybody), caller.as(ActingAs.PARTICIPANT));
    }

    private static boolean isAtOnce(PlannedSession session) {
        return session.state() == SessionState.DREAMING;
    }

    /** What the charter says of this person's coming back; of all of them together the resume asks. */
    static Verdict of(PlannedSession session, EnrolledPerson person, Facts everybody) {
        Subject same = Subject.enrollment(person.id().value());
        return Charter.ask(everybody)
                .only(result ->
                        result.subject().isOnePerson() ? result.subject().equals(same) : isAtOnce(session));
    }

    /** Those who dream, and whoever wants to come back to them. */
    static List<EnrolledPerson> together(
            EnrollmentRegister enrollments, PlannedSession session, EnrolledPerson person) {
        List<EnrolledPerson> together =
                new ArrayList<>(enrollments.in(session.id(), EnumSet.of(EnrollmentState.DREAMING)));
        together.add(person);
        return together;
    }
}
