package city.novaaria.dreamocracy.webhook;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.OnPostgres;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OnPostgres
class TellingReceiversOnPostgresTest extends TellingReceivers {

    private static final String HOLD = "select id from webhook where id = ? for update nowait";
    private static final String WAITING = "select pid from pg_locks where not granted";

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    /** Whoever held the second one while it waits for the first would wait for who holds the first and wants the second. */
    @Test
    void whoChangesAnAddressHoldsNothingWhileWaitingForAnEarlierOne() {
        UUID first = id(create("/first"));
        Hook second = create("/second");
        try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Integer> changed = new TransactionTemplate(transactions).execute(_ -> {
                database.queryForList(HOLD, first);
                CompletableFuture<Integer> change = CompletableFuture.supplyAsync(
                        () -> vesna.patch(second.path(), object("url", address("/third")))
                                .status(),
                        thread);
                while (database.queryForList(WAITING).isEmpty()) {
                    Thread.onSpinWait();
                }
                assertThat(database.queryForList(HOLD, id(second))).hasSize(1);
                return change;
            });
            assertThat(changed.join()).isEqualTo(200);
        }
    }

    private static UUID id(Hook hook) {
        return UUID.fromString(hook.path().substring(hook.path().lastIndexOf('/') + 1));
    }
}
