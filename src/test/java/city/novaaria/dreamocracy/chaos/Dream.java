package city.novaaria.dreamocracy.chaos;

import static city.novaaria.dreamocracy.support.Client.object;

import city.novaaria.dreamocracy.chaos.Asking.Settled;
import city.novaaria.dreamocracy.chaos.History.Offer;
import city.novaaria.dreamocracy.chaos.History.Reader;
import city.novaaria.dreamocracy.chaos.History.Receipt;
import city.novaaria.dreamocracy.chaos.History.Sent;
import city.novaaria.dreamocracy.race.ReadyDreams.EnrolledPerson;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * One dream from the start until everybody has gone home: its crew, its dreamers, their laces, and those who follow it, each on
 * their own.
 */
final class Dream {

    private static final int STEPS_OF_CREW = 8;
    private static final int READINGS = 5;

    /** Of the readings, every so many are of a kind that nobody agreed to. */
    private static final int NOT_AGREED = 5;

    private final Ready ready;
    private final List<String> names;
    private final Map<UUID, String> secrets;
    private final boolean early;
    private final Instances instances;
    private final History history;
    private final Random random;
    private final Asking asking;
    private final JdbcTemplate jdbc;
    private final ExecutorService threads;
    private final String session;
    private volatile boolean over;

    /**
     * Not begun yet.
     *
     * @param names of the dreamers, in the order of the enrollments
     * @param secrets of their devices, each of which has the id of the enrollment
     * @param early it is among the sessions that concern somebody when there are too many for all of them
     */
    Dream(
            Ready ready,
            List<String> names,
            Map<UUID, String> secrets,
            boolean early,
            Instances instances,
            History history,
            Random random,
            ExecutorService threads) {
        this.early = early;
        this.ready = ready;
        this.names = List.copyOf(names);
        this.secrets = Map.copyOf(secrets);
        this.instances = instances;
        this.history = history;
        this.random = random;
        this.asking = new Asking(instances, history, random);
        this.jdbc = instances.jdbc();
        this.threads = threads;
        this.session = "/sessions/" + ready.session();
    }

    /** Returns when the last event of it has reached everybody. */
    void live() {
        List<EventReader> readers = readers();
        List<CompletableFuture<Void>> reading =
                readers.stream().map(this::begin).toList();
        List<CompletableFuture<Void>> devices = new ArrayList<>();
        List<CompletableFuture<Void>> dreamers = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            UUID enrollment = ready.enrollments().get(i).enrollment();
            String name = names.get(i);
            dreamers.add(begin(() -> dream(name, enrollment)));
            devices.add(begin(() -> measure(enrollment)));
            devices.add(begin(() -> obey(enrollment)));
        }
        devices.add(begin(this::accompany));
        facilitate();
        dreamers.forEach(CompletableFuture::join);
        seeEverybodyOff();
        over = true;
        devices.forEach(CompletableFuture::join);
        String last = sayGoodNight();
        readers.forEach(reader -> reader.endWith(last));
        reading.forEach(CompletableFuture::join);
    }

    private CompletableFuture<Void> begin(Runnable life) {
        return CompletableFuture.runAsync(life, threads);
    }

    private List<EventReader> readers() {
        List<Reader> all = new ArrayList<>();
        for (int number = 1; number <= 2; number++) {
            all.add(new Reader("celia", ready.session(), null, false, number));
            all.add(new Reader("jun", ready.session(), null, true, number));
        }
        if (early) {
            all.add(new Reader("jun", ready.session(), null, true, 1, true));
        }
        for (int i = 0; i < names.size(); i++) {
            UUID own = ready.enrollments().get(i).enrollment();
            all.add(new Reader(names.get(i), ready.session(), own, false, 1));
        }
        return all.stream()
                .map(reader -> new EventReader(reader, instances, history, new Random(random.nextLong())))
                .toList();
    }

    /** Starts, does what comes to their mind, and ends; what is not possible now is refused. */
    private void facilitate() {
        asking.step(Deed.START, ready.session(), "jun", session + "/start");
        for (int step = 0; step < STEPS_OF_CREW; step++) {
            Asking.pause(random.nextInt(200));
            String text = UUID.randomUUID().toString();
            switch (random.nextInt(6)) {
                case 0 -> asking.step(Deed.PAUSE, ready.session(), "jun", session + "/pause");
                case 1, 2 -> asking.step(Deed.RESUME, ready.session(), "jun", session + "/resume");
                case 3 -> leaveMessage(text);
                default ->
                    asking.write(
                            Deed.WRITE_NOTE,
                            ready.session(),
                            text,
                            "jun",
                            session + "/notes",
                            object("text", text, "enrollmentId", null));
            }
        }
        boolean ended = random.nextInt(3) > 0 && asking.step(Deed.END, ready.session(), "jun", session + "/end");
        ended = ended || asking.step(Deed.SAFE_STOP, ready.session(), "kade", session + "/safe-stop");
        if (!ended) {
            asking.ask(
                    Deed.CANCEL,
                    ready.session(),
                    null,
                    client -> client.as("jun"),
                    client -> client.post(session + "/cancel", object("reason", "Nobody came.", "kind", "OTHER")));
        }
    }

    /** Noor's phone says that she is there, more often than it has to. */
    private void accompany() {
        while (!over) {
            asking.step(Deed.BE_THERE, ready.session(), "noor", session + "/presence");
            Asking.pause(500 + random.nextInt(500));
        }
    }

    /** How they are, a while outside, or home: also before the dream has begun. */
    private void dream(String name, UUID id) {
        String enrollment = "/enrollments/" + id;
        boolean leaves = random.nextInt(3) == 0;
        int steps = 2 + random.nextInt(5);
        if (leaves && random.nextBoolean()) {
            steps = 0;
        }
        for (int step = 1; step <= steps; step++) {
            Asking.pause(random.nextInt(300));
            switch (random.nextInt(3)) {
                case 0 -> asking.step(Deed.STOP, id, name, enrollment + "/stop");
                case 1 -> asking.step(Deed.COME_BACK, id, name, enrollment + "/reaffirmations");
                default ->
                    asking.write(Deed.RATE, id, id + " " + step, name, enrollment + "/distress", object("suds", step));
            }
        }
        if (leaves) {
            asking.step(Deed.WITHDRAW, id, name, enrollment + "/withdrawal");
            asking.step(Deed.COME_BACK, id, name, enrollment + "/reaffirmations");
        }
    }

    /** Once they had time to come back, which passes by itself here. */
    private void seeEverybodyOff() {
        jdbc.update(
                "update enrollment set left_at = left_at - interval '1' hour where session_id = ? and state = 'SURFACED'",
                ready.session());
        for (EnrolledPerson person : ready.enrollments()) {
            asking.ask(
                    Deed.CHECK_OUT,
                    person.enrollment(),
                    null,
                    client -> client.as("noor"),
                    client -> client.post(
                            "/enrollments/" + person.enrollment() + "/check-out",
                            object("fitToLeave", true, "wayHomeFollowed", true)));
        }
    }

    /** The last thing that happens there; answers with its id. */
    private String sayGoodNight() {
        Answer answer = Objects.requireNonNull(
                leaveMessage(UUID.randomUUID().toString()).answer(), "nobody could say good night");
        return answer.mustBe(201).id();
    }

    private Settled leaveMessage(String text) {
        return asking.ask(
                Deed.LEAVE_MESSAGE,
                ready.session(),
                text,
                client -> client.as("celia"),
                client -> client.post(session + "/messages", object("text", text, "enrollmentId", null)));
    }

    /** A lace sends what it measures, a few readings at a time. */
    private void measure(UUID device) {
        UUID boot = UUID.randomUUID();
        for (long first = 1; !over; first += READINGS) {
            Set<Long> agreed = new HashSet<>();
            Set<Long> refused = new HashSet<>();
            List<Map<String, @Nullable Object>> readings = new ArrayList<>();
            for (long seq = first; seq < first + READINGS; seq++) {
                boolean pulse = seq % NOT_AGREED == 0;
                (pulse ? refused : agreed).add(seq);
                readings.add(object(
                        "seq",
                        seq,
                        "at",
                        Instant.now().toString(),
                        "kind",
                        pulse ? "PULSE" : "SYNCHRONY",
                        "value",
                        pulse ? 60 : 0.5));
            }
            Settled settled = asking.ask(
                    Deed.SEND_READINGS,
                    device,
                    null,
                    client -> client.withToken(Objects.requireNonNull(secrets.get(device))),
                    client -> client.post(
                            "/lace-devices/" + device + "/readings", object("bootId", boot, "readings", readings)));
            history.add(new Sent(settled.call(), boot, agreed, refused, receipt(settled.answer())));
            Asking.pause(200 + random.nextInt(200));
        }
    }

    private static @Nullable Receipt receipt(@Nullable Answer answer) {
        if (answer == null || answer.status() != 200) {
            return null;
        }
        JsonNode receipt = answer.json();
        return new Receipt(
                receipt.get("stored").asInt() + receipt.get("late").asInt(),
                receipt.get("repeated").asInt());
    }

    /** A lace asks what it has to do, lets go, and says so a little later. */
    private void obey(UUID device) {
        Map<UUID, Integer> heard = new HashMap<>();
        boolean more = true;
        while (more) {
            boolean last = over;
            Set<UUID> commands = commands(device);
            more = !last || commands == null || !commands.isEmpty();
            for (UUID command : commands == null ? Set.<UUID>of() : commands) {
                if (heard.merge(command, 1, Integer::sum) > 1) {
                    asking.ask(
                            Deed.ACKNOWLEDGE,
                            command,
                            null,
                            client -> client.withToken(Objects.requireNonNull(secrets.get(device))),
                            client -> client.post(
                                    "/lace-devices/" + device + "/commands/" + command + "/acknowledgement"));
                }
            }
            Asking.pause(100);
        }
    }

    /** Null when no answer came. */
    private @Nullable Set<UUID> commands(UUID device) {
        Client client = instances
                .any(random)
                .client(Duration.ofSeconds(5))
                .withToken(Objects.requireNonNull(secrets.get(device)));
        long asked = System.nanoTime();
        try {
            Answer answer = client.get("/lace-devices/" + device + "/commands?wait=PT1S");
            if (answer.status() != 200) {
                return null;
            }
            Set<UUID> commands = new HashSet<>();
            answer.json()
                    .get("commands")
                    .forEach(command ->
                            commands.add(UUID.fromString(command.get("id").asString())));
            history.add(new Offer(device, asked, System.nanoTime(), commands));
            return commands;
        } catch (UncheckedIOException cut) {
            return null;
        }
    }
}
