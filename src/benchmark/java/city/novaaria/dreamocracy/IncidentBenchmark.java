package city.novaaria.dreamocracy;

import static city.novaaria.dreamocracy.support.Client.object;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.PostgresServer;
import city.novaaria.dreamocracy.support.PostgresServer.Login;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How long an emergency takes from the request to its answer, after which none of the many sessions that wait with the same version
 * starts any more: PostgreSQL, everything on one machine. Ends by itself.
 */
final class IncidentBenchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 40);
    private static final int WARM_UP = Integer.getInteger("warm-up", 15);
    private static final List<Integer> WAITING = List.of(1, Integer.getInteger("waiting", 50));
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private IncidentBenchmark() {}

    static void main() throws Exception {
        Login database = PostgresServer.freshDatabase();
        try (OwnProcess service = OwnProcess.start(
                DreamocracyApplication.class,
                List.of("-Xmx768m"),
                database,
                "--spring.profiles.active=demo,postgres",
                "--dreamocracy.limits.calls=1000000")) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreException(ConnectException.class)
                    .until(() -> {
                        try (Socket open = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
                            return open.isConnected();
                        }
                    });
            JdbcTemplate jdbc = new JdbcTemplate(
                    new SingleConnectionDataSource(database.url(), database.user(), database.password(), true));
            Client city = Client.at(service.port());
            System.out.println(
                    "| sessions that wait | median | 90 % | longest | starts refused after it |\n|---|---|---|---|---|");
            for (int waiting : WAITING) {
                for (int i = 0; i < WARM_UP; i++) {
                    report(city, jdbc, waiting, 0);
                }
                print(
                        waiting,
                        Stream.generate(() -> report(city, jdbc, waiting, waiting))
                                .limit(ROUNDS)
                                .toList());
            }
        }
    }

    private record Round(long nanos, int refused) {}

    /** Of how many of them it is seen that they do not start. */
    private static Round report(Client city, JdbcTemplate jdbc, int waiting, int tried) {
        ReadyDreams dreams = new ReadyDreams(jdbc);
        Ready here = dreams.ofItsOwnVersion(1, "aya");
        List<Ready> next = Stream.generate(() -> dreams.with(here.version(), 1, "ben"))
                .limit(waiting)
                .toList();
        city.as("jun").post("/sessions/" + here.session() + "/start").mustBe(200);
        Client aya = city.as("aya");
        long began = System.nanoTime();
        aya.post("/incidents", object("sessionId", here.session(), "emergency", true))
                .mustBe(201);
        long took = System.nanoTime() - began;
        long refused = next.stream()
                .limit(tried)
                .filter(dream -> city.as("jun")
                        .post("/sessions/" + dream.session() + "/start")
                        .mustBe(409)
                        .objectingRules()
                        .contains("ETH-06"))
                .count();
        return new Round(took, (int) refused);
    }

    private static void print(int waiting, List<Round> rounds) {
        long[] sorted = rounds.stream().mapToLong(Round::nanos).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "| %d | %.0f ms | %.0f ms | %.0f ms | %d of %d |%n",
                waiting,
                at(sorted, 0.5),
                at(sorted, 0.9),
                Arrays.stream(sorted).max().orElse(0) / 1e6,
                rounds.stream().mapToInt(Round::refused).sum(),
                waiting * rounds.size());
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) ((sorted.length - 1) * share)] / 1e6;
    }
}
