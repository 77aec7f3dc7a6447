package city.novaaria.dreamocracy.chaos;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.chaos.History.Told;
import city.novaaria.dreamocracy.chaos.Instances.Instance;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.DreamChecker;
import city.novaaria.dreamocracy.support.LanternHall;
import city.novaaria.dreamocracy.webhook.Receiver;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * People dream while the machines under them are killed, paused and cut off; afterwards nothing that was promised is broken.
 *
 * <p>{@code -Dseed=} is another run, {@code -Dminutes=5} a long one, in which what was killed is started again.
 */
class ChaosTest {

    private static final Logger LOG = LoggerFactory.getLogger(ChaosTest.class);
    private static final long SEED = Long.getLong("seed", 2143);
    private static final Duration LONG = Duration.ofMinutes(Long.getLong("minutes", 0));
    private static final int SESSION_ID = 36;

    /** As many sessions as surely concern somebody at a time. */
    private static final int FOLLOWED_AT_ONCE = 30;

    private static final String FIRMWARE = "a".repeat(64);

    /** Two dreams at a time, each with people of its own. */
    private static final List<List<String>> GROUPS =
            List.of(List.of("aya", "ben", "cleo"), List.of("dov", "esi", "lia"));

    @TempDir
    private Path folder;

    private final History history = new History(Instant.now(), System.nanoTime());
    private final Queue<UUID> sessions = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    @Test
    void whateverHappensToMachinesPromisesAreKept() throws IOException {
        LOG.info("chaos with -Dseed={}", SEED);
        Random random = new Random(SEED);
        try (Instances instances = new Instances(folder, history);
                Receiver receiver = new Receiver();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            JdbcTemplate jdbc = instances.jdbc();
            try {
                run(instances, jdbc, random, receiver, threads);
            } finally {
                threads.shutdownNow();
            }

            receiver.events().forEach(this::receive);
            assertThat(history.calls(Deed.START)).as("dreams began").anyMatch(History.Call::isDone);
            report(instances);
            assertThat(Promises.broken(history, Stored.in(jdbc, List.copyOf(sessions))))
                    .as("seed %d", SEED)
                    .isEmpty();
            assertThat(new DreamChecker(jdbc).violations()).as("seed %d", SEED).isEmpty();
            assertThat(instances.logs())
                    .as("what was met was foreseen, and is told in a line each")
                    .doesNotContain("unforeseen", "\tat ");
        }
    }

    private void run(Instances instances, JdbcTemplate jdbc, Random random, Receiver receiver, ExecutorService threads)
            throws IOException {
        instances.get(0).start();
        instances.get(1).start();
        call(receiver, instances, jdbc);
        List<CompletableFuture<Void>> groups = GROUPS.stream()
                .map(group -> {
                    Random own = new Random(random.nextLong());
                    return CompletableFuture.runAsync(
                            () -> dreamAgainAndAgain(group, instances, jdbc, own, threads), threads);
                })
                .toList();
        befall(new Faults(instances, random), random);
        over = true;
        groups.forEach(CompletableFuture::join);
        letTimePass(jdbc);
        Faults.await(Duration.ofSeconds(30), () -> isTakenOver(jdbc) && hasReceivedAll(receiver, jdbc));
        instances.end();
    }

    /** Each kind once; the last one leaves a single instance, which in a long run is not alone for long. */
    private void befall(Faults faults, Random random) throws IOException {
        long until = System.nanoTime() + LONG.toNanos();
        List<Runnable> survivable =
                new ArrayList<>(List.of(faults::cutCommits, faults::endConnections, () -> faults.pause(Duration.ZERO)));
        do {
            Collections.shuffle(survivable, random);
            survivable.forEach(Runnable::run);
            Instance killed = faults.kill();
            if (LONG.isPositive()) {
                Asking.pause(random.nextInt(10_000));
                killed.start();
                faults.pause(Duration.ofSeconds(25));
            }
        } while (System.nanoTime() < until);
    }

    /** The work at which an instance was killed has been done since by another one. */
    private static boolean isTakenOver(JdbcTemplate jdbc) {
        return jdbc.queryForList(
                        "select 1 from scheduled_tasks where task_name = 'forget-keys' and last_success is null")
                .isEmpty();
    }

    /** Who answers the challenge is told what happens from now on; that does not have to be waited for. */
    private static void call(Receiver receiver, Instances instances, JdbcTemplate jdbc) {
        instances
                .get(0)
                .client(Duration.ofSeconds(20))
                .as("vesna")
                .post(
                        "/webhooks",
                        object("sanctuaryId", LanternHall.ID, "url", receiver.url("/hook"), "types", List.of()))
                .mustBe(201);
        jdbc.update(
                "update webhook set state = 'ACTIVE', tells_from = current_timestamp where url = ?",
                receiver.url("/hook"));
    }

    /** The minute passes after which a sender that died is followed, and the rest of who was not reached. */
    private static void letTimePass(JdbcTemplate jdbc) {
        jdbc.update("update webhook set sending_until = current_timestamp where sending_until is not null");
        jdbc.update("update webhook set rest_until = null");
        jdbc.update("update webhook_delivery set next_attempt_at = current_timestamp where state = 'RETRYING'");
    }

    private boolean hasReceivedAll(Receiver receiver, JdbcTemplate jdbc) {
        long there = jdbc.queryForList(
                        "select e.seq from session_event e join session s on s.id = e.session_id"
                                + " where e.audience = 'GROUP' and s.state <> 'CANCELLED' and s.id = any (?)",
                        (Object) sessions.toArray(UUID[]::new))
                .size();
        return receiver.events().stream().map(Receiver.Message::id).distinct().count() >= there;
    }

    private void receive(Receiver.Message message) {
        UUID session = UUID.fromString(message.id().substring(0, SESSION_ID));
        Instant time = Instant.parse(message.json().get("time").asString());
        history.receive(session, new Told(message.id(), message.type(), time));
    }

    private void dreamAgainAndAgain(
            List<String> group, Instances instances, JdbcTemplate jdbc, Random random, ExecutorService threads) {
        while (!over) {
            next(group, instances, jdbc, random, threads).live();
        }
    }

    /** One after the other, for all are of one dreamscape. */
    private synchronized Dream next(
            List<String> group, Instances instances, JdbcTemplate jdbc, Random random, ExecutorService threads) {
        Ready ready = new ReadyDreams(jdbc).withLace(1, FIRMWARE, group.toArray(String[]::new));
        sessions.add(ready.session());
        Map<UUID, String> secrets = new HashMap<>();
        ready.enrollments().forEach(person -> secrets.put(person.enrollment(), secret(jdbc, person.enrollment())));
        return new Dream(
                ready, group, secrets, sessions.size() <= FOLLOWED_AT_ONCE, instances, history, random, threads);
    }

    /** What the device signs in with, whose id is that of the enrollment. */
    private static String secret(JdbcTemplate jdbc, UUID device) {
        byte[] bytes = ByteBuffer.allocate(48)
                .putLong(device.getMostSignificantBits())
                .putLong(device.getLeastSignificantBits())
                .array();
        String secret = "dlc_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.update("""
                insert into lace_credential (id, device_id, sanctuary_id, secret_sha256, live_slot, issued_by, issued_at, version)
                select id, id, sanctuary_id, ?, 1, 'kade', registered_at, 0 from lace_device where id = ?""", Sha256.of(secret), device);
        return secret;
    }

    private void report(Instances instances) {
        Map<String, Integer> fates = new TreeMap<>();
        history.calls().forEach(call -> fates.merge(call.deed() + " " + call.fate(), 1, Integer::sum));
        List<Long> stops = Promises.stopTimes(history);
        assertThat(stops).isNotEmpty();
        LOG.info(
                "{} dreams, {} events told, {} received, {} times readings sent, {}; {} stops: half within {} ms, 99 of 100 within"
                        + " {} ms, all within {} ms; processor time {}",
                sessions.size(),
                history.told().values().stream().mapToInt(List::size).sum(),
                sessions.stream()
                        .mapToInt(session -> history.received(session).size())
                        .sum(),
                history.sent().size(),
                fates,
                stops.size(),
                stops.get(stops.size() / 2),
                stops.get(stops.size() * 99 / 100),
                stops.getLast(),
                instances.processorTime());
    }
}
