package city.novaaria.dreamocracy.http;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    KeysetPages(EntityManager entities) {
        this.entities = entities;
    }

    /** At most one more than is shown; each once, although it may be in several branches. */
    @Transactional(readOnly = true)
    public <T> List<T> read(Class<T> type, List<KeysetBranch> branches, PageAsk ask) {
        List<UUID> ids = branches.isEmpty() ? List.of() : ids(branches, ask);
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select shown from %s shown where shown.id.value in :ids order by shown.id.value desc"
                                        .formatted(type.getSimpleName()),
                                type)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    @SuppressWarnings("unchecked") // the result class says so
    private List<UUID> ids(List<KeysetBranch> branches, PageAsk ask) {
        String union = branches.stream().map(KeysetBranch::newest).collect(Collectors.joining(" union "));
        int[] number = {0};
        Query query = entities.createNativeQuery(
                        "select place from (" + VALUE.matcher(union).replaceAll(_ -> ":value" + number[0]++)
                                + ") branches order by place desc fetch first :rows rows only",
                        UUID.class)
                .setParameter("before", ask.before())
                .setParameter("rows", ask.limit() + 1);
        List<?> values =
                branches.stream().flatMap(branch -> branch.values().stream()).toList();
        for (int i = 0; i < values.size(); i++) {
            query.setParameter("value" + i, values.get(i));
        }
        return query.getResultList();
    }
}
