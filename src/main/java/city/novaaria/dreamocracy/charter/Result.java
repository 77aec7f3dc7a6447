package city.novaaria.dreamocracy.charter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says about one subject.
 *
 * @param explanation why, without names and without what anybody wrote
 * @param remedy what would make it pass; null when there is nothing to do
 * @param passesAt the earliest instant at which it can pass by itself; null when waiting does not help
 */
public record Result(
        Rule rule,
        Outcome outcome,
        Subject subject,
        String explanation,
        @Nullable String remedy,
        @Nullable Instant passesAt) {

    public boolean objects() {
        return outcome.objects();
    }
}
