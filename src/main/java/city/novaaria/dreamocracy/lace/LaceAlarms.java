package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Devices that did not say in time that they let go of their wearer. */
public interface LaceAlarms {

    /** Those of a session, the oldest first. */
    List<LaceAlarm> in(SessionId session, Instant at);

    /** Whose laces in a session did not do in time what they were told; what only makes it easier does not count. */
    Set<EnrollmentId> unanswered(SessionId session, Instant at);

    /**
     * One of them; who wears it is not told.
     *
     * @param command what it was told
     * @param label what stands on the device
     * @param dueAt since when somebody has to see to it
     */
    record LaceAlarm(CommandId command, UUID device, String label, Instant dueAt) {}
}
