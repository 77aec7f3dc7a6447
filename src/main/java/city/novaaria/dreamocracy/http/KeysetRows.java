package city.novaaria.dreamocracy.http;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of a branch with more than their ids. It is read of the page that was found, so that an index is enough to find it.
 *
 * @param name what the rows of the branch are called; a name of our own
 * @param columns what else is selected, from the id, which is {@code found.place}
 * @param selected the values of the question marks in the columns
 */
public record KeysetRows(KeysetBranch branch, String name, String columns, List<?> selected) {

    public KeysetRows {
        selected = List.copyOf(selected);
    }

    String newest() {
        return "(select found.place, '%s' as name, %s from %s found)".formatted(name, columns, branch.newest());
    }

    List<Object> values() {
        return Stream.<Object>concat(selected.stream(), branch.values().stream())
                .toList();
    }

    /** Its name, and how many rows there are, whatever the page; at most so many are counted. */
    String count() {
        return "(select '%s' as name, count(*) as there from (select 1 from %s fetch first :rows rows only) counted)"
                .formatted(name, branch.from());
    }
}
