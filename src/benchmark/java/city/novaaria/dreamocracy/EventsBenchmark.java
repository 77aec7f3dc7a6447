package city.novaaria.dreamocracy;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.support.PostgresServer;
import city.novaaria.dreamocracy.support.PostgresServer.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long an event takes from its commit to the last of many readers of one session on one instance, and how much memory each of
 * them costs: PostgreSQL, everything on one machine. Talks to loopback only and ends by itself.
 */
final class EventsBenchmark {

    private static final int READERS = Integer.getInteger("readers", 2_000);
    private static final int EVENTS = Integer.getInteger("events", 200);
    private static final int WARM_UP = Integer.getInteger("warm-up", 60);
    private static final long PAUSE_MS = Integer.getInteger("pause", 300);
    private static final List<String> JAVA =
            List.of(System.getProperty("java", "-Xmx768m").split(" "));

    /** Who works at the house, and reads what concerns all. */
    private static final List<String> CREW = List.of("celia", "kade", "tariq");

    private static final byte[] EVENT = "event:".getBytes(StandardCharsets.US_ASCII);
    private static final int TOGETHER = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private EventsBenchmark() {}

    static void main() throws Exception {
        Login database = PostgresServer.freshDatabase();
        try (OwnProcess service = OwnProcess.start(
                DreamocracyApplication.class,
                JAVA,
                database,
                "--server.tomcat.max-connections=20000",
                "--spring.profiles.active=demo,postgres",
                "--dreamocracy.limits.calls=1000000",
                "--dreamocracy.live.streams=" + 2 * READERS,
                "--dreamocracy.live.streams-of-one=1000")) {
            int port = service.port();
            await(port);
            JdbcTemplate jdbc = new JdbcTemplate(
                    new SingleConnectionDataSource(database.url(), database.user(), database.password(), true));
            UUID session = new ReadyDreams(jdbc).with(1, "aya").session();
            System.out.printf(Locale.ROOT, "load of the machine before: %.1f%n", load());
            try (Readers readers = new Readers(port, "/api/v1/sessions/" + session + "/events")) {
                measure(service.process(), new Writer(jdbc, session, port), readers);
            }
            System.out.printf(Locale.ROOT, "load of the machine after: %.1f%n", load());
        }
    }

    private static void measure(Process service, Writer writer, Readers readers) throws Exception {
        // as much is loaded and compiled as with many
        readers.open(READERS / 20);
        latencies(readers, writer::byAnotherInstance, WARM_UP);
        latencies(readers, writer::byARequest, WARM_UP);
        Map<String, Long> few = live(service);
        int before = readers.size();
        readers.open(READERS - before);
        latencies(readers, writer::byAnotherInstance, WARM_UP);
        Map<String, Long> many = live(service);
        System.out.printf(Locale.ROOT, "%d readers; heap after a collection, of each:%n", READERS);
        many.entrySet().stream()
                .map(entry -> Map.entry(
                        entry.getKey(),
                        (entry.getValue() - few.getOrDefault(entry.getKey(), 0L)) / 1024.0 / (READERS - before)))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(10)
                .forEach(entry -> System.out.printf(Locale.ROOT, "%8.1f KB %s%n", entry.getValue(), entry.getKey()));
        Duration spent = spent(service);
        System.out.println("| committed | median | 90 % | 99 % | longest |\n|---|---|---|---|---|");
        print("by another instance, to the last reader", latencies(readers, writer::byAnotherInstance, EVENTS));
        Duration spentNow = spent(service);
        print("by a request (with the request), to the last reader", latencies(readers, writer::byARequest, EVENTS));
        System.out.printf(
                Locale.ROOT,
                "processor time of the service for an event of another instance: %d ms%n",
                spentNow.minus(spent).toMillis() / EVENTS);
    }

    private static void print(String name, long[] sorted) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f ms | %.0f ms | %.0f ms | %.0f ms |%n",
                name,
                at(sorted, 0.5),
                at(sorted, 0.9),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) ((sorted.length - 1) * share)] / 1e6;
    }

    /** Commits something; the time is told at which it began to count. */
    private interface Commit {
        long now();
    }

    private static long[] latencies(Readers readers, Commit commit, int events) throws InterruptedException {
        long[] all = new long[events];
        for (int i = 0; i < events; i++) {
            CountDownLatch last = readers.expectOneMore();
            long began = commit.now();
            if (!last.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("an event did not arrive");
            }
            all[i] = readers.arrived() - began;
            Thread.sleep(PAUSE_MS);
        }
        Arrays.sort(all);
        return all;
    }

    /** Writes into the log of the session. */
    private static final class Writer {

        private final JdbcTemplate jdbc;
        private final TransactionTemplate transaction;
        private final UUID session;
        private final HttpClient http = HttpClient.newHttpClient();
        private final HttpRequest message;

        Writer(JdbcTemplate jdbc, UUID session, int port) {
            this.jdbc = jdbc;
            this.transaction =
                    new TransactionTemplate(new JdbcTransactionManager(Objects.requireNonNull(jdbc.getDataSource())));
            this.session = session;
            this.message = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/api/v1/sessions/" + session + "/messages"))
                    .header("Authorization", as("celia"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"text\":\"Tea is in the hall.\",\"enrollmentId\":null}"))
                    .build();
        }

        /** From when it was committed; told as instances tell each other. */
        long byAnotherInstance() {
            transaction.executeWithoutResult(_ -> {
                jdbc.update("update session_event_lane set last_seq = last_seq + 1 where session_id = ?", session);
                jdbc.update(
                        "insert into session_event (session_id, seq, type, audience, happened_at)"
                                + " select session_id, last_seq, 'SESSION_CHANGED', 'GROUP', current_timestamp"
                                + " from session_event_lane where session_id = ?",
                        session);
            });
            long committed = System.nanoTime();
            jdbc.queryForList("select pg_notify('dreamocracy_lines', ?)", session.toString());
            return committed;
        }

        /** From before the request. */
        long byARequest() {
            long began = System.nanoTime();
            try {
                HttpResponse<String> answer = http.send(message, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 201) {
                    throw new IllegalStateException("answered " + answer.statusCode());
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            return began;
        }
    }

    /** All readers in one thread, which only counts: it shares the machine with the service. */
    private static final class Readers implements AutoCloseable {

        private final Selector selector = Selector.open();
        private final InetSocketAddress service;
        private final List<ByteBuffer> requests;
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
        private final List<Reader> all = new ArrayList<>();
        private final Thread thread = new Thread(this::read, "readers");
        private long expected;
        private int missing;
        private CountDownLatch last = new CountDownLatch(0);
        private volatile long arrived;
        private volatile boolean closed;

        private static final class Reader {
            private final SocketChannel channel;
            private long events;
            private int matched;
            private boolean heard;

            Reader(SocketChannel channel) {
                this.channel = channel;
            }

            /** How many lines begin an event. */
            void count(ByteBuffer text) {
                while (text.hasRemaining()) {
                    byte next = text.get();
                    if (next == '\n') {
                        matched = 0;
                    } else if (matched >= 0 && matched < EVENT.length) {
                        matched = next == EVENT[matched] ? matched + 1 : -1;
                        if (matched == EVENT.length) {
                            events++;
                        }
                    }
                }
            }
        }

        Readers(int port, String events) throws IOException {
            service = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            requests = CREW.stream()
                    .map(person -> ByteBuffer.wrap(("GET " + events + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                                    + "\r\nAccept: text/event-stream\r\nAuthorization: " + as(person) + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII)))
                    .toList();
            thread.setDaemon(true);
            thread.start();
        }

        int size() {
            return all.size();
        }

        /** A few at a time; each of them has read what was written so far. */
        void open(int more) throws IOException {
            for (int rest = more; rest > 0; rest -= TOGETHER) {
                openTogether(Math.min(rest, TOGETHER));
            }
        }

        private void openTogether(int more) throws IOException {
            for (int i = 0; i < more; i++) {
                Reader reader = new Reader(SocketChannel.open(service));
                reader.channel.write(requests.get(i % requests.size()).duplicate());
                reader.channel.configureBlocking(false);
                synchronized (this) {
                    all.add(reader);
                }
                reader.channel.register(selector, SelectionKey.OP_READ, reader);
                selector.wakeup();
            }
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(this::isUpToDate);
        }

        private synchronized boolean isUpToDate() {
            return all.stream().allMatch(reader -> reader.heard && reader.events == expected);
        }

        synchronized CountDownLatch expectOneMore() {
            expected++;
            missing = all.size();
            last = new CountDownLatch(1);
            return last;
        }

        long arrived() {
            return arrived;
        }

        private void read() {
            try {
                while (!closed) {
                    selector.select(100);
                    if (closed) {
                        return;
                    }
                    for (SelectionKey key : selector.selectedKeys()) {
                        read((Reader) key.attachment());
                    }
                    selector.selectedKeys().clear();
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private synchronized void read(Reader reader) throws IOException {
            buffer.clear();
            if (reader.channel.read(buffer) < 0) {
                throw new IOException("a stream ended");
            }
            buffer.flip();
            reader.heard = true;
            long before = reader.events;
            reader.count(buffer);
            if (before < expected && reader.events == expected && --missing == 0) {
                arrived = System.nanoTime();
                last.countDown();
            }
        }

        @Override
        public void close() throws IOException {
            closed = true;
            selector.wakeup();
            for (Reader reader : all) {
                reader.channel.close();
            }
        }
    }

    /** What is left after a whole collection: bytes by class, and the total. */
    private static Map<String, Long> live(Process service) throws IOException, InterruptedException {
        Thread.sleep(2_000);
        Process histogram = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(service.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String text = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        histogram.waitFor();
        Map<String, Long> bytes = new HashMap<>();
        text.lines().map(line -> line.trim().split("\\s+")).forEach(parts -> {
            if (parts[0].equals("Total")) {
                bytes.put("in all", Long.parseLong(parts[2]));
            } else if (parts.length > 3 && parts[0].matches("[0-9]+:")) {
                bytes.merge(parts[3], Long.parseLong(parts[2]), Long::sum);
            }
        });
        return bytes;
    }

    private static Duration spent(Process service) {
        return service.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String as(String person) {
        return "Basic " + Base64.getEncoder().encodeToString((person + ":nova-aria").getBytes(StandardCharsets.UTF_8));
    }

    /** Until it answers at all; a stream would not end. */
    private static void await(int port) {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz"))
                .build();
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() ->
                        http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200);
    }
}
