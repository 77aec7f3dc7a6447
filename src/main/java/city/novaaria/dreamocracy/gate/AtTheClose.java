package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.session.EnrollmentRegister;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.statement.StatementRegister;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what the charter wants to know about a session that is to be closed: what nobody needs before. */
@Component
class AtTheClose {

    private final GatherFacts facts;
    private final EnrollmentRegister enrollments;
    private final StatementRegister statements;

    AtTheClose(GatherFacts facts, EnrollmentRegister enrollments, StatementRegister statements) {
        this.facts = facts;
        this.enrollments = enrollments;
        this.statements = statements;
    }

    /** About everybody who dreamt, also about those who left early. */
    Facts about(PlannedSession session, Instant at) {
        return facts.about(
                        EvaluationPoint.CLOSE,
                        session,
                        facts.lookAround(session),
                        StepThroughGate.dreamt(enrollments, session),
                        at)
                .stated(statements.statedIn(session.id()).stream()
                        .map(EnrollmentId::value)
                        .collect(Collectors.toSet()));
    }
}
