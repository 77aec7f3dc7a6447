package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many streams there are: each takes a place.
 *
 * <p>Whoever takes one more than a caller has gets the place of their own oldest stream, of the same address if there is one: a
 * browser that reloads, or a phone that was cut off, left one behind of which nobody knows yet that it is read no longer.
 */
final class Places {

    private final LiveSettings settings;
    private final Map<String, List<Follower>> ofEach = new ConcurrentHashMap<>();
    private final AtomicInteger together = new AtomicInteger();

    Places(LiveSettings settings) {
        this.settings = settings;
    }

    /** Refuses when the instance has no more. */
    void take(Follower follower) {
        ofEach.compute(follower.signIn().subject(), (_, present) -> {
            List<Follower> open = present == null ? new ArrayList<>() : present;
            if (open.size() >= settings.streamsOfOne()) {
                Follower oldest = oldest(open, follower.address());
                open.remove(oldest);
                oldest.makeWay();
            } else if (together.incrementAndGet() > settings.streams()) {
                together.decrementAndGet();
                throw Refused.because(EdgeProblem.BUSY);
            }
            open.add(follower);
            return open;
        });
    }

    private static Follower oldest(List<Follower> open, String address) {
        return open.stream()
                .filter(other -> other.address().equals(address))
                .findFirst()
                .orElseGet(open::getFirst);
    }

    /** Unless somebody else has it already. */
    void giveBack(Follower follower) {
        ofEach.computeIfPresent(follower.signIn().subject(), (_, open) -> {
            if (open.remove(follower)) {
                together.decrementAndGet();
            }
            return open.isEmpty() ? null : open;
        });
    }
}
