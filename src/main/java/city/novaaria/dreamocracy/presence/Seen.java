package city.novaaria.dreamocracy.presence;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the presence of one person.
 *
 * @param at when they last gave a sign
 * @param breakUntil until when they are on a break; null when they are not
 */
record Seen(Instant at, @Nullable Instant breakUntil) {

    PresenceState stateAt(Instant now, PolicyProfile policy) {
        if (breakUntil != null) {
            return now.isAfter(breakUntil) ? PresenceState.SILENT : PresenceState.ON_BREAK;
        }
        return now.isAfter(at.plus(policy.presenceWithin())) ? PresenceState.SILENT : PresenceState.PRESENT;
    }

    /** Whether the others are to know how long ago that was; of a break, once it has run out. */
    boolean isQuiet(Instant now, PolicyProfile policy) {
        return breakUntil == null ? !at.isAfter(now.minus(policy.silenceToldAfter())) : now.isAfter(breakUntil);
    }

    boolean isLaterThan(Seen other) {
        return at.isAfter(other.at);
    }
}
