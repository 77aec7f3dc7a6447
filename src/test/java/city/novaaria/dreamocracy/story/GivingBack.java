package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.kernel.Names;
import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an incident suspended comes back once it is corrected, by somebody without a part in it (ETH-06). */
abstract class GivingBack {

    private static final Map<String, @Nullable Object> FINE =
            object("reason", "It was a false alarm.", "reconsentRequired", false);

    private static final String HALL = "01930000-0000-7000-8000-000000000001";

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
    void aFalseAlarmIsGivenBackBySomebodyWithoutAPartInIt() {
        Ready ready = started("aya", "ben");
        String next = "/sessions/"
                + new ReadyDreams(jdbc).with(ready.version(), 1, "cleo").session();
        String path = reported(object("sessionId", ready.session(), "text", "Somebody screamed."));
        triage("jun", path, "S1", "RELATED").mustBe(200);
        String review = review(ready);
        Answer refused = city.as("noor").post(next + "/start").mustBeProblem(409, "charter-objections");
        assertThat(refused.text()).contains("two people found that it is not serious");
        city.as("bram").post(review + "/reinstate", FINE).mustBeProblem(409, "charter-objections");

        triage("jun", path, "S1", "NOT_RELATED").mustBe(200);
        city.as("bram").post(review + "/reinstate", FINE).mustBeProblem(409, "charter-objections");
        lower("tariq", path);
        assertThat(city.as("tariq")
                        .get(review)
                        .mustBe(200)
                        .json()
                        .get("allowedActions")
                        .toString())
                .doesNotContain("REINSTATE");
        city.as("tariq").post(review + "/reinstate", FINE).mustBeProblem(403, "charter-forbids");
        assertThat(city.as("bram")
                        .get(review)
                        .mustBe(200)
                        .json()
                        .get("allowedActions")
                        .toString())
                .contains("REINSTATE");
        city.as("bram").post(review + "/reinstate", FINE).mustBe(200);
        assertThat(city.as("noor").post(next + "/start").mustBe(200).state()).isEqualTo("DREAMING");
        city.as("noor").post(next + "/safe-stop").mustBe(200);
    }

    @Test
    void whoeverActedOnWhatItIsTheSameAsHasAPartToo() {
        Ready ready = started("dov", "esi");
        String one = reported(object("sessionId", ready.session(), "text", "Somebody screamed."));
        String other = reported(object("sessionId", ready.session(), "text", "A scream."));
        String last = reported(object("sessionId", ready.session(), "text", "Once more."));
        triage("jun", one, "S2", "RELATED").mustBe(200);
        triage("ilse", other, "S2", "RELATED").mustBe(200);
        sameAs(one, other);
        triage("sol", last, "S2", "RELATED").mustBe(200);
        sameAs(other, last);
        assertThat(city.as("jun").get(one).mustBe(200).at("/duplicateOf")).isEqualTo(last.substring(11));
        String review = review(ready);
        triage("jun", last, "S3", "RELATED").mustBe(200);
        city.as("bram").post(review + "/reinstate", FINE).mustBeProblem(409, "charter-objections");
        lower("tariq", last);
        for (String involved : new String[] {"tariq", "ilse", "sol"}) {
            city.as(involved).post(review + "/reinstate", FINE).mustBeProblem(403, "charter-forbids");
        }
        city.as("bram").post(review + "/reinstate", FINE).mustBe(200);
        city.as("jun").post("/sessions/" + ready.session() + "/safe-stop").mustBe(200);
    }

    @Test
    void theModelOfALaceIsWornAgain() {
        Ready ready = new ReadyDreams(jdbc).withLace(1, "ab".repeat(32), "fen");
        UUID lace = ready.enrollments().getFirst().enrollment();
        model(lace, "Weft " + lace);
        String path = reported(object("deviceId", lace, "text", "It burns."));
        assertThat(suspended(lace)).isFalse();
        triage("jun", path, "S1", "RELATED").mustBe(200);
        assertThat(suspended(lace)).isTrue();
        for (String spelled :
                new String[] {" WEFT  ", "Weft\u2003", "\uFF37\uFF25\uFF26\uFF34", "We\u200Aft.", "W\u00E9ft"}) {
            assertThat(suspended(registered(spelled + lace))).as(spelled).isTrue();
        }
        assertThat(suspended(registered("Weft " + lace + "1"))).isFalse();
        city.as("bram").post(path + "/model-return").mustBeProblem(409, "state-conflict");
        triage("jun", path, "S4", "RELATED").mustBe(200);
        city.as("bram").post(path + "/model-return").mustBeProblem(409, "state-conflict");
        lower("tariq", path);
        city.as("tariq").post(path + "/model-return").mustBeProblem(403, "forbidden");
        city.as("jun").post(path + "/model-return").mustBeProblem(403, "forbidden");
        assertThat(city.as("bram")
                        .get(path)
                        .mustBe(200)
                        .json()
                        .get("allowedActions")
                        .toString())
                .contains("GIVE_MODEL_BACK");
        city.as("bram").post(path + "/model-return").mustBe(200);
        assertThat(suspended(lace)).isFalse();
        city.as("ilse").post(path + "/model-return").mustBeProblem(409, "state-conflict");
    }

    /** SAF-04: one of three is too few to end the dream for all of them (LIV-04). */
    @Test
    void whoDreamsWithALaceThatAnIncidentTookOutOfUseIsBroughtOut() {
        Ready ready = new ReadyDreams(jdbc).withLace(1, "ad".repeat(32), "dov", "esi", "gil");
        String session = "/sessions/" + ready.session();
        UUID lace = ready.enrollments().getFirst().enrollment();
        UUID other = ready.enrollments().getLast().enrollment();
        model(lace, "Warp " + lace);
        city.as("jun").post(session + "/start").mustBe(200);
        assertThat(toBringOut("jun")).doesNotContain(lace.toString(), other.toString());
        assertThat(onBoard(session, lace)).isFalse();

        triage("jun", reported(object("deviceId", lace, "text", "It burns.")), "S1", "RELATED")
                .mustBe(200);
        assertThat(toBringOut("jun")).contains(lace.toString()).doesNotContain(other.toString());
        assertThat(onBoard(session, lace)).isTrue();
        assertThat(onBoard(session, other)).isFalse();
        assertThat(toBringOut("kade")).as("who is not there").doesNotContain(lace.toString());

        city.as("jun").post("/enrollments/" + lace + "/surfacing").mustBe(200);
        assertThat(toBringOut("jun")).doesNotContain(lace.toString());
        assertThat(city.as("jun").get(session).mustBe(200).state()).isEqualTo("DREAMING");
        city.as("jun").post(session + "/safe-stop").mustBe(200);
    }

    private List<String> toBringOut(String who) {
        return city.as(who)
                .get("/me/tasks?limit=100&kind=BRING_OUT")
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .map(task -> task.get("id").asString())
                .toList();
    }

    private boolean onBoard(String session, UUID enrollment) {
        return city.as("jun")
                .get(session + "/board")
                .mustBe(200)
                .json()
                .get("people")
                .valueStream()
                .filter(person -> person.get("enrollmentId").asString().equals(enrollment.toString()))
                .allMatch(person -> person.at("/lace/modelSuspended").asBoolean());
    }

    /** INC-02, ETH-06, CON-08: nobody was mistaken; it is investigated, corrected, ruled on, told, closed, and opens again. */
    @Test
    void whatReallyHappenedIsCorrectedBeforeTheDreamIsDreamtAgain() {
        Ready ready = started("gil", "hana");
        Client gil = city.as("gil");
        String path = "/incidents/"
                + gil.post("/incidents", object("sessionId", ready.session(), "text", "The wave broke."))
                        .mustBe(201)
                        .id();
        triage("jun", path, "S2", "RELATED").mustBe(200);
        city.as("bram").post(path + "/investigation").mustBeProblem(409, "state-conflict");
        city.as("tariq")
                .post(path + "/containment", object("reason", "Both are awake."))
                .mustBe(200);
        assertThat(tasks("ilse", path)).containsExactly("INVESTIGATE_INCIDENT");
        assertThat(tasks("tariq", path)).isEmpty();
        assertThat(tasks("jun", path)).isEmpty();
        assertThat(offered("sol", path, ready)).contains("INVESTIGATE");
        jdbc.update("insert into session_deed (session_id, subject) values (?, 'sol')", ready.session());
        assertThat(offered("sol", path, ready)).doesNotContain("INVESTIGATE", "CLOSE", "CONTAIN", "GIVE_MODEL_BACK");
        jdbc.update("delete from session_deed where session_id = ? and subject = 'sol'", ready.session());
        city.as("tariq").post(path + "/investigation").mustBeProblem(403, "forbidden");
        city.as("jun").post(path + "/investigation").mustBeProblem(403, "forbidden");
        city.as("ilse").post(path + "/investigation").mustBe(200);
        assertThat(city.as("bram").post(path + "/investigation").mustBe(200).state())
                .isEqualTo("INVESTIGATING");
        Map<String, @Nullable Object> found = object("findings", "The tide was too strong.", "unanticipated", true);
        city.as("ilse").post(path + "/conclusion", found).mustBeProblem(403, "forbidden");
        Answer concluded = city.as("bram").post(path + "/conclusion", found).mustBe(200);
        assertThat(concluded.state()).isEqualTo("CORRECTIVE_ACTION");
        assertThat(concluded.at("/boardBy")).isNotEmpty();
        assertThat(concluded.at("/investigatingSince")).isNotEmpty();
        assertThat(concluded.at("/concludedAt")).isNotEmpty();
        city.as("sol").post(path + "/closing").mustBeProblem(409, "state-conflict");

        String actions = path + "/corrective-actions";
        Answer planned = city.as("bram")
                .post(actions, object("what", "A calmer sea.", "role", "WEAVER", "dueBy", "2143-06-01T12:00:00.000Z"))
                .mustBe(200);
        String action = actions + "/" + planned.at("/actions/0/id");
        city.as("sol").post(action + "/verification").mustBeProblem(409, "state-conflict");
        city.as("kade").get(actions).mustBeProblem(404, "not-found");
        assertThat(city.as("mira").get(actions).mustBe(200).at("/actions/0/allowedActions/0"))
                .isEqualTo("COMPLETE");
        assertThat(tasks("mira", path)).containsExactly("CARRY_OUT_CORRECTIVE_ACTION");
        city.as("mira")
                .post(action + "/completion", object("evidence", "The new scene."))
                .mustBe(200);
        assertThat(tasks("mira", path)).isEmpty();
        assertThat(tasks("sol", path)).containsExactly("VERIFY_CORRECTIVE_ACTION");
        assertThat(tasks("bram", path)).isEmpty();
        String review = review(ready);
        city.as("wren").post(review + "/reinstate", FINE).mustBeProblem(409, "charter-objections");
        triage("tariq", path, "S4", "RELATED").mustBe(200);
        lower("ilse", path);
        city.as("wren").post(review + "/reinstate", FINE).mustBeProblem(409, "charter-objections");
        city.as("bram").post(action + "/verification").mustBeProblem(403, "forbidden");
        city.as("sol").post(action + "/verification").mustBe(200);
        city.as("sol").post(path + "/closing").mustBeProblem(409, "ruling-missing");
        assertThat(tasks("sol", path)).isEmpty();
        for (String involved : new String[] {"tariq", "bram"}) {
            city.as(involved).post(review + "/reinstate", FINE).mustBeProblem(403, "charter-forbids");
        }
        city.as("wren").post(review + "/reinstate", FINE).mustBe(200);
        assertThat(tasks("sol", path)).containsExactly("CLOSE_INCIDENT");
        int before = told(gil);
        assertThat(city.as("sol").post(path + "/closing").mustBe(200).state()).isEqualTo("CLOSED");
        assertThat(told(gil)).isEqualTo(before + 1);
        assertThat(gil.get("/me/messages").mustBe(200).at("/items/0/text"))
                .contains("went wrong")
                .doesNotContain("tide", "wave");
        assertThat(city.as("tariq").get(path + "/findings").mustBe(200).text()).contains("tide");
        assertThat(jdbc.queryForObject(
                        "select count(*) from incident_reading where incident_id = ? and reader = 'tariq'",
                        Integer.class,
                        UUID.fromString(path.substring(11))))
                .isEqualTo(1);

        jdbc.update(
                "update incident set board_by = reported_at where id = ?",
                UUID.fromString(path.substring("/incidents/".length())));
        gil.post(path + "/additions", object("text", "I do not sleep.")).mustBe(200);
        Answer reopened = city.as("jun").get(path).mustBe(200);
        assertThat(reopened.state()).isEqualTo("REOPENED");
        assertThat(city.as("vesna")
                        .get("/me/tasks?kind=SEE_TO_INCIDENT&limit=100")
                        .text())
                .as("nobody is late")
                .doesNotContain(path.substring("/incidents/".length()));
        assertThat(Instant.parse(reopened.at("/boardBy")))
                .as("as long as the first time, from now on")
                .isAfter(Instant.parse(concluded.at("/boardBy")));
        city.as("wren").post(path + "/investigation").mustBe(200);
        city.as("wren").post(path + "/conclusion", found).mustBe(200);
        city.as("sol").post(path + "/closing").mustBeProblem(409, "state-conflict");
        Answer none = city.as("wren")
                .post(actions, object("what", "He was told whom to ask.", "noneNeeded", true))
                .mustBe(200);
        city.as("wren")
                .post(actions, object("what", "Half.", "noneNeeded", true, "role", "WEAVER"))
                .mustBeProblem(422, "unprocessable");
        city.as("sol")
                .post(actions + "/" + none.at("/actions/1/id") + "/verification")
                .mustBe(200);
        city.as("jun").post("/sessions/" + ready.session() + "/safe-stop").mustBe(200);
    }

    /** INC-01: what somebody adds reaches who looks into it, also when it was found to be the same as another one. */
    @Test
    void whatIsSaidAboutADuplicateIsHeardWhereAllGoesOn() {
        Map<String, @Nullable Object> report = object("sanctuaryId", HALL, "text", "The stairs shook.");
        String path = "/incidents/"
                + city.as("ben").post("/incidents", report).mustBe(201).id();
        String same = "/incidents/"
                + city.as("cleo").post("/incidents", report).mustBe(201).id();
        Answer nobody = city.post("/incidents", report).mustBe(201);
        String code = nobody.at("/claimCode");
        sameAs("/incidents/" + nobody.id(), same);
        sameAs(same, path);
        triage("jun", path, "S4", "NOT_RELATED").mustBe(200);

        close("bram", path);
        city.as("cleo")
                .post(same + "/additions", object("text", "It shook again."))
                .mustBe(200);
        assertThat(city.as("tariq").get(path).mustBe(200).state()).isEqualTo("REOPENED");
        assertThat(tasks("ilse", path)).containsExactly("INVESTIGATE_INCIDENT");
        close("wren", path);
        city.post("/incident-additions", object("claimCode", code, "text", "I fell."))
                .mustBe(200);
        assertThat(city.as("tariq").get(path).mustBe(200).state()).isEqualTo("REOPENED");

        assertThat(said("tariq", path))
                .containsExactly(
                        "I fell.", "It shook again.", "The stairs shook.", "The stairs shook.", "The stairs shook.");
        assertThat(said("ben", path)).containsExactly("The stairs shook.");
        assertThat(said("cleo", same)).containsExactly("It shook again.", "The stairs shook.");
        assertThat(city.post("/incident-lookups", object("claimCode", code))
                        .mustBe(200)
                        .at("/timesRead"))
                .isEqualTo("1");
        jdbc.update(
                "update incident set conduct = true, conduct_of = 'tariq' where id = ?",
                UUID.fromString(same.substring(11)));
        assertThat(said("tariq", path)).as("it concerns them").doesNotContain("It shook again.");
    }

    @Test
    void whoPlannedSomethingDoesNotSeeWhetherItIsDone() {
        Ready ready = started("dov", "esi");
        String path = reported(object("sessionId", ready.session(), "text", "The stairs shook."));
        city.as("jun").post("/sessions/" + ready.session() + "/safe-stop").mustBe(200);
        triage("jun", path, "S4", "RELATED").mustBe(200);
        city.as("ilse").post(path + "/investigation").mustBe(200);
        String action = path
                + "/corrective-actions/"
                + city.as("ilse")
                        .post(
                                path + "/corrective-actions",
                                object(
                                        "what", "Mats on the stairs.",
                                        "role", "ORGANIZER",
                                        "dueBy",
                                                Instant.now()
                                                        .plus(Duration.ofDays(400))
                                                        .toString()))
                        .mustBe(200)
                        .at("/actions/0/id");
        city.as("celia")
                .post(action + "/completion", object("evidence", "They lie there."))
                .mustBe(200);
        city.as("wren").post(path + "/investigation").mustBe(200);

        city.as("ilse").post(action + "/verification").mustBeProblem(403, "forbidden");
        assertThat(tasks("ilse", path)).doesNotContain("VERIFY_CORRECTIVE_ACTION");
        assertThat(tasks("bram", path)).contains("VERIFY_CORRECTIVE_ACTION");
        city.as("bram").post(action + "/verification").mustBe(200);
    }

    private void close(String lead, String path) {
        city.as(lead).post(path + "/investigation").mustBe(200);
        city.as(lead)
                .post(path + "/conclusion", object("findings", "A lorry.", "unanticipated", false))
                .mustBe(200);
        Answer planned = city.as(lead)
                .post(path + "/corrective-actions", object("what", "Nothing.", "noneNeeded", true))
                .mustBe(200);
        planned.json().get("actions").forEach(action -> {
            if (action.get("verifiedAt").isNull()) {
                city.as("sol")
                        .post(path + "/corrective-actions/" + action.get("id").asString() + "/verification")
                        .mustBe(200);
            }
        });
        assertThat(city.as("sol").post(path + "/closing").mustBe(200).state()).isEqualTo("CLOSED");
    }

    private List<String> said(String who, String path) {
        return city.as(who)
                .get(path + "/texts")
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .map(said -> said.get("text").asString())
                .toList();
    }

    private List<String> tasks(String who, String path) {
        return city.as(who)
                .get("/me/tasks?limit=100&kind=INVESTIGATE_INCIDENT&kind=CARRY_OUT_CORRECTIVE_ACTION"
                        + "&kind=VERIFY_CORRECTIVE_ACTION&kind=CLOSE_INCIDENT")
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .filter(task -> path.endsWith(task.get("id").asString()))
                .map(task -> task.get("kind").asString())
                .toList();
    }

    private String offered(String who, String path, Ready ready) {
        return city.as(who)
                .get("/incidents?sessionId=" + ready.session())
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .filter(found -> path.endsWith(found.get("id").asString()))
                .findFirst()
                .orElseThrow()
                .get("allowedActions")
                .toString();
    }

    private static int told(Client person) {
        return person.get("/me/messages?limit=100")
                .mustBe(200)
                .json()
                .get("items")
                .size();
    }

    private void model(UUID lace, String model) {
        jdbc.update("update lace_device set model = ?, model_key = ? where id = ?", model, Names.key(model), lace);
    }

    private UUID registered(String model) {
        return UUID.fromString(city.as("kade")
                .post(
                        "/lace-devices",
                        object(
                                "sanctuaryId",
                                HALL,
                                "label",
                                "Lace " + UUID.randomUUID(),
                                "model",
                                model,
                                "firmwareSha256",
                                "ab".repeat(32)))
                .mustBe(201)
                .id());
    }

    private boolean suspended(UUID lace) {
        return Boolean.parseBoolean(
                city.as("kade").get("/lace-devices/" + lace).mustBe(200).at("/modelSuspended"));
    }

    private String review(Ready ready) {
        return "/ethics-reviews/"
                + jdbc.queryForObject(
                        "select id from ethics_review where dreamscape_version_id = ?", UUID.class, ready.version());
    }

    private void lower(String who, String path) {
        city.as(who)
                .post(path + "/lowering", object("reason", "It was a sneeze."))
                .mustBe(200);
    }

    private void sameAs(String path, String other) {
        city.as("jun")
                .post(path + "/duplicate", object("duplicateOf", other.substring(11)))
                .mustBe(200);
    }

    private Answer triage(String who, String path, String severity, String related) {
        return city.as(who)
                .post(
                        path + "/triage",
                        object(
                                "severity",
                                severity,
                                "incidentClass",
                                "MEDICAL",
                                "relatedness",
                                related,
                                "reason",
                                "So it looks."));
    }

    private String reported(Map<String, @Nullable Object> report) {
        return "/incidents/" + city.post("/incidents", report).mustBe(201).id();
    }

    private Ready started(String... dreamers) {
        Ready ready = new ReadyDreams(jdbc).ofItsOwnVersion(2, dreamers);
        city.as("jun").post("/sessions/" + ready.session() + "/start").mustBe(200);
        return ready;
    }
}
