package city.novaaria.dreamocracy.http;

import java.util.List;
import java.util.stream.Stream;

/**
 * One branch of a list: ids in the order of one index, such as the sessions of one sanctuary.
 *
 * <p>Only repositories make branches, because they hold the names of tables and columns.
 *
 * @param id the column of the id
 * @param from where it comes from, such as {@code session where sanctuary_id = ?}
 * @param values one for each question mark, in their order
 */
public record KeysetBranch(String id, String from, List<?> values) {

    public static KeysetBranch of(String id, String from, Object... values) {
        return new KeysetBranch(id, from, List.of(values));
    }

    /** The same with one condition more. */
    public KeysetBranch and(String condition, Object... more) {
        return new KeysetBranch(
                id,
                from + " and " + condition,
                Stream.concat(values.stream(), Stream.of(more)).toList());
    }

    /** The same, but found in the order of something else: for what another index singles out. */
    public KeysetBranch orderedBy(String order) {
        return new KeysetBranch(
                "found.id",
                "(select %s as id from %s order by %s) found where true".formatted(id, from, order),
                values);
    }

    @Override
    public String toString() {
        return "KeysetBranch[" + from + "]";
    }

    /** A page of it in the order of the time in that column, and then of the ids. */
    String soonest(String time) {
        return ("(select %1$s as place, %3$s as moment from %2$s and %3$s >= :from and (%3$s > :from or %1$s > :after)"
                        + " order by moment, place fetch first :rows rows only)")
                .formatted(id, from, time);
    }

    String newest() {
        return "(select distinct %1$s as place from %2$s and %1$s < :before order by place desc fetch first :rows rows only)"
                .formatted(id, from);
    }
}
