package city.novaaria.dreamocracy.edge;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.limits.Limits;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import com.github.benmanes.caffeine.cache.Cache;
import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.ReflectionTestUtils;

/** Promise G14: whatever else uses the service up, leaving and stopping is served. */
@DirtiesContext
@TestPropertySource(
        properties = {
            "dreamocracy.limits.calls=40",
            "dreamocracy.limits.strangers=25",
            "dreamocracy.limits.readings=20",
            "dreamocracy.limits.ways-out=600",
            "dreamocracy.limits.reports=600",
            "dreamocracy.limits.tries=10",
            "spring.datasource.hikari.maximum-pool-size=3",
            "spring.datasource.hikari.connection-timeout=300",
            "dreamocracy.machines.connection-timeout=300"
        })
abstract class WaysOutStayOpen {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";

    @LocalServerPort
    private int port;

    @Autowired
    private HikariDataSource ordinaryConnections;

    @Autowired
    private HikariDataSource machineConnections;

    private Client nobody = Client.at(0);

    @Autowired
    private Limits limits;

    @BeforeEach
    void call() {
        Map<?, ?> counted = (Map<?, ?>) Objects.requireNonNull(ReflectionTestUtils.getField(limits, "allowances"));
        counted.values().forEach(callers -> ((Cache<?, ?>) callers).invalidateAll());
        nobody = Client.at(port);
    }

    @Test
    void everyAnswerSaysWhatIsLeft() {
        Answer first = nobody.as("kito").get("/me").mustBe(200);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"default\";q=40;w=60");
        assertThat(first.header("RateLimit")).startsWith("\"default\";r=39;t=");
        assertThat(nobody.get("/me").mustBe(401).header("RateLimit-Policy")).isEqualTo("\"strangers\";q=25;w=60");
        assertThat(nobody.as("kito").get("/nowhere").mustBe(404).header("RateLimit"))
                .startsWith("\"default\";r=");
        assertThat(nobody.get("!/livez").mustBe(200).header("RateLimit")).isNotEmpty();
    }

    @Test
    void g14WhoHasUsedUpTheirCallsMayStillLeave() {
        Client gil = nobody.as("gil");
        Answer refused = useUp(gil, "/me").mustBeProblem(429, "rate-limited");
        assertThat(refused.json().get("retryable").asBoolean()).isTrue();
        assertThat(refused.header("RateLimit")).startsWith("\"default\";r=0;t=");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 60L);

        Answer left = gil.post("/enrollments/" + DEMO + "707/withdrawal").mustBe(200);

        assertThat(left.state()).isEqualTo("WITHDRAWN");
        assertThat(left.header("RateLimit-Policy")).isEqualTo("\"ways-out\";q=600;w=60");
        nobody.as("hana").get("/me").mustBe(200);
    }

    @Test
    void g17AFloodOfReadingsUsesUpNothingOfWhatADeviceNeedsToLetGo() {
        String device = "/lace-devices/" + DEMO + "a01";
        Client lace = Client.at(port)
                .withToken(nobody.as("kade")
                        .post(device + "/credentials")
                        .mustBe(201)
                        .at("/secret"));
        Map<String, Object> nothing = object("bootId", DEMO + "fff", "readings", List.of());
        Answer refused = lace.post(device + "/readings", nothing).mustBe(400);
        for (int i = 0; i < 60 && refused.status() != 429; i++) {
            refused = lace.post(device + "/readings", nothing);
        }
        refused.mustBeProblem(429, "rate-limited");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"readings\";q=20;w=60");

        Answer told = lace.get(device + "/commands").mustBe(200);
        assertThat(told.header("RateLimit")).startsWith("\"devices\";r=599;");
    }

    @Test
    void g14StrangersUseUpNothingThatIsSomebodys() {
        useUp(nobody, "/sessions").mustBeProblem(429, "rate-limited");
        useUp(nobody.with("Authorization", "Basic bm9ib2R5Ondyb25n"), "/me").mustBeProblem(429, "rate-limited");
        nobody.as("ivo").get("/me").mustBe(200);
        nobody.post("/fear-withdrawals", object("claimCode", "58hj02tk1sakjchqnqnaj2bs0j"))
                .mustBe(200);
    }

    /** Whoever says that something went wrong is heard: who is not signed in, and who can not sign in any more. */
    @Test
    void reportsAreCountedApartAndWrongCredentialsMakeNobodyMute() {
        useUp(nobody, "/sessions").mustBeProblem(429, "rate-limited");
        for (String credentials : List.of("Basic bm9ib2R5Ondyb25n", "Basic %%%", "Bearer expired", "Digest x")) {
            Answer receipt = nobody.with("Authorization", credentials)
                    .post("/incidents", object("text", "A lamp fell."))
                    .mustBe(201);
            assertThat(receipt.at("/claimCode")).isNotEmpty();
            assertThat(receipt.header("RateLimit-Policy")).isEqualTo("\"reports\";q=600;w=60");
        }
        Answer known = nobody.as("kito")
                .post("/incidents", object("text", "A lamp fell."))
                .mustBe(201);
        assertThat(known.json().get("claimCode").isNull()).isTrue();
        assertThat(known.header("RateLimit")).startsWith("\"reports\";r=599;");
        nobody.with("Authorization", "Basic bm9ib2R5Ondyb25n")
                .post("/fear-withdrawals", object("claimCode", "58hj02tk1sakjchqnqnaj2bs0j"))
                .mustBe(200);
        nobody.with("Authorization", "Basic bm9ib2R5Ondyb25n").get("/incidents").mustBe(429);
    }

    /** No header is an address, and no text that one can spell is somebody's. */
    @Test
    void noHeaderGivesANewAllowanceOrTakesSomebodysAway() {
        useUp(nobody, "/sessions").mustBeProblem(429, "rate-limited");
        for (String invented : List.of("203.0.113.9", "signed in: oda", "2001:db8::1", "x, 203.0.113.10")) {
            for (String header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Forwarded-Host")) {
                nobody.with(header, invented).get("/sessions").mustBeProblem(429, "rate-limited");
            }
            useUp(nobody.with("X-Forwarded-For", invented), "/me");
        }
        assertThat(nobody.as("oda").get("/me").mustBe(200).header("RateLimit")).startsWith("\"default\";r=39;");
    }

    @Test
    void whoGuessesLearnsNothingAndLocksNobodyOut() {
        for (int i = 0; i < 11; i++) {
            nobody.with("Authorization", basic("pia", "wrong" + i)).get("!/livez");
        }
        Answer guessed = nobody.as("pia").get("/me").mustBeProblem(429, "rate-limited");
        assertThat(Long.parseLong(guessed.header("Retry-After"))).isBetween(1L, 60L);
        nobody.as("oda").get("/me").mustBe(200);
        nobody.as("pia").post("/enrollments/" + DEMO + "799/withdrawal").mustBe(404);
        try (FrontEnd page = new FrontEnd(port)) {
            HttpResponse<String> refused = page.enter("pia", "nova-aria");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void thePagesToSignInAreCountedAndHaveTheHeadersOfAllPages() {
        try (FrontEnd page = new FrontEnd(port)) {
            HttpResponse<String> login = page.open("http://127.0.0.1:" + port + "/login");
            assertThat(login.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("frame-ancestors 'none'");
            assertThat(login.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            HttpResponse<String> last = login;
            for (int i = 0; i < 30 && last.statusCode() != 429; i++) {
                last = page.post("/oauth2/token", Map.of("grant_type", "authorization_code"));
            }
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(page.open("http://127.0.0.1:" + port + "/login").statusCode())
                    .isEqualTo(429);
        }
        nobody.as("oda").get("/me").mustBe(200);
    }

    @Test
    void g14WhereEveryConnectionIsTakenLeavingIsServed() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < ordinaryConnections.getMaximumPoolSize(); i++) {
                taken.add(ordinaryConnections.getConnection());
            }
            Answer busy = nobody.as("jun").get("/sessions").mustBeProblem(503, "busy");
            assertThat(busy.header("Retry-After")).isEqualTo("5");
            assertThat(busy.json().get("retryable").asBoolean()).isTrue();

            nobody.as("aya").post("/enrollments/" + DEMO + "701/withdrawal").mustBe(200);
            nobody.as("jun").post("/sessions/" + DEMO + "605/safe-stop").mustBe(200);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        nobody.as("jun").get("/sessions").mustBe(200);
    }

    @Test
    void g17ADeviceThatMeetsAFloodOfOthersIsToldToComeBack() throws SQLException {
        Client lace = Client.at(port).asLace(1);
        Map<String, Object> reading =
                object("seq", 1, "at", "2143-05-02T18:00:00.000Z", "kind", "SYNCHRONY", "value", 0.5);
        Map<String, Object> sent = object("bootId", DEMO + "fff", "readings", List.of(reading));
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < machineConnections.getMaximumPoolSize(); i++) {
                taken.add(machineConnections.getConnection());
            }
            Answer busy =
                    lace.post("/lace-devices/" + DEMO + "a01/readings", sent).mustBeProblem(503, "busy");
            assertThat(busy.header("Retry-After")).isEqualTo("5");
            lace.get("/lace-devices/" + DEMO + "a01/commands").mustBe(200);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        lace.post("/lace-devices/" + DEMO + "a01/readings", sent).mustBe(200);
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static Answer useUp(Client caller, String path) {
        Answer answer = caller.get(path);
        for (int i = 0; i < 60 && answer.status() != 429; i++) {
            answer = caller.get(path);
        }
        return answer;
    }
}
