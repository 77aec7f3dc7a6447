package city.novaaria.dreamocracy.statement;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.Set;

/** What the gate may know of adverse-event statements. */
public interface StatementRegister {

    /** Those of the session of whom it was stated whether adverse events were observed. */
    Set<EnrollmentId> statedIn(SessionId session);
}
