package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.EnrolledPerson;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A trauma breaks into the shared dream, and four people of four roles contain it (INC-02). */
abstract class Containing {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private Client city = Client.at(0);

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    @Test
    void threeSignaturesAreNotEnoughAndTheFourthContainsIt() {
        Ready ready = started("aya", "ben");
        String session = "/sessions/" + ready.session();
        String path = nightmare(ready, "S2");
        assertThat(city.as("jun").get(session).mustBe(200).state()).isEqualTo("PAUSED");
        assertThat(tasks("mira", path)).isTrue();
        assertThat(tasks("jun", path)).isFalse();
        city.as("aya").get(path).mustBeProblem(404, "not-found");

        sign("mira", path, object("action", "RESHAPED")).mustBeProblem(422, "unprocessable");
        String deviation = city.as("mira")
                .post(
                        session + "/hazard-deviations",
                        object("what", "The wave becomes a painting.", "why", "Fear.", "intensity", "I1"))
                .mustBe(201)
                .id();
        assertThat(sign("mira", path, object("action", "RESHAPED", "deviationId", deviation))
                        .mustBe(200)
                        .state())
                .isEqualTo("CONTAINING");
        sign("mira", path, object("action", "NEUTRALISED_SCENE")).mustBeProblem(409, "state-conflict");
        assertThat(tasks("mira", path)).isFalse();
        sign("kade", path, object("action", "LOWERED_SYNCHRONY", "deviceLogsPreserved", false))
                .mustBeProblem(422, "unprocessable");
        sign("kade", path, object("action", "CONTINUE", "vulnerableLookedAfter", true))
                .mustBeProblem(403, "forbidden");
        sign("kade", path, object("action", "LOWERED_SYNCHRONY", "deviceLogsPreserved", true))
                .mustBe(200);
        List<String> everybody = ready.enrollments().stream()
                .map(EnrolledPerson::enrollment)
                .map(Object::toString)
                .toList();
        sign("celia", path, object("action", "CONTACTED_EVERYBODY", "supported", List.of(everybody.getFirst())))
                .mustBeProblem(422, "unprocessable");
        sign("celia", path, object("action", "CONTACTED_EVERYBODY", "supported", everybody))
                .mustBe(200);
        assertThat(city.as("jun")
                        .post(session + "/resume")
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .containsExactly("INC-02");
        assertThat(city.as("jun").get(path + "/signatures").mustBe(200).state()).isEqualTo("CONTAINING");

        Answer contained = sign("tariq", path, object("action", "CONTINUE", "vulnerableLookedAfter", true))
                .mustBe(200);
        assertThat(contained.state()).isEqualTo("CONTAINED");
        assertThat(contained.json().get("roles").valueStream())
                .extracting(role -> role.get("state").asString())
                .containsOnly("SIGNED");
        assertThat(city.as("jun").get(session + "/events").mustBe(200).text())
                .contains("incident.signed", "incident.contained");
        assertThat(city.as("jun").post(session + "/resume").mustBe(200).state()).isEqualTo("DREAMING");
        city.as("jun").post(session + "/safe-stop").mustBe(200);
    }

    @Test
    void theEthicistStopsItAtOnceAndSaysWhoIsNotNeeded() {
        Ready ready = started("cleo", "dov");
        String path = nightmare(ready, "S2");
        String notNeeded = path + "/signatures/not-needed";
        Map<String, @Nullable Object> noLace = object("role", "TECHNOLOGIST", "reason", "Nobody wore a lace.");
        city.as("kade").post(notNeeded, noLace).mustBeProblem(403, "forbidden");
        city.as("tariq")
                .post(notNeeded, object("role", "ETHICIST", "reason", "I know."))
                .mustBeProblem(403, "forbidden");
        assertThat(city.as("tariq").post(notNeeded, noLace).mustBe(200).at("/roles/1/state"))
                .isEqualTo("NOT_NEEDED");
        sign("kade", path, object("action", "LOWERED_SYNCHRONY", "deviceLogsPreserved", true))
                .mustBeProblem(409, "state-conflict");
        sign("tariq", path, object("action", "STOP", "vulnerableLookedAfter", true))
                .mustBe(200);
        assertThat(city.as("jun")
                        .get("/sessions/" + ready.session() + "/board")
                        .mustBe(200)
                        .at("/endedByItself/trigger"))
                .isEqualTo("INCIDENT");
    }

    /** Two people sign the same role at once: one of them did. */
    @Test
    void oneRoleIsSignedOnce() {
        Ready ready = started("esi", "gil");
        String path = nightmare(ready, "S2");
        List<Integer> answers = Stream.of("tariq", "bram", "ilse")
                .map(name -> CompletableFuture.supplyAsync(
                        () -> sign(name, path, object("action", "STOP", "vulnerableLookedAfter", true))
                                .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(200, 409, 409);
        assertThat(jdbc.queryForObject(
                        "select count(*) from containment_signature where incident_id = ?",
                        Long.class,
                        UUID.fromString(path.substring("/incidents/".length()))))
                .isEqualTo(1);
    }

    private Answer sign(String who, String path, Map<String, @Nullable Object> what) {
        return city.as(who).post(path + "/signatures", what);
    }

    private boolean tasks(String who, String path) {
        return city.as(who)
                .get("/me/tasks?limit=100&kind=SIGN_CONTAINMENT")
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .anyMatch(task -> task.get("href").asString().contains(path));
    }

    private String nightmare(Ready ready, String severity) {
        String path = "/incidents/"
                + city.post("/incidents", object("sessionId", ready.session(), "text", "A wave that never ends."))
                        .mustBe(201)
                        .id();
        city.as("jun")
                .post(
                        path + "/triage",
                        object(
                                "severity", severity,
                                "incidentClass", "SHARED_NIGHTMARE",
                                "relatedness", "POSSIBLE",
                                "reason", "All of them see it."))
                .mustBe(200);
        return path;
    }

    private Ready started(String... dreamers) {
        Ready ready = new ReadyDreams(jdbc).ofItsOwnVersion(2, dreamers);
        city.as("jun").post("/sessions/" + ready.session() + "/start").mustBe(200);
        return ready;
    }
}
