package city.novaaria.dreamocracy.race;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.DatabaseCopy;
import city.novaaria.dreamocracy.support.OnPostgres;
import city.novaaria.dreamocracy.support.Steps;
import city.novaaria.dreamocracy.support.WholeLog;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/** A connection that the database ends is nobody's fault: the request may be repeated, and has one effect all the same. */
@OnPostgres
class LostConnectionsTest {

    @RegisterExtension
    final WholeLog log = new WholeLog();

    @LocalServerPort
    int port;

    @Autowired
    Steps.Control control;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DatabaseCopy justLoaded;

    @Autowired
    Environment settings;

    final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
        justLoaded.restore();
    }

    @Test
    void atWhicheverStatementOfAStartItIsLost() {
        atWhicheverStatement((caller, dream) -> caller.as("jun").post("/sessions/" + dream.session() + "/start"));
    }

    @Test
    void atWhicheverStatementOfAWithdrawalItIsLost() {
        atWhicheverStatement((caller, dream) -> caller.as("aya")
                .post("/enrollments/" + dream.enrollments().getFirst().enrollment() + "/withdrawal"));
    }

    /** As when the machine of an instance is paused: the database ends the transaction that nobody goes on with. */
    @Test
    void whenTheTransactionWasIdleForTooLong() throws InterruptedException {
        ReadyDreams.Ready dream = new ReadyDreams(jdbc).with(1, "aya");
        String name = UUID.randomUUID().toString();
        Steps.Walk walk = control.expect(name, 8);
        CompletableFuture<Answer> paused = CompletableFuture.supplyAsync(
                () -> Client.at(port)
                        .with(Steps.HEADER, name)
                        .as("jun")
                        .post("/sessions/" + dream.session() + "/start"),
                threads);
        assertThat(walk.awaitHeld(5_000)).isTrue();
        waitFor(Duration.ofSeconds(6));
        walk.release();
        isToldToComeBack(paused.join(), walk);
        Client.at(port)
                .as("jun")
                .post("/sessions/" + dream.session() + "/start")
                .mustBe(200);
        noStackIsLogged();
    }

    @Test
    void underLoadAndAgainAndAgain() {
        AtomicBoolean on = new AtomicBoolean(true);
        List<CompletableFuture<List<Answer>>> callers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            callers.add(CompletableFuture.supplyAsync(
                    () -> {
                        List<Answer> answers = new ArrayList<>();
                        while (on.get()) {
                            answers.add(Client.at(port).as("celia").get("/sessions?limit=2"));
                            waitFor(Duration.ofMillis(20));
                        }
                        return answers;
                    },
                    threads));
        }
        for (int i = 0; i < 5; i++) {
            waitFor(Duration.ofMillis(300));
            endAllConnections();
        }
        waitFor(Duration.ofSeconds(1));
        on.set(false);
        for (CompletableFuture<List<Answer>> caller : callers) {
            List<Answer> answers = caller.join();
            assertThat(answers).extracting(Answer::status).isSubsetOf(200, 503).contains(200);
            answers.getLast().mustBe(200);
        }
        noStackIsLogged();
    }

    private void atWhicheverStatement(BiFunction<Client, ReadyDreams.Ready, Answer> request) {
        int step = 1;
        for (boolean more = true; more; step++) {
            ReadyDreams.Ready dream = new ReadyDreams(jdbc).with(1, "aya");
            String name = UUID.randomUUID().toString();
            Steps.Walk walk = control.expect(name, step);
            Client keyed = Client.at(port).with("Idempotency-Key", name);
            CompletableFuture<Answer> first =
                    CompletableFuture.supplyAsync(() -> request.apply(keyed.with(Steps.HEADER, name), dream), threads);
            more = held(walk, first);
            if (more) {
                endAllConnections();
                walk.release();
                Answer answer = first.join();
                if (answer.status() != 200) {
                    isToldToComeBack(answer, walk);
                }
            }
            Answer again = request.apply(keyed, dream);
            for (int tries = 0; tries < 12 && again.status() == 503; tries++) {
                isToldToComeBack(again, walk);
                again = request.apply(keyed, dream);
            }
            again.mustBe(200);
            // by then the pool looks at every connection before it hands it out
            waitFor(Duration.ofMillis(700));
            justLoaded.restore();
        }
        assertThat(step).isGreaterThan(10);
        noStackIsLogged();
    }

    private static void waitFor(Duration time) {
        long began = System.nanoTime();
        while (System.nanoTime() - began < time.toNanos()) {
            LockSupport.parkNanos(time.toNanos());
        }
    }

    private static boolean held(Steps.Walk walk, CompletableFuture<Answer> request) {
        try {
            while (!walk.awaitHeld(50)) {
                if (request.isDone()) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void isToldToComeBack(Answer answer, Steps.Walk walk) {
        assertThat(answer.status())
                .as("held before step %d, %s: %s", walk.steps(), walk.heldBefore(), answer.text())
                .isEqualTo(503);
        answer.mustBeProblem(503, "busy");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.json().at("/retryable").asBoolean()).isTrue();
    }

    /** One line tells it, not the way through the code. */
    private void noStackIsLogged() {
        assertThat(log.text()).contains("busy: ").doesNotContain("\tat ").doesNotContain("unforeseen");
    }

    private void endAllConnections() {
        try (Connection connection = DriverManager.getConnection(
                        settings.getRequiredProperty("spring.datasource.url"),
                        settings.getRequiredProperty("spring.datasource.username"),
                        settings.getRequiredProperty("spring.datasource.password"));
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid, 2000) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()""");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
