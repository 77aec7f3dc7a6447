package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.List;

/** What happens to sessions and the enrollments in them; heard in the transaction of the change. */
public sealed interface SessionEvent {

    /** A session took a legal step. */
    record Stepped(SessionId session, SanctuaryId sanctuary, String from, String to, Instant at)
            implements SessionEvent {}

    /** The plan of a session changed. */
    record Replanned(SessionId session, SanctuaryId sanctuary, Instant at) implements SessionEvent {}

    /** The charter kept a session from starting; a refusal is a fact, too. */
    record StartRefused(SessionId session, SanctuaryId sanctuary, List<String> rules, Instant at)
            implements SessionEvent {}

    /** A person enrolled in a session of that intensity. */
    record Enrolled(
            EnrollmentId enrollment,
            SessionId session,
            SanctuaryId sanctuary,
            ParticipantId person,
            Intensity intensity,
            Instant at)
            implements SessionEvent {}

    /** An enrollment took a legal step. */
    record EnrollmentMoved(
            EnrollmentId enrollment, SessionId session, SanctuaryId sanctuary, String from, String to, Instant at)
            implements SessionEvent {}
}
