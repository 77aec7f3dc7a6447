package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The waiver that may be given, and those that may not. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class WaiverStory {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";
    private static final UUID STORM = UUID.fromString(DEMO + "412");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private Client city = Client.at(0);

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    /** At I3, where a day to think it over is asked for: aya had an hour, and ben a day. */
    @Test
    @Order(1)
    void whatAnIndependentEthicistLetsPassIsShownAsWaivedAndStandsInTheStartRecord() {
        approveTheStorm();
        ReadyDreams.Ready ready = new ReadyDreams(jdbc).with(STORM, 2, "aya", "ben");
        ReadyDreams.EnrolledPerson aya = enrollmentOf(ready, "101");
        String session = "/sessions/" + ready.session();
        hurry(aya);

        JsonNode objection = result(session, "CON-05", aya);
        assertThat(objection.at("/outcome").asString()).isEqualTo("FAIL");
        assertThat(objection.at("/waivable").asString()).isEqualTo("ETHICIST");
        assertThat(objection.get("remedies").valueStream())
                .anySatisfy(remedy -> assertThat(remedy.at("/kind").asString()).isEqualTo("WAIVE"));

        Answer asked = city.as("jun").post(session + "/waivers", timeFor(aya)).mustBe(201);
        assertThat(asked.state()).isEqualTo("REQUESTED");
        assertThat(asked.at("/by")).isEqualTo("ETHICIST");
        assertThat(result(session, "CON-05", aya).at("/outcome").asString()).isEqualTo("FAIL");
        city.as("jun").post(session + "/waivers", timeFor(aya)).mustBeProblem(409, "already-waived");

        String waiver = "/waivers/" + asked.id();
        city.as("mona").get(waiver).mustBeProblem(404, "not-found");
        assertThat(city.as("aya").get(session + "/waivers").mustBe(200).at("/items/0/id"))
                .isEqualTo(asked.id());
        assertThat(city.as("ben").get(session + "/waivers").mustBe(200).json().get("items"))
                .isEmpty();
        for (String ethicist : List.of("tariq", "ilse")) {
            assertThat(ofHouses(ethicist, "REQUESTED"))
                    .contains(city.as(ethicist).get(waiver).mustBe(200).json());
        }
        assertThat(ofHouses("aya", "REQUESTED")).isEmpty();
        assertThat(ofHouses("tariq", "EXPIRED"))
                .noneMatch(other -> other.get("id").asString().equals(asked.id()));
        Answer granted =
                city.as("tariq").post(waiver + "/votes", vote("APPROVE")).mustBe(200);
        assertThat(granted.state()).isEqualTo("GRANTED");
        city.as("ilse").post(waiver + "/votes", vote("REJECT")).mustBeProblem(409, "state-conflict");

        JsonNode waived = result(session, "CON-05", aya);
        assertThat(waived.at("/outcome").asString()).isEqualTo("WAIVED");
        assertThat(waived.at("/explanation").asString())
                .startsWith("Waived by an independent ethicist until ")
                .doesNotContain("train");
        city.as("jun").post(session + "/start").mustBe(200);
        JsonNode written =
                city.as("kade").get(session + "/start-record").mustBe(200).json();
        assertThat(written.at("/snapshot/rules/CON-05/WAIVED").asInt()).isEqualTo(1);
        assertThat(written.at("/snapshot/waivers").valueStream())
                .singleElement()
                .satisfies(used -> {
                    assertThat(used.at("/rule").asString()).isEqualTo("CON-05");
                    assertThat(used.at("/waiverId").asString()).isEqualTo(asked.id());
                    assertThat(used.at("/participantId").asString())
                            .isEqualTo(aya.participant().toString());
                    assertThat(used.at("/by").asString()).isEqualTo("ETHICIST");
                    assertThat(used.at("/expiresAt").asString()).isEqualTo(asked.at("/expiresAt"));
                });

        city.as("jun").post(session + "/waivers", timeFor(aya)).mustBeProblem(409, "already-waived");
        assertThat(city.as("bram").post(waiver + "/revocation").mustBe(200).state())
                .isEqualTo("REVOKED");
        assertThat(city.as("bram").post(waiver + "/revocation").mustBe(200).state())
                .isEqualTo("REVOKED");
        city.as("jun").post(session + "/end").mustBe(200);
    }

    @Test
    @Order(2)
    void atI4TheSameWaiverLetsNothingPass() {
        ReadyDreams.Ready ready = new ReadyDreams(jdbc).with(STORM, 2, "cleo", "dov");
        ReadyDreams.EnrolledPerson cleo = enrollmentOf(ready, "103");
        String session = "/sessions/" + ready.session();
        hurry(cleo);
        String waiver = city.as("jun")
                .post(session + "/waivers", timeFor(cleo))
                .mustBe(201)
                .id();
        city.as("tariq").post("/waivers/" + waiver + "/votes", vote("APPROVE")).mustBe(200);
        assertThat(result(session, "CON-05", cleo).at("/outcome").asString()).isEqualTo("WAIVED");

        jdbc.update("update dreamscape_version set intensity = 'I4' where id = ?", STORM);
        JsonNode stronger = result(session, "CON-05", cleo);
        jdbc.update("update dreamscape_version set intensity = 'I3' where id = ?", STORM);

        assertThat(stronger.at("/outcome").asString()).isEqualTo("FAIL");
        assertThat(stronger.at("/waivable").asString()).isEqualTo("NEVER");
        assertThat(stronger.get("remedies").valueStream())
                .noneMatch(remedy -> remedy.at("/kind").asString().equals("WAIVE"));
    }

    /** What was let pass was about what was to be dreamt then. */
    @Test
    @Order(2)
    void anotherVersionTakesBackWhatWasLetPassForTheOneBefore() {
        ReadyDreams.Ready ready = new ReadyDreams(jdbc).with(STORM, 2, "gil", "hana");
        ReadyDreams.EnrolledPerson gil = ready.enrollments().getFirst();
        String session = "/sessions/" + ready.session();
        hurry(gil);
        String waiver = "/waivers/"
                + city.as("jun")
                        .post(session + "/waivers", timeFor(gil))
                        .mustBe(201)
                        .id();
        city.as("tariq").post(waiver + "/votes", vote("APPROVE")).mustBe(200);
        int number =
                city.as("celia").get(session).json().get("dreamscapeVersion").asInt();

        city.as("celia").patch(session, object("title", "The storm")).mustBe(200);
        assertThat(city.as("tariq").get(waiver).mustBe(200).state()).isEqualTo("GRANTED");
        city.as("celia").patch(session, object("dreamscapeVersion", number - 1)).mustBe(200);
        assertThat(city.as("tariq").get(waiver).mustBe(200).state()).isEqualTo("REVOKED");
        city.as("celia").patch(session, object("dreamscapeVersion", number)).mustBe(200);
        assertThat(result(session, "CON-05", gil).at("/outcome").asString()).isEqualTo("FAIL");
        assertThat(city.as("jun")
                        .post(session + "/waivers", timeFor(gil))
                        .mustBe(201)
                        .at("/approvalsNeeded"))
                .as("nobody refused it")
                .isEqualTo("1");
    }

    @Test
    @Order(3)
    void whatNobodyMayWaiveIsNotEvenAskedFor() {
        String session = "/sessions/" + DEMO + "602";
        Map<String, @Nullable Object> fitness = object("rule", "VUL-05", "reason", "They look well enough.");
        city.as("jun").post(session + "/waivers", fitness).mustBeProblem(409, "not-waivable");
        city.as("jun")
                .post(session + "/waivers", object("rule", "ETH-99", "reason", "There is no such rule."))
                .mustBeProblem(422, "unprocessable");
        city.as("kade").post(session + "/waivers", fitness).mustBeProblem(403, "forbidden");
        city.as("dov").post(session + "/waivers", fitness).mustBeProblem(403, "forbidden");
        assertThat(errors(city.as("jun")
                        .post(
                                session + "/waivers",
                                object(
                                        "rule",
                                        "SAF-03",
                                        "participantId",
                                        DEMO + "106",
                                        "reason",
                                        "Nobody to call.",
                                        "expiresAt",
                                        "2143-05-02T21:00:00.000Z"))))
                .containsExactlyInAnyOrder("#/substitute", "#/expiresAt");
    }

    @Test
    @Order(4)
    void nobodyDecidesAboutTheirOwnSession() {
        String session = DEMO + "602";
        Answer asked = city.as("jun")
                .post(
                        "/sessions/" + session + "/waivers",
                        object(
                                "rule", "SAF-03",
                                "participantId", DEMO + "106",
                                "reason", "Nobody to call.",
                                "substitute", "The night worker is on call."))
                .mustBe(201);
        String waiver = "/waivers/" + asked.id();

        city.as("kade").get(waiver).mustBeProblem(404, "not-found");
        assertThat(city.as("kade")
                        .get("/sessions/" + session + "/waivers")
                        .mustBe(200)
                        .json()
                        .get("items"))
                .isEmpty();
        city.as("jun").post(waiver + "/votes", vote("APPROVE")).mustBeProblem(403, "forbidden");
        employ("jun");
        assertThat(city.as("jun")
                        .post(waiver + "/votes", vote("APPROVE"))
                        .mustBeProblem(403, "charter-forbids")
                        .objectingRules())
                .containsExactly("ETH-02");
        city.as("celia")
                .put(
                        "/sessions/" + session,
                        "/crew",
                        List.of(
                                object("crewId", DEMO + "031", "duty", "FACILITATOR"),
                                object("crewId", DEMO + "025", "duty", "ETHICIST")))
                .mustBe(200);
        assertThat(city.as("tariq")
                        .post(waiver + "/votes", vote("APPROVE"))
                        .mustBeProblem(403, "charter-forbids")
                        .objectingRules())
                .containsExactly("ETH-02");
        assertThat(city.as("ilse")
                        .post(waiver + "/votes", vote("REJECT"))
                        .mustBe(200)
                        .state())
                .isEqualTo("DENIED");
    }

    @Test
    @Order(5)
    void whatProtectsOnlyThePersonIsTheirsAloneAndNeverAMinors() {
        String waivers = "/sessions/" + DEMO + "602/waivers";
        Map<String, @Nullable Object> own =
                object("rule", "SAF-03", "participantId", DEMO + "106", "reason", "I would rather not say.");
        jdbc.update("update participant set birth_date = current_date where id = ?", UUID.fromString(DEMO + "106"));
        city.as("fen").post(waivers, own).mustBeProblem(403, "forbidden");
        jdbc.update(
                "update participant set birth_date = date '1981-06-15' where id = ?", UUID.fromString(DEMO + "106"));

        Answer granted = city.as("fen").post(waivers, own).mustBe(201);
        assertThat(granted.state()).isEqualTo("GRANTED");
        assertThat(granted.at("/by")).isEqualTo("SUBJECT");
        city.as("tariq").post("/waivers/" + granted.id() + "/revocation").mustBeProblem(403, "forbidden");
        assertThat(city.as("fen")
                        .post("/waivers/" + granted.id() + "/revocation")
                        .mustBe(200)
                        .state())
                .isEqualTo("REVOKED");
    }

    @Test
    @Order(6)
    void whoMayDecideDoesNotTellThatSomebodyLeft() {
        ReadyDreams.Ready ready = new ReadyDreams(jdbc).with(1, "fen", "dov");
        String session = "/sessions/" + ready.session();
        ReadyDreams.EnrolledPerson dov = enrollmentOf(ready, "104");
        String ilse = city.as("vesna")
                .get("/sanctuaries/" + DEMO + "001/crew?limit=100")
                .mustBe(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(crew -> crew.at("/subject").asString().equals("ilse"))
                .findAny()
                .orElseThrow()
                .at("/id")
                .asString();
        city.as("dov")
                .post("/participants/" + dov.participant() + "/relations", object("crewId", ilse, "kind", "PATIENT"))
                .mustBe(201);
        String waiver = "/waivers/"
                + city.as("jun")
                        .post(
                                session + "/waivers",
                                object(
                                        "rule", "SAF-03",
                                        "participantId", DEMO + "106",
                                        "reason", "Nobody to call.",
                                        "substitute", "The night worker is on call."))
                        .mustBe(201)
                        .id();

        Answer before = city.as("ilse").get(waiver).mustBe(200);
        city.as("dov").post("/enrollments/" + dov.enrollment() + "/withdrawal").mustBe(200);
        assertThat(city.as("ilse").get(waiver).mustBe(200).json().at("/allowedActions"))
                .isEqualTo(before.json().at("/allowedActions"));
        city.as("ilse").post(waiver + "/votes", vote("APPROVE")).mustBeProblem(403, "charter-forbids");
        assertThat(city.as("bram")
                        .post(waiver + "/votes", vote("APPROVE"))
                        .mustBe(200)
                        .state())
                .isEqualTo("GRANTED");
    }

    /** An ethicist accepted that she depends on jun, and nothing else. */
    @Test
    @Order(7)
    void whatArisesLaterUnderTheSameRuleIsNotLetPass() {
        ReadyDreams.Ready ready = new ReadyDreams(jdbc).with(1, "esi", "dov");
        String session = "/sessions/" + ready.session();
        ReadyDreams.EnrolledPerson esi = enrollmentOf(ready, "105");
        String relations = "/participants/" + esi.participant() + "/relations";
        List<String> facilitators = onDuty(session, "FACILITATOR");
        String employed = dependOn(facilitators.getFirst(), "EMPLOYEE", relations);

        Answer first =
                city.as("celia").post(session + "/waivers", safeguard(esi)).mustBe(201);
        assertThat(first.json().get("findings").valueStream().map(JsonNode::asString))
                .containsExactly("VUL-03.depends");
        city.as("bram")
                .post("/waivers/" + first.id() + "/votes", vote("APPROVE"))
                .mustBe(200);
        assertThat(result(session, "VUL-03", esi).at("/outcome").asString()).isEqualTo("WAIVED");
        city.as("celia").post(session + "/waivers", safeguard(esi)).mustBeProblem(409, "already-waived");

        String treated = dependOn(facilitators.getLast(), "PATIENT", relations);
        JsonNode objection = result(session, "VUL-03", esi);
        assertThat(objection.at("/outcome").asString()).isEqualTo("FAIL");
        assertThat(objection.get("remedies").valueStream())
                .anySatisfy(remedy -> assertThat(remedy.at("/kind").asString()).isEqualTo("WAIVE"));
        assertThat(city.as("jun")
                        .post(session + "/start")
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .contains("VUL-03");

        Answer second =
                city.as("celia").post(session + "/waivers", safeguard(esi)).mustBe(201);
        city.as("celia").post(session + "/waivers", safeguard(esi)).mustBeProblem(409, "already-waived");
        city.as("bram")
                .post("/waivers/" + second.id() + "/votes", vote("APPROVE"))
                .mustBe(200);
        assertThat(result(session, "VUL-03", esi).at("/outcome").asString()).isEqualTo("WAIVED");
        city.as("bram").post("/waivers/" + second.id() + "/revocation").mustBe(200);
        assertThat(result(session, "VUL-03", esi).at("/outcome").asString()).isEqualTo("FAIL");
        city.as("esi").delete(relations + "/" + treated).mustBe(204);
        assertThat(result(session, "VUL-03", esi).at("/outcome").asString())
                .as("the first one counts still")
                .isEqualTo("WAIVED");
        city.as("esi").delete(relations + "/" + employed).mustBe(204);
    }

    @Test
    @Order(8)
    void whatOneEthicistRefusedIsNotGrantedByAnotherOneAlone() {
        ReadyDreams.Ready ready = new ReadyDreams(jdbc).with(STORM, 2, "hana", "dov");
        ReadyDreams.EnrolledPerson hana = ready.enrollments().getFirst();
        String session = "/sessions/" + ready.session();
        hurry(hana);
        Answer denied = city.as("jun").post(session + "/waivers", timeFor(hana)).mustBe(201);
        assertThat(denied.at("/approvalsNeeded")).isEqualTo("1");
        assertThat(denied.at("/refusedBefore")).isEmpty();
        city.as("tariq")
                .post("/waivers/" + denied.id() + "/votes", vote("REJECT"))
                .mustBe(200);

        Answer again = city.as("jun").post(session + "/waivers", timeFor(hana)).mustBe(201);
        assertThat(again.at("/refusedBefore")).isEqualTo(denied.id());
        assertThat(again.at("/approvalsNeeded")).isEqualTo("2");
        assertThat(city.as("bram").get("/waivers/" + denied.id()).mustBe(200).at("/votes/0/rationale"))
                .isNotEmpty();
        Answer one = city.as("bram")
                .post("/waivers/" + again.id() + "/votes", vote("APPROVE"))
                .mustBe(200);
        assertThat(one.state()).isEqualTo("REQUESTED");
        assertThat(result(session, "CON-05", hana).at("/outcome").asString()).isEqualTo("FAIL");
        assertThat(city.as("tariq")
                        .get("/waivers/" + again.id())
                        .mustBe(200)
                        .json()
                        .get("votes"))
                .as("hidden until it is decided")
                .isEmpty();
        assertThat(city.as("tariq")
                        .post("/waivers/" + again.id() + "/votes", vote("APPROVE"))
                        .mustBe(200)
                        .state())
                .isEqualTo("GRANTED");
        assertThat(result(session, "CON-05", hana).at("/outcome").asString()).isEqualTo("WAIVED");
        city.as("tariq").post("/waivers/" + again.id() + "/revocation").mustBe(200);
        assertThat(city.as("jun")
                        .post(session + "/waivers", timeFor(hana))
                        .mustBe(201)
                        .at("/refusedBefore"))
                .isEqualTo(again.id());
    }

    private List<String> onDuty(String session, String duty) {
        return city.as("celia")
                .get(session + "/crew")
                .mustBe(200)
                .json()
                .get("crew")
                .valueStream()
                .filter(crew -> crew.at("/duty").asString().equals(duty))
                .map(crew -> crew.at("/crewId").asString())
                .toList();
    }

    private String dependOn(String crew, String kind, String relations) {
        return city.as("esi")
                .post(relations, object("crewId", crew, "kind", kind))
                .mustBe(201)
                .id();
    }

    private static Map<String, @Nullable Object> safeguard(ReadyDreams.EnrolledPerson enrollment) {
        return object(
                "rule", "VUL-03",
                "participantId", enrollment.participant().toString(),
                "reason", "They see each other at work only.",
                "substitute", "Another facilitator was offered.");
    }

    private void approveTheStorm() {
        String review = "/ethics-reviews/" + DEMO + "502";
        city.as("bram")
                .post(
                        review + "/declarations",
                        object("conflict", false, "statement", "I have no part in this dreamscape."))
                .mustBe(200);
        assertThat(city.as("bram")
                        .post(review + "/votes", object("vote", "APPROVE", "rationale", "It stays far away."))
                        .mustBe(200)
                        .state())
                .isEqualTo("APPROVED");
    }

    /** Was shown the text an hour ago and said yes at once. */
    private void hurry(ReadyDreams.EnrolledPerson enrollment) {
        jdbc.update("""
                update consent set first_served_at = first_served_at + interval '23' hour,
                    given_at = given_at + interval '23' hour, receipt_issued_at = receipt_issued_at + interval '23' hour
                where id = ?""", enrollment.consent());
    }

    private JsonNode result(String session, String rule, ReadyDreams.EnrolledPerson enrollment) {
        return city.as("jun")
                .get(session + "/readiness")
                .mustBe(200)
                .json()
                .get("results")
                .valueStream()
                .filter(result -> result.at("/rule").asString().equals(rule))
                .filter(result -> result.at("/subject/id")
                        .asString()
                        .equals(enrollment.enrollment().toString()))
                .findAny()
                .orElseThrow();
    }

    private void employ(String name) {
        city.as("vesna")
                .post(
                        "/sanctuaries/" + DEMO + "001/crew",
                        object("subject", name, "displayName", name, "role", "ETHICIST"))
                .mustBe(201);
    }

    private static ReadyDreams.EnrolledPerson enrollmentOf(ReadyDreams.Ready ready, String number) {
        return ready.enrollments().stream()
                .filter(enrollment -> enrollment.participant().toString().equals(DEMO + number))
                .findAny()
                .orElseThrow();
    }

    private static Map<String, @Nullable Object> timeFor(ReadyDreams.EnrolledPerson enrollment) {
        return object(
                "rule", "CON-05",
                "participantId", enrollment.participant().toString(),
                "reason", "The train was late, and the text is the one of last month.");
    }

    private static Map<String, @Nullable Object> vote(String vote) {
        return object("vote", vote, "rationale", "I looked at it.");
    }

    private List<JsonNode> ofHouses(String reader, String state) {
        return city.as(reader)
                .get("/waivers?limit=100&state=" + state)
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private static List<String> errors(Answer answer) {
        return answer.mustBeProblem(422, "unprocessable")
                .json()
                .get("errors")
                .valueStream()
                .map(error -> error.at("/pointer").asString())
                .toList();
    }
}
