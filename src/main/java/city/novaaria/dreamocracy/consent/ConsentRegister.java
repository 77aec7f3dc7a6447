package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.PermissionFacts;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the session may know and do about consents. */
public interface ConsentRegister {

    /** What was last decided about each enrollment of the session. */
    Decided ofSession(SessionId session);

    /** The same, each record held until the transaction ends: a withdrawal waits for the start, or it for that. */
    Decided lockOfSession(SessionId session);

    /**
     * Withdraws what this person gave for the enrollment, if anything; {@link ConsentEvent.Withdrawing} is heard first.
     *
     * @param giver the enrolled person, or one of their guardians
     * @return whether there was one to withdraw
     */
    boolean withdraw(EnrollmentId enrollment, ParticipantId giver, Instant at);

    /**
     * What was decided about enrollments.
     *
     * @param own the latest consent of the person in each enrollment
     * @param permissions what guardians said of the enrollments of minors, the latest of each
     */
    record Decided(Map<EnrollmentId, ConsentFacts> own, Map<EnrollmentId, List<PermissionFacts>> permissions) {

        public Decided {
            own = Map.copyOf(own);
            permissions = Map.copyOf(permissions);
        }
    }
}
