package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log of a session.
 *
 * @param seq counts all lines, also those that a reader does not see, and is therefore shown to nobody
 */
record LoggedEvent(
        long seq,
        Told told,
        @Nullable EnrollmentId enrollment,
        @Nullable UUID subject,
        @Nullable String state,
        Instant at) {

    @Override
    public String toString() {
        return "LoggedEvent[" + told + "]";
    }
}
