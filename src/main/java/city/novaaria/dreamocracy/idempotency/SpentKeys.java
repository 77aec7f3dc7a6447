package city.novaaria.dreamocracy.idempotency;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of the last 24 hours, each inserted in the transaction of its effect. */
@Component
class SpentKeys {

    private static final long HOUR_MS = 60L * 60 * 1000;
    private static final long KEPT_MS = 24 * HOUR_MS;

    private final JdbcClient jdbc;

    SpentKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was done under a key.
     *
     * @param payload hash of what was sent
     * @param location where that is which was made; null when nothing was
     */
    record Spent(String payload, @Nullable String location) {}

    /**
     * Takes the key for this transaction; another transaction that has it is waited for.
     *
     * @return what was done under it before; empty when it is now taken
     */
    Optional<Spent> claim(KeyUse use) {
        if (inserted(use)) {
            return Optional.empty();
        }
        String scope = use.scope();
        boolean expired =
                jdbc.sql("""
                        delete from idempotency_key
                        where scope = :scope and spent_ms < (select epoch_ms from server_time) - :kept
                        """).param("scope", scope).param("kept", KEPT_MS).update() == 1;
        return expired && inserted(use) ? Optional.empty() : find(scope);
    }

    /** A stranger's key only knows the hour that came next. */
    private boolean inserted(KeyUse use) {
        return jdbc.sql("""
                        insert into idempotency_key (scope, payload, spent_ms)
                        select :scope, :payload, (epoch_ms / :grain + :next) * :grain from server_time
                        on conflict do nothing
                        """)
                        .param("scope", use.scope())
                        .param("payload", use.payload())
                        .param("grain", use.anonymous() ? HOUR_MS : 1L)
                        .param("next", use.anonymous() ? 1L : 0L)
                        .update()
                == 1;
    }

    private Optional<Spent> find(String scope) {
        return jdbc.sql("select payload, location from idempotency_key where scope = :scope")
                .param("scope", scope)
                .query(Spent.class)
                .optional();
    }

    void remember(String scope, String location) {
        jdbc.sql("update idempotency_key set location = :location where scope = :scope")
                .param("location", location)
                .param("scope", scope)
                .update();
    }

    void release(String scope) {
        jdbc.sql("delete from idempotency_key where scope = :scope")
                .param("scope", scope)
                .update();
    }

    @Bean
    static RecurringTask<Void> forgetKeysTask(SpentKeys keys) {
        return Tasks.recurring("forget-keys", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((_, _) -> keys.forgetExpired());
    }

    void forgetExpired() {
        jdbc.sql("delete from idempotency_key where spent_ms < (select epoch_ms from server_time) - :kept")
                .param("kept", KEPT_MS)
                .update();
    }
}
