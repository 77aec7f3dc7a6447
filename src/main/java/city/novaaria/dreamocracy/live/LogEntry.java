package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to stand in the log of a session.
 *
 * @param session null where the event names the enrollment only
 * @param enrollment whom it is about; null when it is about no single person
 * @param subject what it is about, when that is not the session
 * @param state where that stands from now on, where the event says so
 */
record LogEntry(
        Told told,
        @Nullable SessionId session,
        @Nullable EnrollmentId enrollment,
        @Nullable UUID subject,
        @Nullable String state,
        Instant at) {

    LogEntry in(SessionId found) {
        return new LogEntry(told, found, enrollment, subject, state, at);
    }

    @Override
    public String toString() {
        return "LogEntry[" + told + "]";
    }
}
