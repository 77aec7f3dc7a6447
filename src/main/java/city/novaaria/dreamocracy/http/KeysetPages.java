package city.novaaria.dreamocracy.http;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        String union = branches.stream().map(KeysetBranch::newest).collect(Collectors.joining(" union "));
        int[] number = {0};
        StatementSpec query = jdbc.sql(
                        "select place from (" + VALUE.matcher(union).replaceAll(_ -> ":value" + number[0]++)
                                + ") branches order by place desc fetch first :rows rows only")
                .param("before", ask.before())
                .param("rows", ask.limit() + 1);
        List<?> values =
                branches.stream().flatMap(branch -> branch.values().stream()).toList();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            query = query.param("value" + i, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
        }
        return query.query((row, _) -> row.getObject(1, UUID.class)).list();
    }
}
