package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks the charter about consents.
 *
 * <p>The one role that a module below the gate declares and the gate implements: a text is served and a consent is taken
 * here, but whether that may be depends on facts about the session that only the gate gathers.
 */
public interface ConsentGate {
    /** Whether the person may be asked for consent. */
    Verdict mayBeAsked(EnrollmentId enrollment, Instant at);

    /**
     * Whether the person may consent as told.
     *
     * @param guardian who is about to decide for the enrolled minor; null when the person does themselves
     */
    Verdict mayConsent(EnrollmentId enrollment, ConsentFacts candidate, @Nullable ParticipantId guardian, Instant at);
}
