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
 */
public record WaiverFacts(
        UUID waiverId, String rule, @Nullable UUID participantId, WaiverClass by, Instant expiresAt) {

    /** Whether it lets this objection to this person, or to nobody in particular, pass. */
    boolean covers(Result result, @Nullable UUID person, Instant at) {
        return result.outcome() == Outcome.FAIL && lets(result.rule().id(), person, result.waivable(), at);
    }

    /** Whether what this rule says of this person, and what takes a waiver of that class, may pass. */
    public boolean lets(String ofRule, @Nullable UUID person, WaiverClass asked, Instant at) {
        return rule.equals(ofRule)
                && (participantId == null || participantId.equals(person))
                && by.suffices(asked)
                && at.isBefore(expiresAt);
    }
}
