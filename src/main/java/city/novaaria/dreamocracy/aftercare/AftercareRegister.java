package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the gate may know of what is planned for afterwards, and how it gives that an owner. */
public interface AftercareRegister {

    /** What is planned for each enrollment of the session for which anything is. */
    Map<EnrollmentId, Plan> plansOf(SessionId session);

    /** Whether a check-in of the person is due at that instant, and not settled. */
    boolean isOpenFor(ParticipantId person, Instant at);

    /**
     * The dream begins: from now on the check-ins of the session have an owner, and those who did not come have none.
     *
     * @param dreaming the enrollments of everybody in the dream
     * @param owner who is to ask them afterwards; null when nobody has to
     */
    void begin(SessionId session, Collection<EnrollmentId> dreaming, @Nullable CrewId owner);

    /**
     * The check-ins of one enrollment.
     *
     * @param planned how long after the dream each of them is due that was not declined
     * @param declined those that the person declined
     * @param unsettled how many are neither done, nor declined, nor given up rightly
     */
    record Plan(Set<Duration> planned, Set<Duration> declined, int unsettled) {

        public Plan {
            planned = Set.copyOf(planned);
            declined = Set.copyOf(declined);
        }
    }
}
