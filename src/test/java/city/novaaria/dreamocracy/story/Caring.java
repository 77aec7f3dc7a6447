package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.EnrolledPerson;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who must not dream now, and under whose eyes somebody should not: noticed at the gate, and told to few. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class Caring {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";
    private static final String CELIA = DEMO + "024";
    private static final String JUN = DEMO + "030";
    private static final String NOOR = DEMO + "031";

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
    void theStudentOfTheFacilitatorDreamsOnceSomebodyElseAccompanies() {
        Ready ready = new ReadyDreams(jdbc).with(2, "aya", "ben");
        String session = "/sessions/" + ready.session();
        String nils = facilitating("nils");
        String mona = employed("mona", "ORGANIZER");
        onDuty(session, nils, mona);
        String person = "/participants/" + participant("aya");
        Answer relation = city.as("aya")
                .post(person + "/relations", object("crewId", nils, "kind", "STUDENT"))
                .mustBe(201);
        city.as("aya")
                .post(person + "/relations", object("crewId", nils, "kind", "STUDENT"))
                .mustBeProblem(409, "relation-exists");

        Answer refused = city.as("nils").post(session + "/start").mustBeProblem(409, "charter-objections");
        assertThat(refused.objectingRules()).containsExactly("VUL-03");
        assertThat(refused.at("/objections/0/subject/id")).isEqualTo(enrollmentOf(ready, "aya"));
        assertThat(refused.text()).doesNotContain("STUDENT").doesNotContain("nils");

        city.as("nils").delete(person + "/relations/" + relation.id()).mustBeProblem(403, "forbidden");
        onDuty(session, facilitating("oda"), mona);
        assertThat(city.as("oda").post(session + "/start").mustBe(200).state()).isEqualTo("DREAMING");

        city.as("aya").delete(person + "/relations/" + relation.id()).mustBe(204);
        // who was bound to her finds nothing that lets her dream
        city.as("nils")
                .post(person + "/screenings", object("outcome", "CLEARED"))
                .mustBeProblem(403, "forbidden");
        end(session);
        whatOthersDeclaredIsEndedByOthers(person, nils, relation.id());
    }

    private void whatOthersDeclaredIsEndedByOthers(String person, String nils, String ended) {
        city.as("aya").get(person + "/relations/" + ended).mustBeProblem(404, "not-found");
        city.as("aya").delete(person + "/relations/" + ended).mustBeProblem(404, "not-found");
        assertThat(jdbc.queryForObject(
                        "select ended_by from relation where id = ? and ended_at is not null",
                        String.class,
                        UUID.fromString(ended)))
                .isEqualTo("aya");

        String again = city.as("celia")
                .post(person + "/relations", object("crewId", nils, "kind", "STUDENT"))
                .mustBe(201)
                .id();
        for (String name : List.of("aya", "nils")) {
            city.as(name).delete(person + "/relations/" + again).mustBeProblem(403, "forbidden");
            city.as(name).post(person + "/relations/" + again + "/end-request").mustBeProblem(403, "forbidden");
        }
        twoOfTheCrewEnd("aya", person, again, "celia", "jun");
    }

    @Test
    void noColleagueAloneEndsWhatADreamerDeclared() {
        String ben = "/participants/" + participant("ben");
        String relation = city.as("ben")
                .post(ben + "/relations", object("crewId", JUN, "kind", "PATIENT"))
                .mustBe(201)
                .id();

        twoOfTheCrewEnd("ben", ben, relation, "noor", "celia");

        city.as("ben").post(ben + "/relations/" + relation + "/end-request").mustBeProblem(404, "not-found");
    }

    private void twoOfTheCrewEnd(String dreamer, String person, String relation, String one, String other) {
        String path = person + "/relations/" + relation;
        city.as(one).delete(path).mustBeProblem(409, "end-not-asked");
        for (int time = 0; time < 2; time++) {
            city.as(one).post(path + "/end-request").mustBe(200);
            city.as(one).delete(path).mustBeProblem(409, "end-not-asked");
        }
        assertThat(city.as(dreamer).get(path).mustBe(200).at("/endAskedAt")).isNotEmpty();
        city.as(other).delete(path).mustBe(204);
        assertThat(city.as(dreamer)
                        .get(person + "/relations")
                        .mustBe(200)
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void whoDependsOnTheCrewIsNotEnrolledAndWhoIsToldReadsWhy() {
        String session = "/sessions/" + DEMO + "603";
        onDuty(session, JUN, CELIA);
        String hana = participant("hana");
        city.as("noor")
                .post("/participants/" + hana + "/relations", object("crewId", JUN, "kind", "PATIENT"))
                .mustBe(201);

        for (String caller : List.of("hana", "celia")) {
            assertThat(city.as(caller)
                            .post(session + "/enrollments", object("participantId", hana))
                            .mustBeProblem(409, "charter-objections")
                            .objectingRules())
                    .containsExactly("VUL-03");
        }
        onDuty(session, NOOR, CELIA);
        city.as("hana")
                .post(session + "/enrollments", object("participantId", hana))
                .mustBe(201);
    }

    @Test
    void technologistsReadinessViewShowsNotClearedOnly() {
        Ready ready = new ReadyDreams(jdbc).with(2, "cleo", "dov");
        String session = "/sessions/" + ready.session();
        String enrollment = enrollmentOf(ready, "cleo");
        String before = notCleared(session);
        city.as("noor")
                .post("/participants/" + participant("cleo") + "/screenings", object("outcome", "HARD_STOP"))
                .mustBe(201);

        Answer seen = city.as("kade").get(session + "/readiness").mustBe(200);
        assertThat(before).isEqualTo("Cleared.");
        assertThat(notCleared(session)).isEqualTo("Not cleared.");
        assertThat(seen.at("/ready")).isEqualTo("false");
        assertThat(seen.text())
                .doesNotContain("VUL-", "HARD_STOP", "STOP\"")
                .doesNotContainIgnoringCase("screening")
                .doesNotContain("must not dream");
        assertThat(city.as("jun").post(session + "/start").mustBe(409).objectingRules())
                .containsExactly("VUL-04");
        assertThat(city.as("cleo")
                        .get("/enrollments/" + enrollment + "/readiness?only=objections")
                        .mustBe(200)
                        .objectingRules())
                .containsExactly("VUL-04");
        end(session);
    }

    @Test
    void aReferralIsClearedByASecondPersonAndAHardStopByNobody() {
        String fen = "/participants/" + participant("fen") + "/screenings";
        String referred = "/screenings/" + DEMO + "b06";
        assertThat(city.as("noor").get(referred).mustBe(200).json().get("allowedActions"))
                .isEmpty();
        city.as("noor").post(referred + "/clearance").mustBeProblem(403, "forbidden");
        city.as("fen").post(referred + "/clearance").mustBeProblem(403, "forbidden");
        city.as("celia").post(referred + "/clearance").mustBeProblem(403, "forbidden");
        city.as("kade").post(referred + "/clearance").mustBeProblem(404, "not-found");
        assertThat(city.as("tariq").get(referred).mustBe(200).json().get("allowedActions"))
                .hasSize(1);
        assertThat(city.as("tariq").post(referred + "/clearance").mustBe(200).at("/clearedAt"))
                .isNotEmpty();
        city.as("ilse").post(referred + "/clearance").mustBeProblem(409, "state-conflict");

        Answer stop = city.as("jun").post(fen, object("outcome", "HARD_STOP")).mustBe(201);
        city.as("tariq").post("/screenings/" + stop.id() + "/clearance").mustBeProblem(409, "state-conflict");
        assertThat(city.as("fen").get(referred).mustBe(200).json().get("latest").asBoolean())
                .isFalse();
        assertThat(city.as("fen").get(fen).mustBe(200).json().get("items")).hasSize(2);
        city.as("fen").post(fen, object("outcome", "CLEARED")).mustBeProblem(403, "forbidden");
        city.as("kade").post(fen, object("outcome", "CLEARED")).mustBeProblem(404, "not-found");
        for (Duration wrong : List.of(Duration.ZERO, Duration.ofDays(31))) {
            assertThat(city.as("jun")
                            .post(
                                    fen,
                                    object(
                                            "outcome",
                                            "CLEARED",
                                            "validUntil",
                                            now().plus(wrong).toString()))
                            .mustBeProblem(422, "unprocessable")
                            .at("/errors/0/pointer"))
                    .isEqualTo("#/validUntil");
        }
    }

    @Test
    @Order(Integer.MAX_VALUE) // it approves another dream and moves the clock
    void aScreeningThatExpiresBetweenCheckInAndStartIsMissedAtTheStart() {
        screen("hana", Duration.ofHours(1));
        String session = "/sessions/" + stormInTwoHours();
        String hana = participant("hana");
        String enrollment = city.as("hana")
                .post(session + "/enrollments", object("participantId", hana))
                .mustBe(201)
                .id();
        city.as("jun").post(session + "/begin-check-in").mustBe(200);
        onDuty(session, NOOR, CELIA);
        city.as("noor").post("/enrollments/" + enrollment + "/check-in").mustBe(200);
        assertThat(refusal("noor", session)).contains("VUL-05", "X-02", "X-05").doesNotContain("VUL-04");

        city.as("hana").post("/enrollments/" + enrollment + "/group-agreement").mustBe(200);
        city.as("hana")
                .post("/enrollments/" + enrollment + "/acquaintances", object("crewId", CELIA))
                .mustBeProblem(422, "unprocessable");
        city.as("hana")
                .post("/enrollments/" + enrollment + "/acquaintances", object("crewId", JUN))
                .mustBe(200);
        city.as("jun")
                .post("/enrollments/" + enrollment + "/acquaintances", object("crewId", JUN))
                .mustBeProblem(403, "forbidden");
        assertThat(refusal("noor", session)).contains("VUL-05", "X-05").doesNotContain("X-02");
        onDuty(session, JUN, CELIA);
        assertThat(refusal("jun", session)).doesNotContain("X-05");
        onDuty(session, NOOR, CELIA);
        assertThat(refusal("noor", session)).contains("X-05");

        city.as("jun").post("/demo/clock", object("advance", "PT1H")).mustBe(200);
        assertThat(refusal("noor", session)).contains("VUL-04");
        screen("hana", Duration.ofHours(1));
        assertThat(refusal("noor", session)).doesNotContain("VUL-04");
    }

    private void screen(String name, Duration validity) {
        city.as("celia")
                .post(
                        "/participants/" + participant(name) + "/screenings",
                        object(
                                "outcome",
                                "CLEARED",
                                "validUntil",
                                now().plus(validity).toString()))
                .mustBe(201);
    }

    /** A strong dream at Lantern Hall, once a second ethicist has approved it. */
    private String stormInTwoHours() {
        String review = "/ethics-reviews/" + DEMO + "502";
        Client tariq = city.as("tariq");
        tariq.post(review + "/declarations", object("conflict", false, "statement", "I have no part in it."))
                .mustBe(200);
        tariq.post(review + "/votes", object("vote", "APPROVE", "rationale", "From a distance.", "validFor", "P180D"))
                .mustBe(200);
        String chamber = city.as("vesna")
                .post("/sanctuaries/" + DEMO + "001/chambers", object("name", "The Storm Room", "berths", 4))
                .mustBe(201)
                .id();
        String session = city.as("celia")
                .post(
                        "/sessions",
                        object(
                                "sanctuaryId",
                                DEMO + "001",
                                "chamberId",
                                chamber,
                                "dreamscapeId",
                                DEMO + "401",
                                "dreamscapeVersion",
                                2,
                                "title",
                                "A storm far away",
                                "startsAt",
                                now().plus(Duration.ofHours(2)).toString()))
                .mustBe(201)
                .id();
        city.as("jun").post("/sessions/" + session + "/open").mustBe(200);
        return session;
    }

    /** Somebody who has nothing else to do at that time. */
    private String facilitating(String name) {
        return employed(name, "FACILITATOR");
    }

    private String employed(String name, String role) {
        return city.as("vesna")
                .post(
                        "/sanctuaries/" + DEMO + "001/crew",
                        object("subject", name, "displayName", name, "role", role, "credentialedUpTo", "I3"))
                .mustBe(201)
                .id();
    }

    private void onDuty(String session, String facilitator, String another) {
        city.as("celia")
                .put(
                        session,
                        "/crew",
                        List.of(
                                object("crewId", facilitator, "duty", "FACILITATOR"),
                                object("crewId", another, "duty", "ORGANIZER")))
                .mustBe(200);
    }

    private List<String> refusal(String facilitator, String session) {
        return city.as(facilitator)
                .post(session + "/start")
                .mustBeProblem(409, "charter-objections")
                .objectingRules();
    }

    /** What the technologist reads of the group of rules about the enrolled person: one answer for all of them. */
    private String notCleared(String session) {
        List<String> said = city.as("kade")
                .get(session + "/readiness")
                .mustBe(200)
                .json()
                .get("results")
                .valueStream()
                .filter(result -> result.at("/subject/kind").asString().equals("SESSION"))
                .filter(result -> result.at("/rule").asString().equals("VUL"))
                .map(result -> result.at("/explanation").asString())
                .toList();
        assertThat(said).isNotEmpty();
        return said.contains("Not cleared.") ? "Not cleared." : said.getFirst();
    }

    private void end(String session) {
        city.as("jun").post(session + "/safe-stop");
    }

    private String participant(String name) {
        return city.as(name).get("/me").mustBe(200).at("/participantId");
    }

    private String enrollmentOf(Ready ready, String name) {
        String person = participant(name);
        return ready.enrollments().stream()
                .filter(enrollment -> enrollment.participant().toString().equals(person))
                .map(EnrolledPerson::enrollment)
                .findAny()
                .orElseThrow()
                .toString();
    }

    private Instant now() {
        return Instant.parse(city.as("jun").get("/demo/clock").at("/now"));
    }
}
