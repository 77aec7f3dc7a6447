package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.Map;

/**
 * How somebody reads what happens in a session.
 *
 * @param onDuty facilitates there on duty, and so is near everybody
 * @param own their own enrollments in it, whatever became of them, with the person
 * @param wards the same of minors for whom they speak
 */
public record ReadingRight(
        SessionId session,
        SanctuaryId sanctuary,
        boolean onDuty,
        Map<EnrollmentId, ParticipantId> own,
        Map<EnrollmentId, ParticipantId> wards) {

    public ReadingRight {
        own = Map.copyOf(own);
        wards = Map.copyOf(wards);
    }

    @Override
    public String toString() {
        return "ReadingRight[" + session + "]";
    }
}
