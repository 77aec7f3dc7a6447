package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.GatedSteps;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionAction;
import city.novaaria.dreamocracy.session.SessionRegister;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The steps of a session other than its start that the charter is asked about. */
@Component
class StepThroughGate {

    /** Those whose dream is over, if there was one. */
    private static final Set<EnrollmentState> OVER =
            EnumSet.of(EnrollmentState.DONE, EnrollmentState.WITHDRAWN, EnrollmentState.REMOVED_FOR_SAFETY);

    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final GatherFacts facts;
    private final AtTheClose closing;
    private final GatedSteps steps;
    private final ServerClock clock;

    StepThroughGate(
            SessionRegister sessions,
            EnrollmentRegister enrollments,
            GatherFacts facts,
            AtTheClose closing,
            GatedSteps steps,
            ServerClock clock) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.facts = facts;
        this.closing = closing;
        this.steps = steps;
        this.clock = clock;
    }

    @AtomicStep
    public CharterDecision<PlannedSession> open(Caller caller, SessionId id) {
        Actor by = mayTake(SessionAction.OPEN, caller, sessions.visible(caller, id));
        PlannedSession session = sessions.hold(id);
        SessionAction.OPEN.mustBePossible(session, caller);
        return steps.open(id, ask(EvaluationPoint.ENROLLMENT, session, List.of()), by);
    }

    @AtomicStep
    public CharterDecision<PlannedSession> resume(Caller caller, SessionId id) {
        PlannedSession seen = sessions.visible(caller, id);
        Actor by = mayTake(SessionAction.RESUME, caller, seen);
        Surroundings around = facts.lockAround(seen);
        PlannedSession session = sessions.hold(id);
        SessionAction.RESUME.mustBePossible(session, caller);
        List<EnrolledPerson> inside = enrollments.in(id, EnrollmentState.LIVE);
        List<EnrolledPerson> dreaming =
                inside.stream().filter(EnrolledPerson::dreamsOn).toList();
        Facts asked = facts.about(EvaluationPoint.LIVE, session, around, dreaming, clock.now());
        Verdict verdict = Charter.ask(asked).saidOfAll(asked.whole());
        return steps.resume(id, inside, verdict, by);
    }

    /** Asks about everybody who dreamt, also about those who left early. */
    @AtomicStep
    public CharterDecision<PlannedSession> close(Caller caller, SessionId id) {
        Actor by = mayTake(SessionAction.CLOSE, caller, sessions.visible(caller, id));
        PlannedSession session = sessions.hold(id);
        SessionAction.CLOSE.mustBePossible(session, caller);
        return steps.close(id, Charter.ask(closing.about(session, clock.now())), by);
    }

    static List<EnrolledPerson> dreamt(EnrollmentRegister enrollments, PlannedSession session) {
        return enrollments.in(session.id(), OVER).stream()
                .filter(enrollment -> enrollment.leftAfter(session.startedAt()))
                .toList();
    }

    private static Actor mayTake(SessionAction action, Caller caller, PlannedSession seen) {
        return action.mustBeTakenBy(caller, seen);
    }

    private Verdict ask(EvaluationPoint point, PlannedSession session, List<EnrolledPerson> people) {
        return Charter.ask(facts.about(point, session, facts.lookAround(session), people, clock.now()));
    }
}
