package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.charter.PersonFacts.DeviceFacts;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the gate may know and do about the laces that are bound to its enrollments. */
public interface LaceRegister {

    /** The lace of each enrollment of the session. */
    Map<EnrollmentId, DeviceFacts> boundIn(SessionId session);

    /** Holds each of these devices until the transaction ends: what would change one waits for the start, or it for that. */
    Set<UUID> lockBoundIn(SessionId session);

    /**
     * Releases the lace that the enrollment wears, if any, whatever the session is doing; the session is held.
     *
     * @return whether there was one
     */
    boolean release(EnrollmentId enrollment, Actor by, Instant at);
}
