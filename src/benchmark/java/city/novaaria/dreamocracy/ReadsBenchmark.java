package city.novaaria.dreamocracy;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.PostgresServer;
import city.novaaria.dreamocracy.support.PostgresServer.Login;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How many reads a second the service answers on its hot path, beside one bare row on the same stack in the same run:
 * sixteen connections, PostgreSQL, everything on one machine. Talks to loopback only and ends by itself.
 */
final class ReadsBenchmark {

    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final Pattern ONLY = Pattern.compile(System.getProperty("only", ".*"));
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("seconds", 5));
    private static final int WARM_UP = Integer.getInteger("warm-up", 2);
    private static final List<String> JAVA =
            List.of(System.getProperty("java", "-Xmx512m").split(" "));

    private ReadsBenchmark() {}

    /**
     * One request that is sent again and again, and how long each answer took in nanoseconds.
     *
     * @param spent processor time of whoever answers, and of the database, in each round
     */
    private record Read(String name, int port, String request, List<long[]> rounds, List<Spent> spent) {

        static Read of(String name, int port, String path, String... headers) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: application/json\r\n"
                    + String.join("", headers) + "\r\n";
            return new Read(name, port, request, new ArrayList<>(), new ArrayList<>());
        }

        /** A second, in the median round. */
        double rate() {
            double[] rates = rounds.stream()
                    .mapToDouble(round -> round.length / (double) ROUND.toSeconds())
                    .sorted()
                    .toArray();
            return rates[rates.length / 2];
        }

        /** In microseconds, in the median round. */
        double spent(ToLongFunction<Spent> part) {
            double[] each = IntStream.range(0, rounds.size())
                    .mapToDouble(round -> part.applyAsLong(spent.get(round)) / 1e3 / rounds.get(round).length)
                    .sorted()
                    .toArray();
            return each[each.length / 2];
        }

        double percentile(double share) {
            long[] all = rounds.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return all[(int) ((all.length - 1) * share)] / 1e6;
        }
    }

    /** Processor time in nanoseconds: unlike what is answered in a second it hardly depends on who else is busy. */
    private record Spent(long answering, long database) {

        Spent since(Spent before) {
            return new Spent(answering - before.answering, database - before.database);
        }

        long all() {
            return answering + database;
        }
    }

    /** The two that answer, and the database on whose processes nobody else works; in a container it stays unseen. */
    private record Machine(Process service, Process bare, JdbcTemplate jdbc) {

        Spent spent(Read read, int barePort) {
            Process answering = read.port() == barePort ? bare : service;
            return new Spent(
                    time(answering.toHandle()),
                    jdbc
                            .queryForList(
                                    "select pid from pg_stat_activity where datname = current_database()", Long.class)
                            .stream()
                            .flatMap(pid -> ProcessHandle.of(pid).stream())
                            .mapToLong(Machine::time)
                            .sum());
        }

        private static long time(ProcessHandle process) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
        }
    }

    static void main() throws Exception {
        Login database = PostgresServer.freshDatabase();
        String threads = "--spring.threads.virtual.enabled=true";
        try (OwnProcess service = OwnProcess.start(
                DreamocracyApplication.class,
                JAVA,
                database,
                threads,
                "--spring.profiles.active=demo,postgres",
                "--dreamocracy.limits.calls=1000000")) {
            await(service.port(), "/readyz");
            try (OwnProcess bare = OwnProcess.start(BareService.class, JAVA, database, threads)) {
                JdbcTemplate jdbc = new JdbcTemplate(
                        new SingleConnectionDataSource(database.url(), database.user(), database.password(), true));
                measure(reads(jdbc, service.port(), bare.port()), new Machine(service.process(), bare.process(), jdbc));
                System.out.printf(
                        Locale.ROOT,
                        "resident after the load: %d MB (%s)%n",
                        resident(service.process()),
                        String.join(" ", JAVA));
            }
        }
    }

    private static List<Read> reads(JdbcTemplate jdbc, int service, int bare) throws Exception {
        ReadyDreams dreams = new ReadyDreams(jdbc);
        for (int more = 0; more < 30; more++) {
            dreams.with(1, "noor");
        }
        Ready dream = dreams.with(2, "aya", "ben", "noor");
        jdbc.execute("analyze");
        await(bare, "/bare/" + dream.session());
        String sessions = "/api/v1/sessions";
        var person = dream.enrollments().getFirst();
        return Stream.of(
                        Read.of("bare row", bare, "/bare/" + dream.session()),
                        Read.of("GET /me", service, "/api/v1/me", as("jun")),
                        Read.of("one session", service, sessions + "/" + dream.session(), as("aya")),
                        Read.of("with the charter asked", service, sessions + "/" + dream.session(), as("jun")),
                        Read.of("one consent", service, "/api/v1/consents/" + person.consent(), as("aya")),
                        Read.of("one enrollment", service, "/api/v1/enrollments/" + person.enrollment(), as("aya")),
                        Read.of("20 sessions", service, sessions + "?limit=20", as("jun")),
                        Read.of("readiness of 3", service, sessions + "/" + dream.session() + "/readiness", as("jun")))
                .filter(read -> read.port() == bare || ONLY.matcher(read.name()).matches())
                .toList();
    }

    private static void measure(List<Read> reads, Machine machine) throws Exception {
        reads.forEach(read -> System.out.println(read.name() + ": " + once(read) + " bytes"));
        int bare = reads.getFirst().port();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Read read : reads) {
                Spent before = machine.spent(read, bare);
                long[] times = load(read);
                if (round >= 0) {
                    read.rounds().add(times);
                    read.spent().add(machine.spent(read, bare).since(before));
                }
            }
        }
        double base = reads.getFirst().rate();
        double cost = reads.getFirst().spent(Spent::all);
        System.out.println("| read | a second | of the bare row | median | 99 % | processor time | of it the database |"
                + " the bare row's part of it |\n|---|---|---|---|---|---|---|---|");
        for (Read read : reads) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,.0f | %.0f %% | %.1f ms | %.1f ms | %,.0f us | %,.0f us | %.0f %% |%n",
                    read.name(),
                    read.rate(),
                    100 * read.rate() / base,
                    read.percentile(0.5),
                    read.percentile(0.99),
                    read.spent(Spent::all),
                    read.spent(Spent::database),
                    100 * cost / read.spent(Spent::all));
        }
    }

    private static int once(Read read) {
        try (Connection connection = new Connection(read)) {
            return connection.exchange();
        } catch (IOException failed) {
            throw new IllegalStateException(read.name(), failed);
        }
    }

    private static long[] load(Read read) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + ROUND.toNanos();
        List<Future<long[]>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                clients.add(threads.submit(() -> client(read, end)));
            }
        }
        LongStream times = LongStream.empty();
        for (Future<long[]> client : clients) {
            times = LongStream.concat(times, Arrays.stream(client.get()));
        }
        return times.toArray();
    }

    private static long[] client(Read read, long end) throws IOException {
        LongStream.Builder times = LongStream.builder();
        try (Connection connection = new Connection(read)) {
            for (long now = System.nanoTime(); now < end; ) {
                connection.exchange();
                long then = System.nanoTime();
                times.add(then - now);
                now = then;
            }
        }
        return times.build().toArray();
    }

    /** Just enough of HTTP to cost nearly nothing: a client from the library would take part of the cores. */
    private static final class Connection implements AutoCloseable {

        private final Read read;
        private final StringBuilder line = new StringBuilder();
        private Socket socket;
        private InputStream in;

        Connection(Read read) throws IOException {
            this.read = read;
            open();
        }

        private void open() throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), read.port());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(10_000);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }

        /** Sends the request and reads the whole answer, which has to be a 200. */
        int exchange() throws IOException {
            socket.getOutputStream().write(read.request().getBytes(StandardCharsets.US_ASCII));
            if (!line().startsWith("HTTP/1.1 200")) {
                throw new IOException(read.name() + " answered " + line);
            }
            int length = -1;
            boolean last = false;
            while (!line().isEmpty()) {
                last |= line.toString().equalsIgnoreCase("connection: close");
                if (line.length() > 15 && line.substring(0, 15).equalsIgnoreCase("content-length:")) {
                    length = Integer.parseInt(line.substring(15).trim());
                }
            }
            if (length >= 0) {
                in.skipNBytes(length);
            } else {
                length = chunks();
            }
            if (last) {
                close();
                open();
            }
            return length;
        }

        private int chunks() throws IOException {
            int length = 0;
            for (int chunk = chunk(); chunk > 0; chunk = chunk()) {
                in.skipNBytes(chunk + 2);
                length += chunk;
            }
            line();
            return length;
        }

        private int chunk() throws IOException {
            return Integer.parseInt(line(), 16);
        }

        private String line() throws IOException {
            line.setLength(0);
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new IOException("the connection ended");
                }
                if (next != '\r') {
                    line.append((char) next);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static String as(String person) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((person + ":nova-aria").getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }

    private static void await(int port, String path) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    try (Connection connection = new Connection(Read.of(path, port, path))) {
                        return connection.exchange() > 0;
                    }
                });
    }

    private static long resident(Process process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
