package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.DreamocracyApplication;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.EnrolledPerson;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.PostgresServer;
import city.novaaria.dreamocracy.support.PostgresServer.Login;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What devices can send, beside a bare COPY of the same rows in the same run; how soon a device hears that it has to let go while
 * others flood the service; and how long the pulse of a day of a thousand people takes. PostgreSQL, HTTP on loopback, one machine.
 */
final class ReadingsBenchmark {

    private static final List<String> ONLY =
            List.of(System.getProperty("only", "readings,letting-go,pulse").split(","));
    private static final int DEVICES = Integer.getInteger("devices", 24);
    private static final int LEAVING = Integer.getInteger("leaving", 100);
    private static final int SECONDS = Integer.getInteger("seconds", 15);
    private static final int PEOPLE = Integer.getInteger("people", 1_000);
    private static final int ASKED = Integer.getInteger("asked", 40);
    private static final int BATCH = NewReadings.MOST;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Login database;
    private final JdbcTemplate jdbc;
    private final String root;

    private ReadingsBenchmark(ConfigurableApplicationContext service, Login database) {
        this.database = database;
        this.jdbc = service.getBean(JdbcTemplate.class);
        this.root = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + "/api/v1";
    }

    /** A device that somebody dreams with. */
    private record Worn(UUID device, UUID enrollment, String secret) {}

    static void main() throws Exception {
        Login database = PostgresServer.freshDatabase();
        SpringApplication application = new SpringApplication(DreamocracyApplication.class);
        application.setAdditionalProfiles("demo", "postgres");
        try (ConfigurableApplicationContext service = application.run(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                // who is told that it is stored may rely on it
                "--spring.datasource.hikari.connection-init-sql=set synchronous_commit = on",
                "--logging.level.root=warn",
                // tests do what the service does by itself; here it does
                "--dreamocracy.background.enabled=true",
                "--dreamocracy.limits.calls=1000000",
                "--dreamocracy.limits.readings=1000000",
                "--dreamocracy.limits.devices=1000000")) {
            ReadingsBenchmark benchmark = new ReadingsBenchmark(service, database);
            System.out.printf(Locale.ROOT, "load of the machine before: %s%n", load());
            if (ONLY.contains("readings")) {
                benchmark.readingsBesideCopy();
            }
            if (ONLY.contains("letting-go")) {
                benchmark.lettingGoInAFlood();
            }
            if (ONLY.contains("pulse")) {
                benchmark.pulseOfADay();
            }
            System.out.printf(Locale.ROOT, "load of the machine after: %s%n", load());
        }
        System.exit(0);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private void readingsBesideCopy() throws Exception {
        List<Worn> worn = dream(DEVICES);
        flood(worn, Duration.ofSeconds(SECONDS));
        jdbc.execute("truncate lace_reading");
        Instant begin = Instant.now();
        long sent = flood(worn, Duration.ofSeconds(SECONDS));
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1e3;
        long stored = count("select count(*) from lace_reading");
        double alone = copied(1, Integer.MAX_VALUE);
        double four = copied(4, BATCH);
        System.out.printf(
                Locale.ROOT,
                "readings: %,.0f stored a second over HTTP (%,d of %,d sent by %d devices); COPY of the same rows: %,.0f a second"
                        + " at once (%.0f %%), %,.0f a second by %d rows on 4 connections (%.0f %%)%n",
                stored / seconds,
                stored,
                sent,
                DEVICES,
                alone,
                100 * stored / seconds / alone,
                four,
                BATCH,
                100 * stored / seconds / four);
    }

    /** Rows a second that are copied into a table like it. */
    private double copied(int connections, int rows) throws Exception {
        jdbc.execute("drop table if exists bare_reading");
        jdbc.execute("create table bare_reading (like lace_reading including all)");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Connection connection = connection()) {
            copy(connection).copyOut("copy (select * from lace_reading) to stdout", out);
        }
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        int size = Math.min(rows, lines.size());
        List<byte[]> parts = IntStream.range(0, Math.ceilDiv(lines.size(), size))
                .mapToObj(part -> String.join(
                                "\n", lines.subList(part * size, Math.min(lines.size(), (part + 1) * size)))
                        .concat("\n")
                        .getBytes(StandardCharsets.UTF_8))
                .toList();
        AtomicLong next = new AtomicLong();
        Instant begin = Instant.now();
        inParallel(connections, _ -> {
            try (Connection connection = connection()) {
                for (int part = (int) next.getAndIncrement();
                        part < parts.size();
                        part = (int) next.getAndIncrement()) {
                    copy(connection).copyIn("copy bare_reading from stdin", new ByteArrayInputStream(parts.get(part)));
                }
            }
        });
        return lines.size() / (Duration.between(begin, Instant.now()).toMillis() / 1e3);
    }

    private Connection connection() throws SQLException {
        Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        connection.createStatement().execute("set synchronous_commit = on");
        return connection;
    }

    private static CopyManager copy(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private void lettingGoInAFlood() throws Exception {
        List<Worn> flooding = dream(DEVICES);
        List<Worn> leaving = dream(LEAVING + 20);
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> flood = aside.submit(() -> floodUntil(flooding, over));
            long[] took = new long[leaving.size()];
            for (int i = 0; i < took.length; i++) {
                took[i] = letGo(leaving.get(i), aside);
            }
            over.set(true);
            long sent = flood.get();
            print(
                    "withdrawal to the command at the device, while %,d readings came in:".formatted(sent),
                    Arrays.copyOfRange(took, 20, took.length));
        }
    }

    /** From sending the withdrawal to the device's answer with the command. */
    private long letGo(Worn worn, ExecutorService aside) throws Exception {
        Future<String> told =
                aside.submit(() -> ask(as(worn.secret(), "/lace-devices/" + worn.device() + "/commands?wait=PT20S")
                        .GET()
                        .build()));
        Thread.sleep(100);
        long begin = System.nanoTime();
        Future<String> left =
                aside.submit(() -> ask(asPerson("jun", "/enrollments/" + worn.enrollment() + "/relayed-withdrawal")
                        .POST(BodyPublishers.noBody())
                        .build()));
        if (!told.get().contains("DESYNC")) {
            throw new IllegalStateException("not told");
        }
        long took = System.nanoTime() - begin;
        left.get();
        return took;
    }

    private void pulseOfADay() throws Exception {
        Ready dream = new ReadyDreams(jdbc).withCrowd(PEOPLE);
        ask(asPerson("jun", "/sessions/" + dream.session() + "/start")
                .POST(BodyPublishers.noBody())
                .build());
        OffsetDateTime began = Instant.now()
                .truncatedTo(ChronoUnit.MINUTES)
                .minus(Duration.ofDays(1))
                .atOffset(ZoneOffset.UTC);
        jdbc.update("update session set started_at = ? where id = ?", began, dream.session());
        jdbc.update("update enrollment set dreaming_since = ? where session_id = ?", began, dream.session());
        // longer than a connection of the service may take
        try (Connection connection = connection();
                PreparedStatement fill = connection.prepareStatement("""
                insert into lace_minute (session_id, starts_at, kind, enrollment_id, readings, total, lowest, highest)
                select e.session_id, m.at, k.kind, e.id, 60, 60 * 0.5, 0.4, 0.6
                from generate_series(cast(? as timestamptz), cast(? as timestamptz), interval '1 minute') as m (at)
                cross join (values ('SYNCHRONY'), ('DISTRESS')) as k (kind)
                join enrollment e on e.session_id = ?""")) {
            connection.createStatement().execute("drop index minutes_of_a_person");
            fill.setObject(1, began);
            fill.setObject(2, began.plusDays(1));
            fill.setObject(3, dream.session());
            fill.execute();
            connection
                    .createStatement()
                    .execute("create index minutes_of_a_person on lace_minute (enrollment_id, starts_at)");
            connection.createStatement().execute("vacuum analyze lace_minute");
        }
        Instant begin = Instant.now();
        while (count("select count(*) from pulse_minute where session_id = '" + dream.session() + "'") < 2 * 1_435) {
            if (begin.plusSeconds(240).isBefore(Instant.now())) {
                throw new IllegalStateException("the pulse is not made");
            }
            Thread.sleep(500);
        }
        System.out.printf(
                Locale.ROOT,
                "the background made the minutes of a day of %,d people within %d s%n",
                PEOPLE,
                Duration.between(begin, Instant.now()).toSeconds());
        for (String reader : List.of("jun", "celia")) {
            for (String step : List.of("PT1M", "PT5M")) {
                HttpRequest request = asPerson(reader, "/sessions/" + dream.session() + "/pulse?step=" + step)
                        .GET()
                        .build();
                long[] took = new long[2 * ASKED];
                int size = 0;
                for (int i = 0; i < took.length; i++) {
                    long asked = System.nanoTime();
                    size = ask(request).length();
                    took[i] = System.nanoTime() - asked;
                }
                print(
                        "pulse of a day of %,d people as %s, step %s, %,d KB:"
                                .formatted(PEOPLE, reader, step, size / 1_000),
                        Arrays.copyOfRange(took, ASKED, took.length));
            }
        }
    }

    private static void print(String what, long[] nanos) {
        long[] sorted = Arrays.stream(nanos).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%s median %.0f ms, 99 %% %.0f ms, most %.0f ms of %d%n",
                what,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) ((sorted.length - 1) * 0.99)] / 1e6,
                sorted[sorted.length - 1] / 1e6,
                sorted.length);
    }

    /** People who dream, each with a device that signs in. */
    private List<Worn> dream(int size) throws IOException, InterruptedException {
        Ready ready = new ReadyDreams(jdbc).withCrowd(size);
        List<Worn> worn =
                ready.enrollments().stream().map(person -> wear(ready, person)).toList();
        ask(asPerson("jun", "/sessions/" + ready.session() + "/start")
                .POST(BodyPublishers.noBody())
                .build());
        return worn;
    }

    private Worn wear(Ready ready, EnrolledPerson person) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        UUID device = person.enrollment();
        UUID house = jdbc.queryForObject("select sanctuary_id from session where id = ?", UUID.class, ready.session());
        jdbc.update("""
                insert into lace_device (id, sanctuary_id, label, model, firmware_sha256, firmware_since,
                    self_test_passed_at, fail_safe_proved, state, registered_at, version)
                values (?, ?, ?, 'Weft 2', ?, ?, ?, true, 'IN_SERVICE', ?, 0)""", device, house, device.toString(), Sha256.of("weft"), now, now, now);
        jdbc.update(
                """
                insert into lace_binding (id, device_id, sanctuary_id, enrollment_id, session_id, signed_by,
                    signed_at, live_device_key, live_enrollment_key, version)
                values (?, ?, ?, ?, ?, 'kade', ?, ?, ?, 0)""",
                UUID.randomUUID(),
                device,
                house,
                person.enrollment(),
                ready.session(),
                now,
                device,
                person.enrollment());
        LaceSecret secret = LaceSecret.of(new CredentialId(UUID.randomUUID()), new byte[32]);
        jdbc.update("""
                insert into lace_credential (id, device_id, sanctuary_id, secret_sha256, live_slot, issued_by, issued_at, version)
                values (?, ?, ?, ?, 1, 'kade', ?, 0)""", secret.id().value(), device, house, secret.sha256(), now);
        return new Worn(device, person.enrollment(), secret.text());
    }

    private long flood(List<Worn> devices, Duration time) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> flood = aside.submit(() -> floodUntil(devices, over));
            Thread.sleep(time);
            over.set(true);
            return flood.get();
        }
    }

    private long floodUntil(List<Worn> devices, AtomicBoolean over) throws Exception {
        AtomicLong sent = new AtomicLong();
        inParallel(devices.size(), number -> {
            Worn worn = devices.get(number);
            UUID boot = UUID.randomUUID();
            for (long first = 1; !over.get(); first += BATCH) {
                HttpResponse<String> answer = http.send(
                        as(worn.secret(), "/lace-devices/" + worn.device() + "/readings")
                                .POST(batch(boot, first))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    sent.addAndGet(BATCH);
                } else if (answer.statusCode() == 503) {
                    first -= BATCH;
                } else {
                    throw new IllegalStateException(answer.body());
                }
            }
        });
        return sent.get();
    }

    private static BodyPublisher batch(UUID boot, long first) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        StringBuilder body = new StringBuilder(BATCH * 90)
                .append("{\"bootId\":\"")
                .append(boot)
                .append("\",\"readings\":[");
        for (int i = 0; i < BATCH; i++) {
            body.append(i == 0 ? "" : ",")
                    .append("{\"seq\":")
                    .append(first + i)
                    .append(",\"at\":\"")
                    .append(now)
                    .append("\",\"kind\":\"SYNCHRONY\",\"value\":0.")
                    .append(100 + i % 800)
                    .append('}');
        }
        return BodyPublishers.ofString(body.append("]}").toString());
    }

    private long count(String sql) {
        Long counted = jdbc.queryForObject(sql, Long.class);
        return counted == null ? 0 : counted;
    }

    private HttpRequest.Builder as(String token, String path) {
        return HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder asPerson(String name, String path) {
        return HttpRequest.newBuilder(URI.create(root + path))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((name + ":nova-aria").getBytes(StandardCharsets.UTF_8)));
    }

    private String ask(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private interface Work {
        void run(int number) throws Exception;
    }

    private static void inParallel(int size, Work work) throws InterruptedException, ExecutionException {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = IntStream.range(0, size)
                    .<Future<?>>mapToObj(number -> workers.submit(() -> {
                        work.run(number);
                        return null;
                    }))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }
}
