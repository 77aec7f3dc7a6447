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

    /** What is planned for the session, and who of the people has a check-in of another one that is due and open. */
    Plans plansOf(SessionId session, Collection<ParticipantId> people, Instant at);

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
     * What is planned, and what is open from before.
     *
     * @param planned for each enrollment of the session for which anything is
     * @param openFromBefore the people who have a check-in of another session that is due, and not settled
     */
    record Plans(Map<EnrollmentId, Plan> planned, Set<ParticipantId> openFromBefore) {}

    /**
     * The check-ins of one enrollment.
     *
     * @param planned how long after the dream each of them is due that was not declined
     * @param declined those that the person declined
     * @param unsettled how many are neither done, nor declined, nor given up rightly
     */
    record Plan(Set<Duration> planned, Set<Duration> declined, int unsettled) {

        /** Nothing is planned. */
        public static final Plan NONE = new Plan(Set.of(), Set.of(), 0);

        public Plan {
            planned = Set.copyOf(planned);
            declined = Set.copyOf(declined);
        }
    }
}
