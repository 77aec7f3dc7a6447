package city.novaaria.dreamocracy.http;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.data.domain.Limit;

/**
 * Which page of a list is wanted.
 *
 * @param limit the most items to show, 1 to 100
 * @param before show what is older than this id; the highest id when the list begins
 */
@Hidden
public record PageAsk(int limit, UUID before, Function<UUID, String> cursors) {

    /** Higher than every id, so that the first page needs no query of its own. */
    static final UUID FROM_THE_NEWEST = new UUID(-1L, -1L);

    /** One more than is shown, to see whether there is a next page. */
    public Limit oneMore() {
        return Limit.of(limit + 1);
    }

    String cursorAfter(UUID last) {
        return cursors.apply(last);
    }
}
