package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;

/** What happens to consents; heard in the transaction of the change. */
public sealed interface ConsentEvent {

    /** A person decided, and the decision was written down. */
    record Given(ConsentId consent, EnrollmentId enrollment, SessionId session, VersionId version, Instant at)
            implements ConsentEvent {}

    /** A guardian decided for a minor, yes or no, and the decision was written down beside the minor's own. */
    record Permitted(ConsentId consent, EnrollmentId enrollment, SessionId session, Instant at)
            implements ConsentEvent {}

    /**
     * A person is withdrawing. Heard before the record changes: first the person is taken out of the dream, then the
     * consent ends. The schema refuses the other order.
     */
    record Withdrawing(EnrollmentId enrollment, SessionId session, Instant at) implements ConsentEvent {}

    /** A guardian is withdrawing; heard before the record changes, as above. */
    record GuardianWithdrawing(EnrollmentId enrollment, SessionId session, ParticipantId guardian, Instant at)
            implements ConsentEvent {}

    /** A person took some scopes back and stays. */
    record Narrowed(ConsentId consent, EnrollmentId enrollment, SessionId session, Instant at)
            implements ConsentEvent {}
}
