package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.PermissionFacts;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the gate may know about consents. */
public interface ConsentRegister {

    /** What was last decided about each enrollment of the session. */
    Decided ofSession(SessionId session);

    /** The same, each record held until the transaction ends: a withdrawal waits for the start, or it for that. */
    Decided lockOfSession(SessionId session);

    /** The consent of the person in the enrollment that stands, whatever their guardians say. */
    Optional<ConsentFacts> own(EnrollmentId enrollment);

    /** Whether the person in the enrollment grants this now, whatever their guardians say. */
    boolean grantsThemselves(EnrollmentId enrollment, Scope scope);

    /** Whether the person in the enrollment grants this now and, while they are a minor, every guardian who permits the dream. */
    boolean grants(EnrollmentId enrollment, Scope scope);

    /** The same, as if the person had not left when they did: whether they have is not told by it. */
    boolean grantsFromAfar(EnrollmentId enrollment, Scope scope);

    /**
     * What was decided about enrollments.
     *
     * @param own the latest consent of the person in each enrollment
     * @param permissions what guardians said of the enrollments of minors, the latest of each; a no also when it was said of
     *     an earlier enrollment of the child in the same session
     */
    record Decided(Map<EnrollmentId, ConsentFacts> own, Map<EnrollmentId, List<PermissionFacts>> permissions) {

        public Decided {
            own = Map.copyOf(own);
            permissions = Map.copyOf(permissions);
        }
    }
}
