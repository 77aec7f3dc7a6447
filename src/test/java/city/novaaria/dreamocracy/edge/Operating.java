package city.novaaria.dreamocracy.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.novaaria.dreamocracy.support.Client;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What an operator sees: the management port and the metrics. */
@DirtiesContext
@TestPropertySource(properties = "spring.application.name=dreamocracy-operated") // counts from nothing
abstract class Operating {

    private static final String PREFIX = "01930000-0000-7000-8000-000000000";
    private static final String READY = "/sessions/" + PREFIX + "601";
    private static final String NOT_READY = "/sessions/" + PREFIX + "602";

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    private Client people = Client.at(0);
    private Client operator = Client.at(0);

    @BeforeEach
    void call() {
        people = Client.at(port);
        operator = Client.at(managementPort);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!/actuator/health", "!/actuator/info", "!/actuator/prometheus"})
    void theManagementPortAnswersTheOperator(String path) {
        assertThat(operator.get(path).mustBe(200).text()).doesNotContain("components", "jdbc:");
    }

    /** Whatever language an operator's tool asks for, it is answered. */
    @Test
    void theManagementPortAnswersWhoeverAsksForWhicheverLanguage() {
        for (String asked : List.of("x;q=y", "-", "-,;,q=,;;q", "de,".repeat(50) + "de", "a,b,c,d,e,f,g,h,i,j,k")) {
            operator.with("Accept-Language", asked).get("!/actuator/health").mustBe(200);
            assertThat(operator.with("Accept-Language", asked).get("!/").status())
                    .as(asked)
                    .isLessThan(500);
            operator.with("Accept-Language", asked).post("!/actuator/health").mustBe(405);
        }
        for (String asked : List.of("locale=x_;", "locale=%00", "locale=-", "locale=" + "de,".repeat(50))) {
            operator.get("!/actuator/health?" + asked).mustBe(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"!/actuator/env", "!/actuator/heapdump", "!/actuator/loggers", "!/api/v1/me", "!/v3/api-docs"})
    void theManagementPortAnswersNothingElse(String path) {
        assertThat(operator.get(path).status()).isIn(401, 404);
        assertThat(operator.as("vesna").get(path).status()).isIn(401, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!/actuator", "!/actuator/health", "!/actuator/info", "!/actuator/prometheus"})
    void thePortOfTheApiAnswersNothingOfTheManagement(String path) {
        people.get(path).mustBeProblem(404, "not-found");
        people.as("vesna").get(path).mustBeProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!/livez", "!/readyz"})
    void probesAnswerOnThePortOfTheApiWithoutDetails(String path) {
        assertThat(people.get(path).mustBe(200).text()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void theManagementPortIsOnLoopbackOnly() throws IOException {
        for (InetAddress address : NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(one -> !one.isLoopbackAddress())
                .toList()) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, managementPort), 2_000))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void countsStartsObjectionsWithdrawalsAndReadiness() {
        // the dreams of the demo's story were started through the same gate
        double told = metric("dream_starts_total{outcome=\"granted\"}");
        assertThat(metric("dream_starts_total{outcome=\"refused\"}")).isZero();
        Client jun = people.as("jun");

        List<String> rules =
                people.as("noor").post(NOT_READY + "/start").mustBe(409).objectingRules();
        jun.get(READY + "/readiness").mustBe(200);
        jun.post(READY + "/start").mustBe(200);
        jun.post(READY + "/pause").mustBe(200);
        jun.post(READY + "/resume").mustBe(200);
        jun.post(READY + "/start").mustBe(409);
        people.as("aya").post("/enrollments/" + PREFIX + "701/withdrawal").mustBe(200);

        assertThat(metric("dream_starts_total{outcome=\"granted\"}")).isEqualTo(told + 1);
        assertThat(metric("dream_starts_total{outcome=\"refused\"}")).isEqualTo(1);
        assertThat(rules).isNotEmpty();
        assertThat(metrics().filter(line -> line.startsWith("dream_objections_total{")))
                .hasSameSizeAs(rules);
        for (String rule : rules) {
            assertThat(metric("dream_objections_total{rule=\"" + rule + "\"}")).isEqualTo(1);
        }
        assertThat(timed("dream_readiness_seconds")).isEqualTo(1);
        assertThat(timed("dream_withdrawals_seconds")).isEqualTo(1);
        assertThat(metrics().filter(line -> line.startsWith("dream_")))
                .as("nobody is in the metrics")
                .noneMatch(line -> line.contains(PREFIX) || line.contains("aya") || line.contains("jun"));
    }

    private double timed(String name) {
        assertThat(metrics()).as("buckets").anyMatch(line -> line.startsWith(name + "_bucket{"));
        return metrics()
                .filter(line -> line.startsWith(name + "_count{"))
                .mapToDouble(Operating::value)
                .sum();
    }

    private double metric(String name) {
        return metrics()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(Operating::value)
                .findAny()
                .orElse(Double.NaN);
    }

    private Stream<String> metrics() {
        return operator.get("!/actuator/prometheus").mustBe(200).text().lines().filter(line -> !line.startsWith("#"));
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }
}
