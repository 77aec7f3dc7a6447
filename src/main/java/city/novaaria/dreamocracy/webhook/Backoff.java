package city.novaaria.dreamocracy.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** When what failed is tried again: soon at first, then more and more rarely, and never at the same moment as others. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);
    private static final Duration ALTOGETHER = Duration.ofDays(3);
    private static final int DOUBLED_AT_MOST = 20;

    private Backoff() {}

    /** Of an event; null when it was tried for long enough. */
    static @Nullable Instant nextAttempt(int failed, Instant failingSince, Instant now) {
        return now.isBefore(failingSince.plus(ALTOGETHER)) ? now.plus(doubled(failed, LONGEST)) : null;
    }

    /** Of everything for a receiver that did not answer well. */
    static Instant restUntil(int failed, Instant now) {
        return now.plus(doubled(failed, LONGEST_REST));
    }

    private static Duration doubled(int failed, Duration longest) {
        long millis = FIRST.toMillis() << Math.min(failed - 1, DOUBLED_AT_MOST);
        long bounded = Math.min(millis, longest.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(bounded * 4 / 5, bounded * 6 / 5));
    }
}
