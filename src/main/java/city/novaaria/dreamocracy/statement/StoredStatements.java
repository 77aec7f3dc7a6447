package city.novaaria.dreamocracy.statement;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers from the table. */
@Component
class StoredStatements implements StatementRegister {

    private final AdverseEventStatements statements;

    StoredStatements(AdverseEventStatements statements) {
        this.statements = statements;
    }

    @Override
    public Set<EnrollmentId> statedIn(SessionId session) {
        return statements.statedIn(session);
    }
}
