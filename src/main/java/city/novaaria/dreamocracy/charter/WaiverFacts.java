package city.novaaria.dreamocracy.charter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody other than who asked for it lets one rule pass in one session.
 *
 * @param participantId only for this person; null when it is for the session as a whole
 * @param by the class of waiver that was given
 * @param expiresAt it no longer counts from here on
 * @param matter what it was asked for
 */
public record WaiverFacts(
        UUID waiverId, String rule, @Nullable UUID participantId, WaiverClass by, Instant expiresAt, Matter matter) {

    /** Whether it lets this objection to this person, or to nobody in particular, pass. */
    public boolean covers(Result result, @Nullable UUID person, Instant at) {
        return result.outcome() == Outcome.FAIL
                && rule.equals(result.rule().id())
                && matter.includes(result)
                && (participantId == null || participantId.equals(person))
                && by.suffices(result.waivable())
                && at.isBefore(expiresAt);
    }
}
