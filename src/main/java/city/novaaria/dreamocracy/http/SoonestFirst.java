package city.novaaria.dreamocracy.http;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted that is in the order of time, the soonest first.
 *
 * @param limit the most items to show, 1 to 100
 * @param after show what comes after this place; null when the list begins
 */
@Hidden
public record SoonestFirst(int limit, @Nullable Place after, Function<Place, String> cursors) {

    /**
     * Where something stands in such a list.
     *
     * @param at in whole milliseconds
     */
    public record Place(Instant at, UUID id) {}

    String cursorAfter(Place last) {
        return cursors.apply(last);
    }
}
