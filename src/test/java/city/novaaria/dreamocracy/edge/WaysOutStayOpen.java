package city.novaaria.dreamocracy.edge;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Promise G14: whatever else uses the service up, leaving and stopping is served. */
@DirtiesContext
@TestPropertySource(
        properties = {
            "dreamocracy.limits.calls=40",
            "dreamocracy.limits.strangers=25",
            "dreamocracy.limits.ways-out=600",
            "spring.datasource.hikari.maximum-pool-size=3",
            "spring.datasource.hikari.connection-timeout=300"
        })
abstract class WaysOutStayOpen {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";

    @LocalServerPort
    private int port;

    @Autowired
    private HikariDataSource ordinaryConnections;

    private Client nobody = Client.at(0);

    @BeforeEach
    void call() {
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
    void g14StrangersUseUpNothingThatIsSomebodys() {
        useUp(nobody, "/sessions").mustBeProblem(429, "rate-limited");
        useUp(nobody.with("Authorization", "Basic bm9ib2R5Ondyb25n"), "/me").mustBeProblem(429, "rate-limited");
        nobody.as("ivo").get("/me").mustBe(200);
        nobody.post("/fear-withdrawals", object("claimCode", "58hj02tk1sakjchqnqnaj2bs0j"))
                .mustBe(200);
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

    private static Answer useUp(Client caller, String path) {
        Answer answer = caller.get(path);
        for (int i = 0; i < 60 && answer.status() != 429; i++) {
            answer = caller.get(path);
        }
        return answer;
    }
}
