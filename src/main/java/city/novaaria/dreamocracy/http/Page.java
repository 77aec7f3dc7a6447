package city.novaaria.dreamocracy.http;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@Schema(description = "One page of a list, newest first unless its operation says otherwise.")
public record Page<T>(
        @Schema(description = "What the page holds, in the order of the list.") @Size(max = PageAskResolver.MAX_LIMIT)
        List<T> items,

        @Schema(description = "How long it may be, and how to ask for the next one.")
        Position page) {

    /** How a cursor looks; what it says is nobody's business. */
    static final String CURSOR = "^[A-Za-z0-9_-]+$";

    @Schema(name = "PagePosition", description = "How long a page may be, and how to ask for the next one.")
    public record Position(
            @Schema(
                    description = "The most items that a page of this request holds.",
                    minimum = "1",
                    maximum = "100",
                    example = "20")
            int limit,

            @Schema(
                    pattern = CURSOR,
                    maxLength = 64,
                    description = "Opaque; send it as `cursor` for the next page. Null on the last one.")
            @Nullable
            String nextCursor) {}

    /**
     * Makes a page of one row more than was asked for, which tells whether there is a next page.
     *
     * @param rows at most {@code ask.limit() + 1}, newest first
     */
    public static <R, T> Page<T> of(PageAsk ask, List<R> rows, Function<R, UUID> id, Function<R, T> view) {
        return ofAll(ask, rows, id, shown -> shown.stream().map(view).toList());
    }

    /** The same where the views of a page are made together, so that they cost a constant number of statements. */
    public static <R, T> Page<T> ofAll(
            PageAsk ask, List<R> rows, Function<R, UUID> id, Function<List<R>, List<T>> views) {
        return page(ask.limit(), rows, last -> ask.cursorAfter(id.apply(last)), views);
    }

    /** The same of a list that is in the order of time. */
    public static <R, T> Page<T> ofAll(
            SoonestFirst ask, List<R> rows, Function<R, SoonestFirst.Place> place, Function<List<R>, List<T>> views) {
        return page(ask.limit(), rows, last -> ask.cursorAfter(place.apply(last)), views);
    }

    private static <R, T> Page<T> page(
            int limit, List<R> rows, Function<R, String> cursorAfter, Function<List<R>, List<T>> views) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? cursorAfter.apply(shown.getLast()) : null;
        return new Page<>(views.apply(shown), new Position(limit, next));
    }
}
