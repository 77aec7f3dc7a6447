package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Duration;

/** What the charter wants to know of one check-in. */
record PlannedCheckIn(
        SessionId session,
        EnrollmentId enrollment,
        ParticipantId person,
        long dueAfterSeconds,
        AftercareCheckIn.State state) {

    Duration dueAfter() {
        return Duration.ofSeconds(dueAfterSeconds);
    }
}
