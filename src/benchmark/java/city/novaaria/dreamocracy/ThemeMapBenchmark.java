package city.novaaria.dreamocracy;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.PostgresServer;
import city.novaaria.dreamocracy.support.PostgresServer.Login;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How long the map of themes of a house with many cleared fears takes: PostgreSQL, everything on one machine. Ends by itself. */
final class ThemeMapBenchmark {

    private static final int FEARS = Integer.getInteger("fears", 100_000);
    private static final int PEOPLE = Integer.getInteger("people", 20_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 40);
    private static final int WARM_UP = Integer.getInteger("warm-up", 15);
    private static final String HOUSE = "01930000-0000-7000-8000-000000000001";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private ThemeMapBenchmark() {}

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
            fill(jdbc);
            Client city = Client.at(service.port());
            for (int i = 0; i < WARM_UP; i++) {
                map(city);
            }
            long[] sorted =
                    LongStream.generate(() -> map(city)).limit(ROUNDS).sorted().toArray();
            System.out.println("| fears | themes counted | median | 90 % | longest |\n|---|---|---|---|---|");
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %,d | %.0f ms | %.0f ms | %.0f ms |%n",
                    FEARS,
                    jdbc.queryForObject("select count(*) from fear_theme", Long.class),
                    sorted[sorted.length / 2] / 1e6,
                    sorted[(sorted.length - 1) * 9 / 10] / 1e6,
                    sorted[sorted.length - 1] / 1e6);
        }
    }

    /** Two themes each, some far more common than others; every tenth fear is of nobody known. */
    private static void fill(JdbcTemplate jdbc) {
        jdbc.update("""
                insert into fear (id, sanctuary_id, owner, claim_code_sha256, text, permissions, tags, state, submitted_at, version)
                select cast('0a930000-0000-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid), cast(? as uuid),
                    case when n % 10 > 0 then 'dreamer ' || n % ? end, case when n % 10 = 0 then 'code ' || n end, 'It comes.',
                    '[]', '[]', 'AVAILABLE', now(), 0
                from generate_series(1, ?) n""", HOUSE, PEOPLE, FEARS);
        jdbc.update("""
                with words as (select name, row_number() over (order by name) - 1 as place, count(*) over () as many from known_tag)
                insert into fear_theme (fear_id, tag, sanctuary_id, contributor, counts_until)
                select f.id, w.name, f.sanctuary_id, coalesce(f.owner, ''), timestamp with time zone '9999-12-31 00:00:00+00'
                from fear f
                cross join lateral (values
                    (mod(cast(power(random(), 3) * 1000 as integer), 1000)), (mod(cast(random() * 1000 as integer), 1000)))
                    as chosen (place)
                join words w on w.place = mod(chosen.place, w.many)
                where f.tags = '[]' on conflict do nothing""");
        jdbc.execute("vacuum analyze fear_theme");
    }

    private static long map(Client city) {
        long began = System.nanoTime();
        city.get("/sanctuaries/" + HOUSE + "/theme-map").mustBe(200);
        return System.nanoTime() - began;
    }
}
