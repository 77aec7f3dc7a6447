package city.novaaria.dreamocracy.edge;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.OnPostgres;
import city.novaaria.dreamocracy.support.WholeLog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One line per request leads from a problem's instance to what happened, and says nothing about people. */
@OnPostgres
@ExtendWith(OutputCaptureExtension.class)
class RequestLogTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    /** Stands in whatever the test of silence sends. */
    private static final String SENT = "quicksilver";

    @RegisterExtension
    final WholeLog log = new WholeLog();

    @LocalServerPort
    private int port;

    private Client people = Client.at(0);

    @BeforeEach
    void call() {
        people = Client.at(port);
    }

    @Test
    void eachRequestLeavesOneLineThatLeadsFromItsProblem() {
        Answer refused = people.as("jun")
                .with("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
                .get("/sessions/01930000-0000-7000-8000-0000000006ff")
                .mustBe(404);
        assertThat(lineOf(refused)).contains(TRACE, "GET /api/v1/sessions/{sessionId} 404 in ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00-" + TRACE + "-" + CALLER, "ff-" + TRACE + "-" + CALLER + "-01", SENT, ""})
    void anInvalidTraceparentIsIgnored(String traceparent) {
        Answer refused = people.with("traceparent", traceparent).get("/me").mustBe(401);
        assertThat(lineOf(refused))
                .containsPattern("[0-9a-f-]{36} [0-9a-f]{32}\\]")
                .contains("GET (no route) 401 in ")
                .doesNotContain(TRACE);
    }

    /** G19: addresses, bodies, headers, methods and names stay out of the log. */
    @Test
    void nothingThatPeopleSendIsLogged(CapturedOutput output) {
        Client aya = people.as("aya").with("X-Note", SENT).with("baggage", "note=" + SENT);
        List<Answer> refusals = List.of(
                aya.get("/sessions/" + SENT),
                aya.get("/participants?" + SENT + "=" + SENT),
                aya.get("!/" + SENT),
                aya.post("/participants", object("displayName", SENT, "birthDate", SENT)),
                aya.post("/fears", "{\"" + SENT),
                aya.send(SENT, "/sessions", null, Map.of()),
                aya.send("GET", "/me", null, Map.of("Accept", "text/" + SENT)),
                people.as(SENT).get("/me"),
                people.withToken(SENT).get("/me"));
        refusals.forEach(refused -> lineOf(refused));
        assertThat(log.text() + output.getAll())
                .doesNotContainIgnoringCase(SENT)
                .doesNotContain("aya ", "\"aya\"");
    }

    /** The line is written after the answer, so that it may come a little later. */
    private String lineOf(Answer problem) {
        String request = problem.at("/instance").substring("urn:uuid:".length());
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> log.text()
                                .lines()
                                .filter(line -> line.contains(request))
                                .toList(),
                        lines -> lines.size() == 1)
                .getFirst();
    }
}
