package city.novaaria.dreamocracy.background;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.kernel.ServerClock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is due is done by one instance at a time, also when another one died of it, and whatever callers do. */
@ExtendWith(OutputCaptureExtension.class)
abstract class WorkInTheBackground {

    private static final long SECONDS = 20;
    private static final long MOMENT = Duration.ofMillis(5).toNanos();

    private final String name = "test-" + UUID.randomUUID();
    private final List<Scheduler> instances = new ArrayList<>();

    @Autowired
    private HikariDataSource backgroundConnections;

    @Autowired
    private HikariDataSource ordinaryConnections;

    @Autowired
    private ServerClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void stop() {
        instances.forEach(Scheduler::stop);
        jdbc.sql("delete from scheduled_tasks").update();
    }

    @Test
    void oneInstanceDoesItAtATime() throws InterruptedException {
        CountDownLatch tenTimes = new CountDownLatch(10);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger tooMany = new AtomicInteger();
        RecurringTask<Void> work = everyMoment(() -> {
            if (atOnce.incrementAndGet() > 1) {
                tooMany.incrementAndGet();
            }
            LockSupport.parkNanos(MOMENT);
            atOnce.decrementAndGet();
            tenTimes.countDown();
        });

        start(work);
        start(work);

        assertThat(tenTimes.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(tooMany).hasValue(0);
    }

    @Test
    void whatAnInstanceDiedOfIsTakenOver() throws InterruptedException {
        jdbc.sql(
                        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)"
                                + " values (?, 'recurring', timestamp with time zone '2020-01-01 00:00:00+00', true, 'gone',"
                                + " timestamp with time zone '2020-01-01 00:00:00+00', 1)")
                .param(name)
                .update();
        CountDownLatch done = new CountDownLatch(1);

        start(everyMoment(done::countDown));

        assertThat(done.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void itIsDoneWhileCallersHoldAllConnections() throws InterruptedException, SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < ordinaryConnections.getMaximumPoolSize()) {
                taken.add(ordinaryConnections.getConnection());
            }
            CountDownLatch done = new CountDownLatch(1);

            start(everyMoment(() -> {
                clock.now();
                done.countDown();
            }));

            assertThat(done.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void whatFailsIsTriedAgainAndItsTextIsNotLogged(CapturedOutput log) throws InterruptedException {
        AtomicInteger tries = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);

        start(everyMoment(() -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("what somebody wrote");
            }
            done.countDown();
        }));

        assertThat(done.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(log)
                .contains(name + " failed (java.lang.IllegalStateException)")
                .doesNotContain("what somebody wrote");
    }

    @Test
    void whatCannotEvenBeWrittenDownAsFailedIsToldInALineAndTakenOver(CapturedOutput log) throws InterruptedException {
        AtomicBoolean gone = new AtomicBoolean();
        AtomicInteger tries = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);

        RecurringTask<Void> work = everyMoment(() -> {
            if (tries.incrementAndGet() == 1) {
                gone.set(true);
                throw new IllegalStateException("what somebody wrote");
            }
            done.countDown();
        });
        start(work, clock, new HikariDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                // the thread that looks for work asks, too
                if (Thread.currentThread().getName().startsWith("background-") && gone.getAndSet(false)) {
                    throw new SQLTransientConnectionException("the connection is gone");
                }
                return backgroundConnections.getConnection();
            }
        });

        assertThat(done.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(log)
                .containsPattern("Work in the background waits \\([\\w.]*(ERROR|Exception)\\), and is tried again")
                .doesNotContain("the connection is gone", "what somebody wrote", "\tat ");
    }

    @Test
    void whoLooksForWorkOutlivesADatabaseThatDoesNotTellTheTime() throws InterruptedException {
        AtomicInteger unanswered = new AtomicInteger(20);
        CountDownLatch done = new CountDownLatch(1);

        start(
                everyMoment(() -> {
                    if (unanswered.get() <= 0) {
                        done.countDown();
                    }
                }),
                () -> {
                    if (Thread.currentThread().getName().startsWith("db-scheduler-execute-due")
                            && unanswered.getAndDecrement() > 0) {
                        throw new DataAccessResourceFailureException("the connection is gone");
                    }
                    return clock.now();
                },
                backgroundConnections);

        assertThat(done.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private RecurringTask<Void> everyMoment(Runnable work) {
        return Tasks.recurring(name, Schedules.fixedDelay(Duration.ofMillis(1))).execute((_, _) -> work.run());
    }

    private void start(RecurringTask<Void> work) {
        start(work, clock, backgroundConnections);
    }

    private void start(RecurringTask<Void> work, ServerClock clock, HikariDataSource connections) {
        Scheduler instance = new BackgroundWork()
                .scheduler(
                        connections,
                        List.of(work),
                        List.of(work),
                        clock,
                        new BackgroundSettings(true, 2, Duration.ofMillis(20), Duration.ofMillis(200)));
        instances.add(instance);
        instance.start();
    }
}
