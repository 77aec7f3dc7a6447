package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.Map;

/** What the session may know and do about consents. */
public interface ConsentRegister {

    /** The latest consent of each seat of the session. */
    Map<EnrollmentId, ConsentFacts> ofSession(SessionId session);

    /** The same, each record held until the transaction ends: a withdrawal waits for the start, or it for that. */
    Map<EnrollmentId, ConsentFacts> lockOfSession(SessionId session);

    /**
     * Withdraws the seat's consent, if there is one; {@link ConsentEvent.Withdrawing} is heard first.
     *
     * @return whether there was one to withdraw
     */
    boolean withdraw(EnrollmentId seat, Instant at);
}
