package city.novaaria.dreamocracy.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import java.time.Duration;

/** What one caller has left of one policy: a bucket that a minute fills again, evenly. */
final class Allowance {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final String policy;
    private final int size;
    private final Bucket bucket;

    Allowance(String policy, int size) {
        this.policy = policy;
        this.size = size;
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(size).refillGreedy(size, PERIOD))
                .build();
    }

    /**
     * One request counted.
     *
     * @param granted whether it may go on
     * @param policy value of the RateLimit-Policy header: requests and seconds
     * @param left value of the RateLimit header: requests left, and seconds until all are
     * @param retryAfter seconds until the next one may come
     */
    record Count(boolean granted, String policy, String left, long retryAfter) {}

    /** Seconds until there is something left; 0 when there is. */
    long secondsToWait() {
        EstimationProbe probe = bucket.estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? 0 : probe.getNanosToWaitForRefill() / NANOS + 1;
    }

    /** Also beyond what there is: several at once must not be cheaper. */
    void countAnyway() {
        bucket.consumeIgnoringRateLimits(1);
    }

    Count countOne() {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        long remaining = probe.getRemainingTokens();
        long fullAgain = (size - remaining) * PERIOD.toSeconds() / size;
        return new Count(
                probe.isConsumed(),
                "\"%s\";q=%d;w=%d".formatted(policy, size, PERIOD.toSeconds()),
                "\"%s\";r=%d;t=%d".formatted(policy, remaining, fullAgain),
                probe.getNanosToWaitForRefill() / NANOS + 1);
    }
}
