package city.novaaria.dreamocracy.idempotency;

import city.novaaria.dreamocracy.problems.StorageWatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Not ready from the first thing that could not be stored until a row can be written again, which is tried whenever
 * somebody asks.
 */
@Component("storage")
class StorageHealth implements HealthIndicator, StorageWatch {

    /** No hash is like it, so that no key is ever kept under it. */
    private static final String TRY = "-".repeat(64);

    private final JdbcClient jdbc;
    private final AtomicBoolean failing = new AtomicBoolean();

    StorageHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void failed() {
        failing.set(true);
    }

    @Override
    public Health health() {
        if (failing.get() && writes()) {
            failing.set(false);
        }
        return failing.get() ? Health.outOfService().build() : Health.up().build();
    }

    private boolean writes() {
        try {
            jdbc.sql("delete from idempotency_key where scope = :try")
                    .param("try", TRY)
                    .update();
            jdbc.sql("insert into idempotency_key (scope, payload, spent_ms) values (:try, :try, 0)")
                    .param("try", TRY)
                    .update();
            return true;
        } catch (DataAccessException stillFailing) {
            return false;
        }
    }
}
