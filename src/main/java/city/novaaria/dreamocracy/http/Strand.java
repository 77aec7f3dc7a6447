package city.novaaria.dreamocracy.http;

import java.util.List;
import java.util.stream.Stream;

/**
 * Ids in the order of one index: one of those that a list is twisted of, such as the sessions of one sanctuary.
 *
 * @param id the column of the id
 * @param from where it comes from, such as {@code session where sanctuary_id = ?}
 * @param values one for each question mark, in their order
 */
public record Strand(String id, String from, List<?> values) {

    public static Strand of(String id, String from, Object... values) {
        return new Strand(id, from, List.of(values));
    }

    /** The same with one condition more. */
    public Strand and(String condition, Object... more) {
        return new Strand(
                id,
                from + " and " + condition,
                Stream.concat(values.stream(), Stream.of(more)).toList());
    }

    /** The same, but found in the order of something else: for what another index singles out. */
    public Strand orderedBy(String order) {
        return new Strand(
                "found.id",
                "(select %s as id from %s order by %s) found where true".formatted(id, from, order),
                values);
    }

    @Override
    public String toString() {
        return "Strand[" + from + "]";
    }

    String newest() {
        return "(select distinct %1$s as place from %2$s and %1$s < :before order by place desc fetch first :rows rows only)"
                .formatted(id, from);
    }
}
