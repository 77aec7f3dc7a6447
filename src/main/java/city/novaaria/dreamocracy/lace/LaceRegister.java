package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.charter.PersonFacts.DeviceFacts;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the gate may know of the laces that are bound to its enrollments. */
public interface LaceRegister {

    /** The lace of each enrollment of the session. */
    Map<EnrollmentId, DeviceFacts> boundIn(SessionId session);

    /** Holds each of these devices until the transaction ends: what would change one waits for the start, or it for that. */
    Set<UUID> lockBoundIn(SessionId session);
}
