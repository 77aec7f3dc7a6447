package city.novaaria.dreamocracy.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Asks the tables in SQL, once all that the present transaction has changed so far is written to them. */
@Component
public class Rows {

    private final JdbcClient jdbc;
    private final EntityManager changes;

    Rows(JdbcClient jdbc, EntityManager changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    public JdbcClient.StatementSpec ask(String sql) {
        if (mayHaveChanges() && changes.getFlushMode() == FlushModeType.AUTO) {
            changes.flush();
        }
        return jdbc.sql(sql);
    }

    /**
     * Reads while nothing is changed: what the transaction has changed so far is written to the tables once, and not looked for
     * again before each question.
     */
    public <T> T whileNothingChanges(Supplier<T> reading) {
        if (!mayHaveChanges() || changes.getFlushMode() != FlushModeType.AUTO) {
            return reading.get();
        }
        changes.flush();
        changes.setFlushMode(FlushModeType.COMMIT);
        try {
            return reading.get();
        } finally {
            changes.setFlushMode(FlushModeType.AUTO);
        }
    }

    private static boolean mayHaveChanges() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    /** For {@code = any (?)}: one text of the statement for however many there are. */
    public static Object ids(Collection<? extends Id> ids) {
        return uuids(ids.stream().map(Id::value).toList());
    }

    public static Object uuids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }

    /** The same for texts. */
    public static Object texts(Collection<String> texts) {
        return new SqlArrayValue("varchar", texts.toArray());
    }

    /** The states as literals, for {@code in (%s)}. */
    public static String literals(Collection<? extends Enum<?>> states) {
        return states.stream().map(Enum::name).collect(Collectors.joining("', '", "'", "'"));
    }
}
