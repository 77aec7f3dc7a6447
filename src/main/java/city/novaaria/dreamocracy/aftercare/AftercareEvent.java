package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;

/** What happens to check-ins; heard in the transaction of the change. */
public sealed interface AftercareEvent {

    /** A check-in was settled, given up, declined or taken up again. */
    record CheckInMoved(
            CheckInId checkIn,
            EnrollmentId enrollment,
            SessionId session,
            SanctuaryId sanctuary,
            String from,
            String to,
            Instant at)
            implements AftercareEvent {}

    /** Somebody was asked how they are, and is not well. */
    record DistressFound(
            CheckInId checkIn, EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, Instant at)
            implements AftercareEvent {}
}
