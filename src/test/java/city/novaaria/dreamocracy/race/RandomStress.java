package city.novaaria.dreamocracy.race;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.race.ReadyDreams.EnrolledPerson;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Starts, withdrawals and stops at the same time, in an order that chance chooses; the seed is printed. */
abstract class RandomStress {

    private static final int ROUNDS = 25;
    private static final List<String> DREAMERS = List.of("aya", "ben", "cleo", "dov", "esi");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void nobodyDreamsWithoutConsentWhateverTheOrder() throws InterruptedException, ExecutionException {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("random stress with -Dseed=" + seed);
        Random random = new Random(seed);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                Ready ready = new ReadyDreams(jdbc).with(2, DREAMERS.toArray(String[]::new));
                List<Callable<Answer>> calls = calls(ready, random);
                Collections.shuffle(calls, random);
                for (Future<Answer> answer : threads.invokeAll(calls)) {
                    assertThat(answer.get().status())
                            .as("seed " + seed + ": " + answer.get().request() + " "
                                    + answer.get().text())
                            .isLessThan(500);
                }
                mustHold(ready, seed);
                end(ready);
            }
        }
    }

    private List<Callable<Answer>> calls(Ready ready, Random random) {
        Client city = Client.at(port);
        List<Callable<Answer>> calls = new ArrayList<>();
        calls.add(() -> city.as("jun").post("/sessions/" + ready.session() + "/start"));
        calls.add(() -> city.as("noor").post("/sessions/" + ready.session() + "/start"));
        if (random.nextInt(4) == 0) {
            calls.add(() -> city.as("kade").post("/sessions/" + ready.session() + "/safe-stop"));
        }
        for (int i = 0; i < DREAMERS.size(); i++) {
            String name = DREAMERS.get(i);
            EnrolledPerson enrollment = ready.enrollments().get(i);
            if (random.nextBoolean()) {
                calls.add(() -> city.as(name).post("/enrollments/" + enrollment.enrollment() + "/withdrawal"));
            }
            if (random.nextInt(3) == 0) {
                calls.add(() -> city.as(name).post("/consents/" + enrollment.consent() + "/withdrawal"));
            }
        }
        return calls;
    }

    private void mustHold(Ready ready, long seed) {
        assertThat(count("""
                        select count(*) from enrollment e join consent c on c.id = e.consent_id
                        where e.session_id = ? and e.state in ('DREAMING', 'STEPPED_OUT')
                          and (c.status <> 'ACTIVE' or c.dreamscape_version_id <> e.dreamscape_version_id)""", ready)).as("G1, seed " + seed).isZero();
        assertThat(count("""
                        select count(*) from session s where s.id = ? and s.state = 'DREAMING'
                          and s.minimum_dreamers > (select count(*) from enrollment e
                                                    where e.session_id = s.id and e.state = 'DREAMING')""", ready)).as("CON-07, seed " + seed).isZero();
        assertThat(count("""
                        select count(*) from enrollment e join session s on s.id = e.session_id
                        where s.id = ? and s.state not in ('DREAMING', 'PAUSED') and e.state = 'DREAMING'""", ready)).as("G13, seed " + seed).isZero();
        assertThat(count("select count(*) from start_record where session_id = ?", ready))
                .as("G13, seed " + seed)
                .isLessThanOrEqualTo(1);
    }

    private void end(Ready ready) {
        jdbc.update("""
                update enrollment set state = 'DONE', live_consent_status = null, live_key = null, enrolled_key = null
                where session_id = ?""", ready.session());
        jdbc.update(
                "update session set state = 'CANCELLED', live_chamber_id = null, paused_at = null where id = ?",
                ready.session());
    }

    private long count(String sql, Ready ready) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, ready.session()));
    }
}
