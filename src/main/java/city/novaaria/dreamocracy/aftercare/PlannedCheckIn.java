package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the charter wants to know of one check-in. */
record PlannedCheckIn(
        SessionId session,
        EnrollmentId enrollment,
        ParticipantId person,
        long dueAfterSeconds,
        AftercareCheckIn.State state,
        @Nullable Instant dueAt,
        boolean contactAgreed) {

    /** Still to be asked; who did not agree to it has been offered it once it is due, and that is all. */
    boolean unsettled(Instant at) {
        boolean offered = !contactAgreed && dueAt != null && !at.isBefore(dueAt);
        return state == AftercareCheckIn.State.PLANNED && !offered;
    }

    Duration dueAfter() {
        return Duration.ofSeconds(dueAfterSeconds);
    }
}
