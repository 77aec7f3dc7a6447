package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What comes after the dream: being seen off, being asked, or not wanting to be, until the session closes. */
abstract class Aftercare {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";
    private static final String SESSION = "/sessions/" + DEMO + "601";
    private static final String AYA = DEMO + "701";
    private static final String BEN = DEMO + "702";
    private static final String CLEO = DEMO + "703";
    private static final Duration A_DAY = Duration.ofHours(24);

    @LocalServerPort
    private int port;

    @Test
    void everybodyIsSeenOffAndAskedAndThenTheSessionCloses() {
        as("jun").post(SESSION + "/start").mustBe(200);
        String consent = as("cleo").get("/enrollments/" + CLEO).at("/consentId");
        as("cleo")
                .post("/consents/" + consent + "/withdrawal", object("scopes", List.of("AFTERCARE_CONTACT")))
                .mustBe(200);
        assertThat(List.of("aya", "ben", "cleo")).map(this::checkInOf).allSatisfy(checkIn -> {
            assertThat(checkIn.get("dueAt").isNull()).isTrue();
            assertThat(checkIn.get("ownerId").asString()).isEqualTo(DEMO + "024");
        });
        assertThat(checkIns("celia"))
                .as("when they are due tells who left early")
                .isEmpty();

        Instant left = Instant.parse(as("aya")
                .post("/enrollments/" + AYA + "/withdrawal")
                .mustBe(200)
                .at("/leftAt"));
        assertThat(dueOf("aya")).isEqualTo(left.plus(A_DAY));
        assertThat(checkInOf("ben").get("dueAt").isNull()).isTrue();
        as("celia").post(path(checkInOf("ben")) + "/attempts", asked("DONE")).mustBeProblem(404, "not-found");

        Answer ended = as("jun").post(SESSION + "/end").mustBe(200);
        Instant end = Instant.parse(ended.at("/endedAt"));
        assertThat(dueOf("aya")).as("whoever left early is asked earlier").isEqualTo(left.plus(A_DAY));
        assertThat(dueOf("ben")).isEqualTo(end.plus(A_DAY)).isEqualTo(dueOf("cleo"));

        seeOff(end);
        assertThat(as("jun")
                        .post("/enrollments/" + CLEO + "/check-out", leaving(true, true))
                        .mustBe(200)
                        .state())
                .isEqualTo("DONE");
        assertThat(as("jun").get(SESSION).state()).isEqualTo("AFTERCARE");
        assertThat(checkIns("celia")).hasSize(3);
        as("kade").post(SESSION + "/safe-stop").mustBe(200);

        assertThat(close().mustBeProblem(409, "charter-objections").objectingRules())
                .contains("AFT-02", "INC-01");
        state();
        ask();
        assertThat(close().mustBe(200).state()).isEqualTo("CLOSED");
        List.of("/safe-stop", "/stop-scene")
                .forEach(stop -> assertThat(
                                as("kade").post(SESSION + stop).mustBe(200).state())
                        .as("nobody dreams there any more")
                        .isEqualTo("CLOSED"));
        as("cleo").post(path(checkInOf("cleo")) + "/decline").mustBe(200);
        as("cleo").post(path(checkInOf("cleo")) + "/resume").mustBe(200);
    }

    /** INC-01: of each person, none observed included; who was there signs, and the person reads it. */
    private void state() {
        String all = SESSION + "/adverse-event-statements";
        String ben = "/enrollments/" + BEN + "/adverse-event-statements";
        assertThat(tasksOfStating()).hasSize(3);
        assertThat(close().text()).contains("stateAdverseEvents");
        List<String> dreamt = List.of(AYA, BEN, CLEO);
        as("celia")
                .post(all, object("enrollmentIds", dreamt, "observed", "NONE"))
                .mustBeProblem(403, "forbidden");
        as("jun")
                .post(all, object("enrollmentIds", List.of(BEN, DEMO + "790"), "observed", "NONE"))
                .mustBeProblem(422, "unprocessable");
        as("jun")
                .post(all, object("enrollmentIds", dreamt, "observed", "OBSERVED"))
                .mustBeProblem(400, "invalid-request");
        assertThat(tasksOfStating()).as("all or none").hasSize(3);
        assertThat(as("jun")
                        .post(all, object("enrollmentIds", dreamt, "observed", "NONE"))
                        .mustBe(200)
                        .json()
                        .get("statements"))
                .hasSize(3);
        assertThat(tasksOfStating()).isEmpty();
        as("ben").post(ben, object("observed", "NONE")).mustBeProblem(403, "forbidden");
        as("jun").post(ben, object("observed", "OBSERVED")).mustBe(201);
        assertThat(as("ben").get(ben).mustBe(200).json().get("items").valueStream())
                .extracting(statement -> statement.get("observed").asString())
                .containsExactly("OBSERVED", "NONE");
        as("cleo").get(ben).mustBeProblem(404, "not-found");
        assertThat(close().mustBeProblem(409, "charter-objections").objectingRules())
                .containsOnly("AFT-02");
    }

    private List<String> tasksOfStating() {
        return as("jun")
                .get("/me/tasks?kind=STATE_ADVERSE_EVENTS")
                .mustBe(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(task -> SESSION.endsWith(task.get("sessionId").asString()))
                .map(task -> task.get("href").asString())
                .toList();
    }

    /** Ben's way home is another than planned. */
    private void seeOff(Instant end) {
        Answer early = as("jun")
                .post("/enrollments/" + BEN + "/check-out", leaving(false, false))
                .mustBeProblem(409, "charter-objections");
        assertThat(early.objectingRules()).containsExactly("X-03");
        assertThat(early.json().get("objections")).hasSize(3);
        Instant grounded = end.plus(Duration.ofMinutes(15));
        assertThat(Instant.parse(early.at("/objections/0/passesAt"))).isEqualTo(grounded);
        assertThat(Instant.parse(early.at("/objections/0/remedies/0/possibleFrom")))
                .isEqualTo(grounded);
        assertThat(early.json().get("retryable").asBoolean())
                .as("waiting alone does not help")
                .isFalse();
        assertThat(early.json().has("possibleFrom")).isFalse();
        Answer fit = as("jun")
                .post("/enrollments/" + BEN + "/check-out", leaving(true, true))
                .mustBeProblem(409, "charter-objections");
        assertThat(fit.json().get("retryable").asBoolean()).isTrue();
        assertThat(Instant.parse(fit.at("/possibleFrom"))).isEqualTo(grounded);
        advance(Duration.ofMinutes(15));
        as("jun")
                .post("/enrollments/" + BEN + "/check-out", leaving(true, false))
                .mustBeProblem(409, "charter-objections");
        as("ben")
                .post("/enrollments/" + BEN + "/check-out", leaving(true, true))
                .mustBeProblem(403, "forbidden");
        Answer out = as("jun")
                .post(
                        "/enrollments/" + BEN + "/check-out",
                        object("fitToLeave", true, "wayHomeFollowed", false, "deviation", "His sister fetches him."))
                .mustBe(200);
        assertThat(out.state()).isEqualTo("DONE");
        assertThat(out.at("/wayHomeDeviation")).isEqualTo("His sister fetches him.");
        assertThat(as("ben").get("/enrollments/" + BEN).at("/wayHomeDeviation")).isEqualTo("His sister fetches him.");
        assertThat(as("celia").get("/enrollments/" + BEN).mustBe(200).text()).doesNotContain("sister");
        assertThat(as("jun").get(SESSION).state()).isEqualTo("SURFACING");
    }

    /** Aya is asked, Ben is not reached, and Cleo did not agree to be contacted: it is offered to her, and that is all. */
    private void ask() {
        as("celia").post(path(checkInOf("aya")) + "/attempts", asked("DONE")).mustBeProblem(409, "state-conflict");
        assertThat(checkInOf("cleo").at("/contactAgreed").asBoolean()).isFalse();
        as("ben")
                .put(
                        "/participants/" + DEMO + "102/aftercare-preference",
                        "",
                        object("channel", "CALL", "quietFrom", "21:00", "quietTo", "08:00"))
                .mustBe(200);
        assertThat(checkInOf("ben").at("/preference/channel").asString()).isEqualTo("CALL");
        advance(A_DAY);
        assertThat(as("celia")
                        .get("/aftercare-check-ins?state=PLANNED&dueBefore=" + now())
                        .mustBe(200)
                        .json()
                        .get("items"))
                .hasSize(4)
                .anySatisfy(checkIn ->
                        assertThat(checkIn.get("id")).isEqualTo(checkInOf("ben").get("id")));

        String session = "?sessionId=" + SESSION.substring("/sessions/".length());
        String owner = checkInOf("ben").get("ownerId").asString();
        assertThat(found("celia", session))
                .containsExactlyInAnyOrderElementsOf(found("jun", session + "&ownerId=" + owner));
        assertThat(found("celia", session + "&state=PLANNED&ownerId=" + owner))
                .contains(checkInOf("ben").get("id").asString());
        assertThat(found("celia", "?sessionId=" + DEMO + "603")).isEmpty();
        assertThat(found("celia", session + "&ownerId=" + DEMO + "021")).isEmpty();
        assertThat(found("ben", session)).hasSize(1);

        assertThat(as("celia")
                        .post(path(checkInOf("aya")) + "/attempts", asked("DONE"))
                        .mustBe(200)
                        .state())
                .isEqualTo("DONE");
        as("celia").post(path(checkInOf("cleo")) + "/attempts", asked("DONE")).mustBeProblem(403, "forbidden");
        as("vesna").get(path(checkInOf("ben"))).mustBeProblem(404, "not-found");
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThat(notReached()).isEqualTo("PLANNED");
            advance(A_DAY);
        }
        handOver();
        Answer refused = close().mustBeProblem(409, "charter-objections");
        assertThat(refused.objectingRules()).containsExactly("AFT-02");
        assertThat(refused.at("/objections/0/subject/id")).isEqualTo(BEN);
        assertThat(notReached()).isEqualTo("UNREACHABLE");
    }

    /** What nobody has seen to for twelve hours is for a steward to give to somebody else; who is asked sees to whom. */
    private void handOver() {
        String ben = path(checkInOf("ben"));
        assertThat(checkInOf("ben").get("owner").asString()).isEqualTo("Celia");
        assertThat(as("vesna")
                        .get("/me/tasks?kind=SEE_TO_AFTERCARE")
                        .mustBe(200)
                        .text())
                .contains(ben);
        Answer seen = as("vesna").get(ben).mustBe(200);
        assertThat(seen.at("/attemptsHidden")).isEqualTo("true");
        assertThat(seen.json().at("/attempts")).isEmpty();
        assertThat(seen.json().at("/allowedActions").toString()).isEqualTo("[\"HAND_OVER\"]");
        as("vesna").post(ben + "/attempts", asked("DONE")).mustBeProblem(403, "forbidden");
        as("vesna").post(ben + "/handover", object("ownerId", DEMO + "023")).mustBeProblem(422, "unprocessable");
        as("ben").post(ben + "/handover", object("ownerId", DEMO + "030")).mustBeProblem(403, "forbidden");
        as("mira").post(ben + "/handover", object("ownerId", DEMO + "030")).mustBeProblem(404, "not-found");
        as("vesna").post(ben + "/handover", object("ownerId", DEMO + "030")).mustBe(200);
        assertThat(checkInOf("ben").get("owner").asString()).isEqualTo("Jun");
        as("jun").post(ben + "/handover", object("ownerId", DEMO + "024")).mustBe(200);
        assertThat(checkInOf("ben").get("owner").asString()).isEqualTo("Celia");
    }

    private String notReached() {
        return as("jun")
                .post(path(checkInOf("ben")) + "/attempts", asked("NOT_REACHED"))
                .mustBe(200)
                .state();
    }

    /** As readiness foretold. */
    private Answer close() {
        Answer foretold = as("jun").get(SESSION + "/readiness").mustBe(200);
        Answer closed = as("jun").post(SESSION + "/close");
        assertThat(foretold.json().at("/ready").asBoolean()).isEqualTo(closed.status() == 200);
        assertThat(foretold.objectingRules()).isEqualTo(closed.objectingRules());
        return closed;
    }

    private JsonNode checkInOf(String name) {
        return as(name).get("/aftercare-check-ins").mustBe(200).json().at("/items/0");
    }

    private Instant dueOf(String name) {
        return Instant.parse(checkInOf(name).get("dueAt").asString());
    }

    private List<JsonNode> checkIns(String reader) {
        return as(reader)
                .get("/aftercare-check-ins?limit=100")
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .filter(checkIn -> SESSION.endsWith(checkIn.get("sessionId").asString()))
                .toList();
    }

    private List<String> found(String reader, String filter) {
        return as(reader)
                .get("/aftercare-check-ins" + filter)
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .map(checkIn -> checkIn.get("id").asString())
                .toList();
    }

    private static String path(JsonNode checkIn) {
        return "/aftercare-check-ins/" + checkIn.get("id").asString();
    }

    private static Object asked(String outcome) {
        return object("outcome", outcome, "distress", false);
    }

    private static Object leaving(boolean fit, boolean wayHome) {
        return object("fitToLeave", fit, "wayHomeFollowed", wayHome);
    }

    private String now() {
        return as("jun").get("/demo/clock").at("/now");
    }

    private void advance(Duration step) {
        as("jun").post("/demo/clock", object("advance", step.toString())).mustBe(200);
    }

    private Client as(String name) {
        return Client.at(port).as(name);
    }
}
