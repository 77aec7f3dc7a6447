package city.novaaria.dreamocracy.identity;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.concurrent.ConcurrentMapCache;

/**
 * Keeps the issuer's keys: they are fetched anew from time to time, and when a token names another one, but then at a
 * bounded rate, since strangers invent such names.
 *
 * <p>An issuer that does not answer for a while locks nobody out whose key is known.
 */
final class KeysOfTheIssuer extends ConcurrentMapCache {

    private static final long ANEW = Duration.ofMinutes(5).toNanos();
    private static final long KEPT = Duration.ofHours(1).toNanos();
    private static final long BETWEEN = Duration.ofSeconds(15).toNanos();

    private volatile long asked;
    private volatile long fetched;
    private volatile @Nullable Object last;

    KeysOfTheIssuer() {
        super("keys of the issuer");
    }

    /** Of a key that is not known. */
    @Override
    public boolean invalidate() {
        return !since(asked, BETWEEN) && super.invalidate();
    }

    @Override
    @SuppressWarnings("unchecked") // what was loaded under the one key that there is
    public <T> @Nullable T get(Object key, Callable<T> loader) {
        Object known = last;
        if (known != null && !since(fetched, ANEW) && !since(asked, BETWEEN)) {
            clear();
        }
        try {
            return super.get(key, () -> {
                asked = System.nanoTime();
                T keys = loader.call();
                last = keys;
                fetched = asked;
                return keys;
            });
        } catch (ValueRetrievalException unreachable) {
            if (known == null || !since(fetched, KEPT)) {
                throw unreachable;
            }
            put(key, known);
            return (T) known;
        }
    }

    private static boolean since(long then, long nanos) {
        return System.nanoTime() - then < nanos;
    }
}
