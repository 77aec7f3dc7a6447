package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Anybody says that something went wrong, whatever else is the case; who it was is told to nobody (INC-01). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class Reporting {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";
    private static final String HALL = DEMO + "001";

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
    void nobodyInParticularReportsAndFollowsWithTheCode() {
        Answer receipt = city.post("/incidents", object("sanctuaryId", HALL, "text", "A lamp fell."))
                .mustBe(201);
        assertThat(receipt.at("/textKept")).isEqualTo("true");
        String code = receipt.at("/claimCode");
        Answer followed = city.post("/incident-lookups", object("claimCode", code.toUpperCase(java.util.Locale.ROOT)))
                .mustBe(200);
        assertThat(followed.state()).isEqualTo("REPORTED");
        assertThat(followed.at("/texts/0/text")).isEqualTo("A lamp fell.");
        assertThat(followed.at("/timesRead")).isEqualTo("0");

        String path = "/incidents/" + receipt.id();
        city.get(path).mustBe(401);
        city.as("mona").get(path).mustBeProblem(404, "not-found");
        city.as("mira").get(path).mustBeProblem(404, "not-found");
        city.as("noor").get(path).mustBe(200);
        city.as("noor").get(path + "/texts").mustBeProblem(403, "forbidden");
        city.as("tariq").post(path + "/additions", object("text", "No.")).mustBeProblem(403, "forbidden");
        assertThat(city.as("tariq").get(path + "/texts").mustBe(200).text()).contains("A lamp fell.");
        for (int i = 0; i < 2; i++) {
            followed = city.post("/incident-additions", object("claimCode", code, "text", "It was the left one."))
                    .mustBe(200);
        }
        assertThat(followed.json().get("texts")).hasSize(2);
        assertThat(followed.at("/timesRead")).isEqualTo("1");
        assertThat(jdbc.queryForObject(
                        "select reader from incident_reading where incident_id = ?",
                        String.class,
                        UUID.fromString(receipt.id())))
                .isEqualTo("tariq");
        city.post("/incident-lookups", object("claimCode", code.substring(1))).mustBeProblem(404, "not-found");
    }

    @Test
    void whateverIsSaidCounts() {
        for (Object body : List.of(
                "{",
                "[]",
                "{\"sessionId\": 7, \"emergency\": \"perhaps\", \"category\": \"BAD\", \"other\": {}, \"text\": \"\\u0000\"}",
                Map.of("sessionId", UUID.randomUUID().toString(), "deviceId", "none", "sanctuaryId", HALL))) {
            Answer receipt = city.as("mona").post("/incidents", body).mustBe(201);
            assertThat(receipt.json().get("claimCode").isNull()).isTrue();
            assertThat(receipt.at("/textKept")).isEqualTo("false");
        }
        assertThat(city.as("mona").post("/incidents").mustBe(201).at("/emergency"))
                .isEqualTo("false");
    }

    @Test
    void whatIsNamedAndDoesNotExistIsAnsweredTheSame() {
        Client mona = city.as("mona");
        JsonNode known = mona.post("/incidents", object("sessionId", DEMO + "603", "text", "So it was."))
                .mustBe(201)
                .json();
        JsonNode unknown = mona.post("/incidents", object("sessionId", UUID.randomUUID(), "text", "So it was."))
                .mustBe(201)
                .json();
        for (String member : List.of("emergency", "textKept", "whatNext", "claimCode")) {
            assertThat(unknown.get(member)).isEqualTo(known.get(member));
        }
    }

    @Test
    void theSameKeyWithTheSameWordsIsOneReport() {
        for (Client who : List.of(city, city.as("ben"))) {
            Client once = who.with("Idempotency-Key", "key-" + UUID.randomUUID());
            Map<String, Object> words = Map.of("sanctuaryId", HALL, "text", "Twice the same.");
            Answer first = once.post("/incidents", words).mustBe(201);
            Answer again = once.post("/incidents", words).mustBe(201);
            assertThat(again.text()).isEqualTo(first.text());
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(once.post("/incidents", Map.of("sanctuaryId", HALL, "text", "Something else."))
                            .mustBe(201)
                            .id())
                    .isNotEqualTo(first.id());
        }
    }

    @Test
    void aStrangersEmergencyPausesTheDreamOnceAndAddsToItSoonAfter() {
        Ready ready = started("aya", "ben");
        String session = "/sessions/" + ready.session();
        Answer first = emergency(city, ready);
        assertThat(city.as("jun").get(session).mustBe(200).state()).isEqualTo("PAUSED");
        assertThat(city.as("jun").get("/incidents/" + first.id()).mustBe(200).at("/provisional"))
                .isEqualTo("false");

        assertThat(city.as("jun")
                        .post(session + "/resume")
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .containsExactly("INC-02");
        city.as("jun")
                .post(
                        "/incidents/" + first.id() + "/triage",
                        object("severity", "S4", "incidentClass", "MEDICAL", "reason", "Nobody is in danger."))
                .mustBe(200);
        city.as("jun").post(session + "/resume").mustBe(200);
        for (Client stranger : List.of(city, city.as("mona"))) {
            Answer another = emergency(stranger, ready);
            assertThat(city.as("jun")
                            .get("/incidents/" + another.id())
                            .mustBe(200)
                            .at("/relatedTo"))
                    .isEqualTo(first.id());
        }
        assertThat(city.as("jun").get(session).mustBe(200).state()).isEqualTo("DREAMING");
        city.as("jun").post(session + "/safe-stop").mustBe(200);
    }

    @Test
    void anEmergencyOfSomebodyWhoIsThereBringsEverybodyBackAndNobodyIsToldWhoItWas() {
        for (String there : List.of("cleo", "mira")) {
            Ready ready = started("cleo", "dov");
            String session = "/sessions/" + ready.session();
            Answer receipt = emergency(city.as(there), ready);
            assertThat(city.as("jun").get(session).mustBe(200).state()).isEqualTo("SURFACING");

            String path = "/incidents/" + receipt.id();
            Answer seen = city.as("tariq").get(path).mustBe(200);
            assertThat(seen.at("/severity")).isEqualTo("S1");
            assertThat(seen.at("/provisional")).isEqualTo("true");
            assertThat(seen.at("/relatedness")).isEqualTo("POSSIBLE");
            assertThat(city.as("tariq").get(path + "/texts").mustBe(200).text() + seen.text())
                    .doesNotContain(there);
            assertThat(city.as("jun").get(session + "/events").mustBe(200).text())
                    .contains("incident.reported")
                    .doesNotContain("\"" + there + "\"");
            assertThat(city.as(there).get(path).mustBe(200).at("/own")).isEqualTo("true");
            assertThat(city.as("cleo").get(session + "/events").mustBe(200).text())
                    .doesNotContain("incident.reported");
        }
    }

    @Test
    void howSomebodyBehavedIsReadOnlyByEthicistsWhoWereNotThere() {
        Ready ready = started("esi", "hana");
        Answer receipt = city.as("esi")
                .post(
                        "/incidents",
                        object("sessionId", ready.session(), "category", "CONDUCT", "text", "Jun laughed at me."))
                .mustBe(201);
        String path = "/incidents/" + receipt.id();
        String list = "/incidents?sessionId=" + ready.session();
        for (String other : List.of("jun", "noor", "celia", "hana")) {
            city.as(other).get(path).mustBeProblem(404, "not-found");
            assertThat(city.as(other).get(list).mustBe(200).json().get("items")).isEmpty();
        }
        assertThat(city.as("jun")
                        .get("/sessions/" + ready.session() + "/events")
                        .mustBe(200)
                        .text())
                .doesNotContain("incident.");
        for (String one : List.of("tariq", "esi")) {
            assertThat(city.as(one).get(list).mustBe(200).at("/items/0/id")).isEqualTo(receipt.id());
            assertThat(city.as(one).get(path + "/texts").mustBe(200).text()).contains("Jun laughed");
        }
        jdbc.update("insert into session_deed (session_id, subject) values (?, 'tariq')", ready.session());
        city.as("tariq").get(path).mustBeProblem(404, "not-found");
        assertThat(city.as("tariq").get(list).mustBe(200).json().get("items")).isEmpty();
        city.as("jun").post("/sessions/" + ready.session() + "/safe-stop").mustBe(200);
    }

    @Test
    void whatTheServiceNoticesOpensAnIncidentByItself() {
        String fen = city.as("fen").get("/me").mustBe(200).at("/participantId");
        city.as("celia")
                .post("/participants/" + fen + "/screenings", object("outcome", "CLEARED", "acuteRisk", true))
                .mustBeProblem(422, "unprocessable");
        city.as("celia")
                .post("/participants/" + fen + "/screenings", object("outcome", "HARD_STOP", "acuteRisk", true))
                .mustBe(201);
        JsonNode risk = newest("?severity=S1&sanctuaryId=" + HALL);
        assertThat(risk.at("/origin").asString()).isEqualTo("ACUTE_RISK");
        assertThat(risk.at("/incidentClass").asString()).isEqualTo("SAFEGUARDING_SCREEN");
        assertThat(risk.at("/relatedness").asString()).isEqualTo("NOT_RELATED");
        assertThat(risk.at("/participantId").isNull()).isTrue();
        String path = "/incidents/" + risk.get("id").asString();
        assertThat(city.as("tariq").get(path).mustBe(200).at("/participantId")).isEqualTo(fen);
        assertThat(city.as("jun").get(path).mustBe(200).json().get("hidden")).hasSize(1);
        city.as("fen").get(path).mustBeProblem(404, "not-found");

        String fear = city.as("ben")
                .post(
                        "/fears",
                        object(
                                "sanctuaryId",
                                HALL,
                                "text",
                                "I am afraid of what I might do.",
                                "permissions",
                                List.of(object("purpose", "DREAMSCAPE", "attribution", "ANONYMOUS"))))
                .mustBe(201)
                .id();
        city.as("vesna")
                .post(
                        "/sanctuaries/" + HALL + "/crew",
                        object("subject", "mona", "displayName", "Mona", "role", "ORGANIZER"))
                .mustBe(201);
        for (String organizer : List.of("celia", "mona")) {
            city.as(organizer)
                    .post("/fears/" + fear + "/screening", object("decision", "ESCALATE", "tags", List.of()))
                    .mustBe(200);
        }
        assertThat(city.as("tariq").get("/incidents").mustBe(200).text()).contains("\"ESCALATED_FEAR\"");
        assertThat(jdbc.queryForObject("select count(*) from incident where origin = 'ESCALATED_FEAR'", Integer.class))
                .isEqualTo(1);

        Ready ready = started("gil", "dov");
        String enrollment = ready.enrollments().getFirst().enrollment().toString();
        for (int i = 0; i < 2; i++) {
            city.as("jun")
                    .post("/enrollments/" + enrollment + "/distress", object("suds", 100))
                    .mustBe(201);
        }
        String there = "?sessionId=" + ready.session();
        assertThat(newest(there).at("/origin").asString()).isEqualTo("DISTRESS");
        assertThat(city.as("tariq").get("/incidents" + there).mustBe(200).json().get("items"))
                .hasSize(1);
        city.as("jun").post("/sessions/" + ready.session() + "/safe-stop").mustBe(200);
    }

    @Test
    @Order(Integer.MAX_VALUE) // nothing of the dreamscape starts any more
    void reportWhileSessionSuspendedAndAmendmentPending() {
        city.as("tariq")
                .post(
                        "/ethics-reviews/" + DEMO + "501/suspend",
                        object("reason", "Something is wrong with it.", "reach", "ALL"))
                .mustBe(200);
        for (Client anybody : List.of(city, city.as("aya"), city.as("jun"))) {
            anybody.post("/incidents", object("sessionId", DEMO + "601", "text", "It began before."))
                    .mustBe(201);
        }
    }

    private JsonNode newest(String filter) {
        return city.as("tariq").get("/incidents" + filter).mustBe(200).json().at("/items/0");
    }

    private Answer emergency(Client who, Ready ready) {
        return who.post("/incidents", object("sessionId", ready.session(), "emergency", true, "text", "Help."))
                .mustBe(201);
    }

    private Ready started(String... dreamers) {
        Ready ready = new ReadyDreams(jdbc).ofItsOwnVersion(2, dreamers);
        city.as("jun").post("/sessions/" + ready.session() + "/start").mustBe(200);
        return ready;
    }
}
