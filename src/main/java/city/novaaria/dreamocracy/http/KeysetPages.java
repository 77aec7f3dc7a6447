package city.novaaria.dreamocracy.http;

import city.novaaria.dreamocracy.kernel.Columns;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a page of a list that is a union of branches: one statement finds it, one reads it.
 *
 * <p>Where one condition said "or", a database would read and drop what is not wanted, or sort all that is. Here it
 * reads at most a page of each branch, on the first page as on the last, however long the list is.
 */
@Component
public class KeysetPages {

    private static final Pattern VALUE = Pattern.compile("\\?");

    /** Nothing of ours is older. */
    private static final SoonestFirst.Place BEFORE_ALL = new SoonestFirst.Place(Instant.EPOCH, new UUID(0, 0));

    private final EntityManager entities;
    private final JdbcClient jdbc;

    KeysetPages(EntityManager entities, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** At most one more than is shown; each once, although it may be in several branches. */
    @Transactional(readOnly = true)
    public <T> List<T> read(Class<T> type, List<KeysetBranch> branches, PageAsk ask) {
        List<UUID> ids = ids(branches, ask);
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select shown from %s shown where any_of(:ids, shown.id.value) order by shown.id.value desc"
                                        .formatted(type.getSimpleName()),
                                type)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList();
    }

    /** Only their ids, newest first. */
    public List<UUID> ids(List<KeysetBranch> branches, PageAsk ask) {
        if (branches.isEmpty()) {
            return List.of();
        }
        return query(
                        inOrder(branches.stream().map(KeysetBranch::newest), "place desc"),
                        branches.stream().flatMap(branch -> branch.values().stream()),
                        ask.limit() + 1)
                .param("before", ask.before())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Only their ids, the soonest first, by the time in that column of each branch. */
    public List<UUID> soonest(List<KeysetBranch> branches, String time, SoonestFirst ask) {
        if (branches.isEmpty()) {
            return List.of();
        }
        SoonestFirst.Place after = Objects.requireNonNullElse(ask.after(), BEFORE_ALL);
        return query(
                        inOrder(branches.stream().map(branch -> branch.soonest(time)), "moment, place"),
                        branches.stream().flatMap(branch -> branch.values().stream()),
                        ask.limit() + 1)
                .param("from", Columns.time(after.at()))
                .param("after", after.id())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** A page of each branch, newest first; what stands in several of them comes as often. */
    public <T> List<T> rows(List<KeysetRows> branches, PageAsk ask, RowMapper<T> mapper) {
        return branches.isEmpty()
                ? List.of()
                : query(
                                branches.stream().map(KeysetRows::newest).collect(Collectors.joining(" union all "))
                                        + " order by place desc",
                                branches.stream().flatMap(branch -> branch.values().stream()),
                                ask.limit() + 1)
                        .param("before", ask.before())
                        .query(mapper)
                        .list();
    }

    /** How many rows of each name there are; of each branch at most so many are counted. */
    public Map<String, Integer> counts(List<KeysetRows> branches, int most) {
        Map<String, Integer> counts = new HashMap<>();
        if (!branches.isEmpty()) {
            query(
                            branches.stream().map(KeysetRows::count).collect(Collectors.joining(" union all ")),
                            branches.stream().flatMap(branch -> branch.branch().values().stream()),
                            most)
                    .query(row -> {
                        if (row.getInt(2) > 0) {
                            counts.merge(row.getString(1), row.getInt(2), Integer::sum);
                        }
                    });
        }
        return counts;
    }

    /**
     * One branch is in order by itself. The union is no table of another query: H2 would read the text of such a table over and
     * over again.
     */
    private static String inOrder(Stream<String> pages, String order) {
        List<String> branches = pages.toList();
        return branches.size() == 1
                ? branches.getFirst()
                : "%s order by %s fetch first :rows rows only".formatted(String.join(" union ", branches), order);
    }

    private StatementSpec query(String union, Stream<?> values, int rows) {
        int[] number = {0};
        StatementSpec query = jdbc.sql(VALUE.matcher(union).replaceAll(_ -> ":value" + number[0]++))
                .param("rows", rows);
        int next = 0;
        for (Object value : values.toList()) {
            query = query.param("value" + next++, value instanceof Instant at ? Columns.time(at) : value);
        }
        return query;
    }
}
