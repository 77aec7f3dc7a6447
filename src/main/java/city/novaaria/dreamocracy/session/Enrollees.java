package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Map;

/** Who is to dream what. */
public record Enrollees(SanctuaryId sanctuary, Intensity intensity, Map<EnrollmentId, ParticipantId> enrollments) {

    public Enrollees {
        enrollments = Map.copyOf(enrollments);
    }
}
