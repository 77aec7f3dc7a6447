package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.LanternHall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** "What do I still have to do?", asked by everybody who may and some who may not. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class OwnReadiness {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";
    private static final String LOFT = "/sessions/" + DEMO + "602";
    private static final String NEXT_WEEK = "/sessions/" + DEMO + "603";
    private static final String DOV = DEMO + "704";
    private static final String ESI = DEMO + "705";
    private static final String FEN = DEMO + "706";

    @LocalServerPort
    private int port;

    private Client city = Client.at(0);

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    @Test
    void saysWhatTheSessionSaysOfThePersonAndOfTheWholeAndNothingOfAnybodyElse() {
        for (String reader : List.of("dov", "noor")) {
            Answer session = city.as(reader).get(LOFT + "/readiness").mustBe(200);
            Answer own = ask(reader, DOV);
            assertThat(about(own, DOV))
                    .as(reader)
                    .isNotEmpty()
                    .isEqualTo(about(session, DOV))
                    .anySatisfy(
                            result -> assertThat(result.at("/rule").asString()).isEqualTo("VUL-05"))
                    .anySatisfy(
                            result -> assertThat(result.at("/rule").asString()).isEqualTo("CON-01"));
            assertThat(aboutTheWhole(own)).isNotEmpty().isEqualTo(aboutTheWhole(session));
            assertThat(own.text()).doesNotContain(ESI).doesNotContain(FEN);
            assertThat(own.json().get("results"))
                    .hasSize(about(own, DOV).size() + aboutTheWhole(own).size());
            assertThat(own.json().get("ready").asBoolean()).isFalse();
            assertThat(own.json().get("policy")).isEqualTo(session.json().get("policy"));
            assertThat(objections(own))
                    .isEqualTo(city.as(reader)
                            .get(path(DOV) + "?only=objections")
                            .mustBe(200)
                            .json()
                            .get("results")
                            .valueStream()
                            .toList());
        }
    }

    @Test
    void crewNotOnDutyReadsOfTheWholeWhatObjectsAndNeverToWhom() {
        for (String reader : List.of("kade", "mira", "celia", "tariq")) {
            isRefused(reader, FEN);
            Answer session = city.as(reader).get(LOFT + "/readiness").mustBe(200);
            assertThat(session.text()).as(reader).doesNotContain(DOV, ESI, FEN, "ENROLLMENT");
        }
        for (String reader : List.of("kade", "mira")) {
            Answer session = city.as(reader).get(LOFT + "/readiness").mustBe(200);
            assertThat(aboutTheWhole(session)).anySatisfy(result -> {
                assertThat(result.at("/rule").asString()).isEqualTo("VUL");
                assertThat(result.at("/title").asString()).isEqualTo("Clearance");
                assertThat(result.at("/explanation").asString()).isEqualTo("Not cleared.");
                assertThat(result.at("/remedy").isNull()).isTrue();
            });
            assertThat(session.text()).doesNotContain("VUL-05", "Fit right now", "mergency", "/fitness");
        }
    }

    @Test
    void toOthersTheEnrollmentDoesNotExist() {
        String unknown = withoutInstance(city.as("mona").get(path(DEMO + "799")).mustBeProblem(404, "not-found"));
        for (String reader : List.of("fen", "aya", "mona")) {
            assertThat(withoutInstance(city.as(reader).get(path(DOV)).mustBeProblem(404, "not-found")))
                    .isEqualTo(unknown);
        }
        city.get(path(DOV)).mustBeProblem(401, "not-signed-in");
    }

    @Test
    @Order(Integer.MAX_VALUE - 1) // others accompany the people in the Loft from then on
    void afterTheRemediesNothingObjectsWhateverTheOthersStillHaveToDo() {
        Client esi = city.as("esi");
        String enrollment = "/enrollments/" + ESI;
        assertThat(rulesAbout(ask("esi", ESI), ESI)).containsExactlyInAnyOrder("VUL-05", "SAF-02");
        esi.post(enrollment + "/rehearsals", object("signal", "lantern")).mustBe(200);
        esi.post(enrollment + "/fitness", object("fit", true, "attestedAs", "SELF"))
                .mustBe(200);
        city.as("noor")
                .post(enrollment + "/fitness", object("fit", true, "attestedAs", "OBSERVER"))
                .mustBe(200);

        Answer done = ask("esi", ESI);
        assertThat(rulesAbout(done, ESI)).isEmpty();
        assertThat(done.objectingRules()).containsExactly("SAF-01");
        assertThat(done.json().get("ready").asBoolean()).isFalse();

        String oda = city.as("vesna")
                .post(
                        "/sanctuaries/" + DEMO + "001/crew",
                        object(
                                "subject", "oda",
                                "displayName", "Oda",
                                "role", "FACILITATOR",
                                "credentialedUpTo", "I3"))
                .mustBe(201)
                .id();
        String nils = city.as("vesna")
                .post(
                        "/sanctuaries/" + DEMO + "001/crew",
                        object("subject", "nils", "displayName", "Nils", "role", "ORGANIZER"))
                .mustBe(201)
                .id();
        // who are nowhere else; noor accompanies a dream that runs
        city.as("celia")
                .put(
                        LOFT,
                        "/crew",
                        List.of(
                                object("crewId", oda, "duty", "FACILITATOR"),
                                object("crewId", nils, "duty", "ORGANIZER")))
                .mustBe(200);
        Answer ready = ask("esi", ESI);
        assertThat(ready.objectingRules()).isEmpty();
        assertThat(ready.json().get("ready").asBoolean()).isTrue();
        assertThat(ready.json().at("/counts/FAIL").asInt()).isZero();
        assertThat(city.as("esi").get(LOFT + "/readiness").json().get("ready").asBoolean())
                .isFalse();
    }

    @Test
    void whoWaitsForAPlaceIsToldTheSameAsWhoHasOne() {
        city.as("celia").patch(NEXT_WEEK, object("capacity", 2)).mustBe(200);
        String hana = enroll("hana", "108", NEXT_WEEK);
        String lia = enroll("lia", "111", NEXT_WEEK);
        String gil = DEMO + "707";
        assertThat(city.as("lia").get("/enrollments/" + lia).state()).isEqualTo("WAITLISTED");

        assertThat(rulesAbout(ask("hana", hana), hana))
                .containsExactlyInAnyOrder("CON-01", "VUL-05", "SAF-02", "AFT-01");
        assertThat(rulesAbout(ask("lia", lia), lia)).containsExactlyInAnyOrder("CON-01", "VUL-05", "SAF-02", "AFT-01");
        assertThat(aboutTheWhole(ask("lia", lia)))
                .as("whoever waits does not count")
                .isEqualTo(aboutTheWhole(ask("gil", gil)));
        assertThat(aboutTheWhole(ask("lia", lia)))
                .isEqualTo(aboutTheWhole(
                        city.as("gil").get(NEXT_WEEK + "/readiness").mustBe(200)));

        city.as("celia")
                .post(NEXT_WEEK + "/cancel", object("reason", "The lamp broke."))
                .mustBe(403);
        city.as("jun")
                .post(NEXT_WEEK + "/cancel", object("reason", "The lamp broke."))
                .mustBe(200);
        assertThat(city.as("lia")
                        .get(path(lia))
                        .mustBeProblem(409, "state-conflict")
                        .at("/currentState"))
                .isEqualTo("CANCELLED");
    }

    @Test
    @Order(Integer.MAX_VALUE) // what is approved here takes the place of what the others dream
    void asksForALaterMomentWhenWaitingHasMendedOneThingAndOthersHaveExpired() {
        // nothing of an earlier dream is open
        city.as("lia").post("/aftercare-check-ins/" + DEMO + "c90/decline").mustBe(200);
        String enrollment = enrollmentInTheStorm();
        consents(enrollment);
        city.as("lia")
                .put("/enrollments/" + enrollment, "/way-home", object("plan", "By tram."))
                .mustBe(200);
        JsonNode tooSoon = objections(ask("lia", enrollment)).stream()
                .filter(result -> result.at("/rule").asString().equals("CON-05"))
                .findAny()
                .orElseThrow();
        Instant passes = Instant.parse(tooSoon.at("/passesAt").asString());

        Answer before = ask("lia", enrollment, passes.minusMillis(1));
        Answer then = ask("lia", enrollment, passes);
        Answer muchLater = ask("lia", enrollment, passes.plus(Duration.ofDays(400)));

        assertThat(rulesAbout(before, enrollment)).contains("CON-05");
        assertThat(rulesAbout(then, enrollment))
                .containsExactlyInAnyOrder("VUL-05", "SAF-02", "AFT-01", "X-02", "X-05");
        assertThat(Instant.parse(then.at("/asOf"))).isEqualTo(passes);
        assertThat(Instant.parse(then.at("/evaluatedAt"))).isBefore(passes);
        assertThat(then.objectingRules()).doesNotContain("ETH-04");
        assertThat(muchLater.objectingRules()).contains("CON-05", "ETH-04");
    }

    /** Lia's, in a dream that takes a day to think it over, once a second ethicist has approved it. */
    private String enrollmentInTheStorm() {
        Client tariq = city.as("tariq");
        String review = "/ethics-reviews/" + DEMO + "502";
        tariq.post(review + "/declarations", object("conflict", false, "statement", "I have no part in it."))
                .mustBe(200);
        tariq.post(review + "/votes", object("vote", "APPROVE", "rationale", "From a distance.", "validFor", "P180D"))
                .mustBe(200);
        String session = city.as("celia")
                .post(
                        "/sessions",
                        LanternHall.evening(
                                "012",
                                2,
                                "A storm far away",
                                Instant.parse(city.as("celia")
                                                .get("/demo/clock")
                                                .at("/now"))
                                        .plus(Duration.ofDays(3))))
                .mustBe(201)
                .id();
        city.as("jun").post("/sessions/" + session + "/open").mustBe(200);
        return enroll("lia", "111", "/sessions/" + session);
    }

    private void consents(String enrollment) {
        Client lia = city.as("lia");
        String serving =
                lia.post("/enrollments/" + enrollment + "/servings").mustBe(201).id();
        lia.post(
                        "/enrollments/" + enrollment + "/consents",
                        object(
                                "servingId",
                                serving,
                                "answers",
                                List.of(0, 0, 1),
                                "decisions",
                                List.of(
                                        object("scope", "PARTICIPATE", "granted", true),
                                        object("scope", "EMERGENCY_CONTACT", "granted", true)),
                                "signature",
                                object("name", "Lia")))
                .mustBe(201);
    }

    @Test
    void onceTheDreamHasBegunOrTheEnrollmentHasEndedNothingIsLeftToBeDone() {
        String ivo = DEMO + "709";
        String kito = DEMO + "710";
        isRefused("kade", ivo);
        for (String reader : List.of("ivo", "noor")) {
            assertThat(city.as(reader)
                            .get(path(ivo))
                            .mustBeProblem(409, "state-conflict")
                            .at("/currentState"))
                    .isEqualTo("DREAMING");
        }
        city.as("kito").post("/enrollments/" + kito + "/withdrawal").mustBe(200);
        for (String reader : List.of("kito", "noor")) {
            assertThat(city.as(reader)
                            .get(path(kito))
                            .mustBeProblem(409, "state-conflict")
                            .at("/currentState"))
                    .isEqualTo("WITHDRAWN");
        }
        isRefused("kade", kito);
    }

    @Test
    void whoIsStoodDownStillReadsAndTheOtherCrewDoesNot() {
        String cleo = DEMO + "703";
        assertThat(ask("cleo", cleo).json().get("ready").asBoolean()).isTrue();
        city.as("jun").post("/enrollments/" + cleo + "/stand-down").mustBe(200);

        assertThat(rulesAbout(ask("cleo", cleo), cleo)).isEmpty();
        assertThat(about(ask("jun", cleo), cleo))
                .as("all but what is only for cleo to read")
                .filteredOn(result -> !result.at("/rule").asString().equals("X"))
                .isEqualTo(about(ask("cleo", cleo), cleo).stream()
                        .filter(result -> !List.of("SAF-07", "X-04")
                                .contains(result.at("/rule").asString()))
                        .toList());
        isRefused("kade", cleo);
    }

    private void isRefused(String reader, String enrollment) {
        city.as(reader).get(path(enrollment)).mustBeProblem(403, "forbidden");
    }

    private Answer ask(String reader, String enrollment) {
        return city.as(reader).get(path(enrollment)).mustBe(200);
    }

    private Answer ask(String reader, String enrollment, Instant asOf) {
        return city.as(reader).get(path(enrollment) + "?asOf=" + asOf).mustBe(200);
    }

    private String enroll(String name, String number, String session) {
        return city.as(name)
                .post(session + "/enrollments", object("participantId", DEMO + number))
                .mustBe(201)
                .id();
    }

    private static String path(String enrollment) {
        return "/enrollments/" + enrollment + "/readiness";
    }

    private static List<JsonNode> about(Answer answer, String id) {
        return answer.json()
                .get("results")
                .valueStream()
                .filter(result -> result.at("/subject/id").asString().equals(id))
                .toList();
    }

    private static List<JsonNode> aboutTheWhole(Answer answer) {
        return answer.json()
                .get("results")
                .valueStream()
                .filter(result -> !result.at("/subject/kind").asString().equals("ENROLLMENT"))
                .toList();
    }

    private static List<JsonNode> objections(Answer answer) {
        return answer.json()
                .get("results")
                .valueStream()
                .filter(result -> List.of("FAIL", "INDETERMINATE")
                        .contains(result.at("/outcome").asString()))
                .toList();
    }

    private static List<String> rulesAbout(Answer answer, String enrollment) {
        return objections(answer).stream()
                .filter(result -> result.at("/subject/id").asString().equals(enrollment))
                .map(result -> result.at("/rule").asString())
                .toList();
    }

    private static String withoutInstance(Answer answer) {
        return answer.text().replace(answer.at("/instance"), "");
    }
}
