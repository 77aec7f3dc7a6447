package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.Map;
import java.util.Optional;

/** What other modules may know of the enrollments in a session. */
public interface EnrollmentRegister {

    /** Everybody whose enrollment counts, as long as the dream has not begun. */
    Optional<Enrollees> beforeTheDream(SessionId session);

    /** Who is to dream what. */
    record Enrollees(SanctuaryId sanctuary, Intensity intensity, Map<EnrollmentId, ParticipantId> enrollments) {

        public Enrollees {
            enrollments = Map.copyOf(enrollments);
        }
    }
}
