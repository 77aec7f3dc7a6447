package city.novaaria.dreamocracy.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.chaos.Instances.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to machines, at the moments at which it hurts most. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final int COMMITS = 3;

    /** Less than anybody waits for a lock. */
    private static final Duration LOCKED_AT_MOST = Duration.ofMillis(2500);

    /** It takes no longer than seconds, and on a slow machine somewhat more. */
    private static final Duration SOON = Duration.ofMinutes(1);

    /** A key that is to be forgotten. */
    private static final String OLD_KEY = "0".repeat(64);

    private final Instances instances;
    private final JdbcTemplate locking;
    private final TransactionTemplate transaction;

    /** Sees what waits for the locks of the other one. */
    private final JdbcTemplate looking;

    private final Random random;

    Faults(Instances instances, Random random) {
        this.instances = instances;
        this.locking = instances.jdbc();
        this.transaction = new TransactionTemplate(
                new DataSourceTransactionManager(Objects.requireNonNull(locking.getDataSource())));
        this.looking = instances.jdbc();
        this.random = random;
    }

    /** The work is done, and whoever did it is not told. */
    void cutCommits() {
        Instance unlucky = anyOfThoseThatRun();
        LOG.info("{} does not hear of {} commits", unlucky.name(), COMMITS);
        int before = unlucky.database().cut();
        unlucky.database().cutCommits(COMMITS);
        assertThat(await(SOON, () -> unlucky.database().cut() >= before + COMMITS))
                .isTrue();
    }

    /** As when the database is restarted. */
    void endConnections() {
        Instance unlucky = anyOfThoseThatRun();
        LOG.info("the database ends all connections of {}", unlucky.name());
        looking.queryForList(
                "select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?", unlucky.name());
    }

    /**
     * In the middle of a transaction about a dream, until the database has ended that.
     *
     * @param longer how long it stands still afterwards
     */
    void pause(Duration longer) {
        Instance paused = whileLocked(this::holdSomeDream, "%", unlucky -> {
            LOG.info("{} is paused", unlucky.name());
            unlucky.isOut();
            unlucky.process().pause();
        });
        assertThat(await(
                        SOON,
                        () -> looking.queryForList(
                                        "select pid from pg_stat_activity where application_name = ? and xact_start is not null",
                                        paused.name())
                                .isEmpty()))
                .as("the database has ended its transactions")
                .isTrue();
        Asking.pause(longer.toMillis());
        LOG.info("{} goes on", paused.name());
        befalls(paused, unlucky -> unlucky.process().goOn());
        paused.isBack();
    }

    /** In the middle of work in the background, which another one has to take over. */
    Instance kill() {
        return whileLocked(this::holdKeyThatIsToBeForgotten, "delete from idempotency_key%", unlucky -> {
            LOG.info("{} is killed", unlucky.name());
            unlucky.kill();
        });
    }

    private boolean holdKeyThatIsToBeForgotten() {
        looking.update(
                "insert into idempotency_key (scope, payload, spent_ms) values (?, ?, 0) on conflict do nothing",
                OLD_KEY,
                OLD_KEY);
        locking.queryForList("select scope from idempotency_key where scope = ? for update", OLD_KEY);
        looking.update("update scheduled_tasks set execution_time = current_timestamp, last_success = null"
                + " where task_name = 'forget-keys'");
        return true;
    }

    private boolean holdSomeDream() {
        return !locking.queryForList(
                        "select id from session where title = 'Ready' and state in ('CHECK_IN', 'DREAMING', 'PAUSED')"
                                + " order by random() limit 1 for update skip locked")
                .isEmpty();
    }

    private interface Fault {

        void befall(Instance unlucky) throws IOException, InterruptedException;
    }

    /** It befalls whoever waits for the lock. */
    private Instance whileLocked(BooleanSupplier lock, String statement, Fault fault) {
        AtomicReference<Instance> befallen = new AtomicReference<>();
        assertThat(await(SOON, () -> {
                    transaction.executeWithoutResult(_ -> {
                        Optional<Instance> unlucky = lock.getAsBoolean() ? whoWaits(statement) : Optional.empty();
                        unlucky.ifPresent(instance -> befalls(instance, fault));
                        unlucky.ifPresent(befallen::set);
                    });
                    return befallen.get() != null;
                }))
                .as("an instance was at the moment at which it hurts")
                .isTrue();
        return Objects.requireNonNull(befallen.get());
    }

    private Optional<Instance> whoWaits(String statement) {
        Set<String> names = new HashSet<>();
        await(LOCKED_AT_MOST, () -> names.addAll(looking.queryForList("""
                select application_name from pg_stat_activity
                where wait_event_type = 'Lock' and application_name like 'instance-%' and query like ?""", String.class, statement)));
        return instances.running().stream()
                .filter(instance -> names.contains(instance.name()))
                .findFirst();
    }

    private static void befalls(Instance unlucky, Fault fault) {
        try {
            fault.befall(unlucky);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Instance anyOfThoseThatRun() {
        List<Instance> running = instances.running();
        return running.get(random.nextInt(running.size()));
    }

    /** Whether it came to that in time. */
    static boolean await(Duration atMost, BooleanSupplier condition) {
        long until = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                return false;
            }
            Asking.pause(50);
        }
        return true;
    }
}
