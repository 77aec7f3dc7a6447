package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.charter.PersonFacts.DeviceFacts;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the gate may know and do about the laces that are bound to its enrollments. */
public interface LaceRegister {

    /** What the laces run that are in service at the sanctuary, by the SHA-256 of the firmware. */
    Set<String> firmwareInService(SanctuaryId sanctuary);

    /** The lace of each enrollment of the session. */
    Map<EnrollmentId, DeviceFacts> boundIn(SessionId session);

    /** The same, as people see them. */
    Map<EnrollmentId, Worn> wornIn(SessionId session);

    /**
     * A lace that is bound to an enrollment.
     *
     * @param label what stands on it
     * @param signedOff by somebody who did not calibrate it themselves
     * @param modelSuspended by an incident
     */
    record Worn(
            UUID deviceId,
            String label,
            @Nullable Instant selfTestPassedAt,
            boolean failSafeProved,
            boolean signedOff,
            boolean modelSuspended) {}

    /** Holds each of these devices until the transaction ends: what would change one waits for the start, or it for that. */
    Set<UUID> lockBoundIn(SessionId session);

    /**
     * Releases the lace that the enrollment wears, if any, whatever the session is doing; the session is held.
     *
     * @return whether there was one
     */
    boolean release(EnrollmentId enrollment, Actor by, Instant at);
}
