package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionAction;
import city.novaaria.dreamocracy.session.SessionRegister;
import city.novaaria.dreamocracy.session.StepGate;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks about a step of a session what the step itself would ask, on facts that nobody holds. */
@Component
class AskAboutSteps implements StepGate {

    private final SessionRegister sessions;
    private final EnrollmentRegister enrollments;
    private final GatherFacts facts;
    private final AtTheClose closing;

    AskAboutSteps(SessionRegister sessions, EnrollmentRegister enrollments, GatherFacts facts, AtTheClose closing) {
        this.sessions = sessions;
        this.enrollments = enrollments;
        this.facts = facts;
        this.closing = closing;
    }

    @Override
    @Transactional(readOnly = true)
    public Verdict wouldSay(SessionAction step, SessionId id, Instant at) {
        PlannedSession session = sessions.find(id);
        return switch (step) {
            case OPEN -> Charter.ask(about(EvaluationPoint.ENROLLMENT, session, List.of(), at));
            case START -> Readiness.toAnybody(session, atTheStart(session, at));
            case RESUME ->
                Readiness.toAnybody(session, about(EvaluationPoint.LIVE, session, enrollments.dreamingOn(id), at));
            case CLOSE -> Charter.ask(closing.about(session, at));
            case CHANGE,
                    ASSIGN_CREW,
                    BEGIN_CHECK_IN,
                    POSTPONE,
                    PAUSE,
                    STOP_SCENE,
                    CONFIRM_SCENE,
                    END,
                    SAFE_STOP,
                    CANCEL -> throw new IllegalArgumentException("the charter is not asked about " + step);
        };
    }

    private Facts atTheStart(PlannedSession session, Instant at) {
        List<EnrolledPerson> everybody = enrollments.in(session.id(), EnrollmentState.BEFORE_THE_DREAM);
        return facts.about(
                EvaluationPoint.START,
                session,
                facts.lookAround(session).expecting(everybody),
                everybody.stream()
                        .filter(enrollment -> enrollment.state() == EnrollmentState.CHECKED_IN)
                        .toList(),
                at);
    }

    private Facts about(EvaluationPoint point, PlannedSession session, List<EnrolledPerson> people, Instant at) {
        return facts.about(point, session, facts.lookAround(session), people, at);
    }
}
