package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import java.time.Duration;

/** What the charter wants to know of one check-in. */
record PlannedCheckIn(EnrollmentId enrollment, long dueAfterSeconds, AftercareCheckIn.State state) {

    Duration dueAfter() {
        return Duration.ofSeconds(dueAfterSeconds);
    }
}
