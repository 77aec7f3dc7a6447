package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import tools.jackson.databind.JsonNode;

/** A trauma breaks into the shared dream, and four people of four roles contain it (INC-03). */
abstract class Containing {

    private static final String HALL = "/sanctuaries/01930000-0000-7000-8000-000000000001";

    private static final Map<String, String> ROLES =
            Map.of("mira", "WEAVER", "kade", "TECHNOLOGIST", "celia", "ORGANIZER", "tariq", "ETHICIST");

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
    void threeSignaturesStateStaysContaining() {
        Ready ready = started("aya", "ben");
        String session = "/sessions/" + ready.session();
        String path = nightmare(ready, "S2");
        assertThat(city.as("jun").get(session).mustBe(200).state()).isEqualTo("PAUSED");
        assertThat(tasks("mira", path)).isTrue();
        assertThat(asked("mira", path)).containsExactly("action", "deviationId");
        assertThat(asked("kade", path)).containsExactly("action", "deviceLogsPreserved");
        assertThat(asked("celia", path)).containsExactly("supported");
        assertThat(asked("tariq", path)).containsExactly("action", "vulnerableLookedAfter");
        assertThat(tasks("jun", path)).isFalse();
        city.as("aya").get(path).mustBeProblem(404, "not-found");

        assertThat(signing(ready)).containsExactly("WEAVER", "TECHNOLOGIST", "ORGANIZER", "ETHICIST");
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
        assertThat(signing(ready)).containsExactly("TECHNOLOGIST", "ORGANIZER", "ETHICIST");
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
                .containsExactly("INC-03");
        assertThat(city.as("jun").get(path + "/signatures").mustBe(200).state()).isEqualTo("CONTAINING");
        JsonNode board =
                city.as("jun").get(session + "/board").mustBe(200).json().at("/nightmares/0");
        assertThat(path).endsWith(board.get("incidentId").asString());
        assertThat(board.get("roles").valueStream())
                .extracting(
                        part -> part.get("role").asString(),
                        part -> part.get("state").asString(),
                        part -> part.get("action").asString(""),
                        part -> part.get("signedBy").asString(""),
                        part -> part.at("/step/href").asString(""))
                .containsExactly(
                        tuple("WEAVER", "SIGNED", "RESHAPED", "Mira", ""),
                        tuple("TECHNOLOGIST", "SIGNED", "LOWERED_SYNCHRONY", "Kade", ""),
                        tuple("ORGANIZER", "SIGNED", "CONTACTED_EVERYBODY", "Celia", ""),
                        tuple("ETHICIST", "OPEN", "", "", "/api/v1" + path + "/signatures"));

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

    /** INC-03: whoever dreams there is not told what is said of whom they dream with, whatever else they are. */
    @Test
    void whoeverDreamsThereLooksIntoNothingOfIt() {
        Ready ready = started("hana", "lia");
        Ready ofAChild = new ReadyDreams(jdbc).ofItsOwnVersion(2, "pia", "ben");
        String session = "/sessions/" + ready.session();
        String crew = city.as("vesna")
                .post(HALL + "/crew", object("subject", "hana", "displayName", "Hana", "role", "ETHICIST"))
                .mustBe(201)
                .id();
        Client hana = city.as("hana");
        String ofElsewhere = reported(new ReadyDreams(jdbc).ofItsOwnVersion(1, "dov"));
        hana.get(ofElsewhere).mustBe(200);
        hana.get(reported(ofAChild)).mustBeProblem(404, "not-found");

        String path = nightmare(ready, "S2");
        hana.get(path).mustBeProblem(404, "not-found");
        hana.get(path + "/texts").mustBeProblem(404, "not-found");
        hana.get(path + "/signatures").mustBeProblem(404, "not-found");
        sign("hana", path, object("action", "STOP", "vulnerableLookedAfter", true))
                .mustBeProblem(404, "not-found");
        assertThat(tasks("hana", path)).isFalse();
        assertThat(hana.get("/incidents?limit=100").mustBe(200).text())
                .contains(ofElsewhere.substring(11))
                .doesNotContain(path.substring(11));

        String own = "/incidents/"
                + hana.post("/incidents", object("sessionId", ready.session(), "text", "I fell."))
                        .mustBe(201)
                        .id();
        triage("jun", own, "S2", "MEDICAL");
        triage("jun", own, "S3", "MEDICAL");
        hana.post(own + "/containment", object("reason", "I am well.")).mustBeProblem(403, "forbidden");
        hana.post(own + "/lowering", object("reason", "I am well.")).mustBeProblem(403, "forbidden");
        for (Answer shown : List.of(
                hana.get(own).mustBe(200),
                hana.get("/incidents?sessionId=" + ready.session()).mustBe(200))) {
            assertThat(shown.text()).contains("\"allowedActions\":[\"ADD\"]").contains(own.substring(11));
        }
        city.as("vesna").delete(HALL + "/crew/" + crew).mustBe(204);
        city.as("jun").post(session + "/safe-stop").mustBe(200);
    }

    /** What was done before it was reported contains nothing, and nobody makes less of a nightmare by where it goes on. */
    @Test
    void whatIsStillToBeContainedIsNotTheSameAsWhatWasContainedBefore() {
        Ready ready = started("cleo", "gil");
        String session = "/sessions/" + ready.session();
        String contained = reported(ready);
        triage("jun", contained, "S2", "MEDICAL");
        city.as("sol")
                .post(contained + "/containment", object("reason", "All are well."))
                .mustBe(200);
        city.as("jun").post(session + "/resume").mustBe(200);

        String again = reported(ready);
        triage("jun", again, "S2", "MEDICAL");
        sameAs("jun", again, contained).mustBeProblem(409, "not-the-same-incident");
        assertThat(refused(session)).containsExactly("INC-02");
        String nightmare = nightmare(ready, "S2");
        sameAs("jun", nightmare, again).mustBeProblem(409, "not-the-same-incident");
        assertThat(refused(session)).containsExactlyInAnyOrder("INC-02", "INC-03");

        String unread = "/incidents/"
                + city.as("tariq")
                        .post("/incidents", object("sessionId", ready.session(), "text", "They told me."))
                        .mustBe(201)
                        .id();
        sameAs("jun", unread, contained).mustBe(200);
        city.as("tariq").post(contained + "/investigation").mustBeProblem(403, "forbidden");
        assertThat(city.as("tariq").get(contained).mustBe(200).json().get("allowedActions"))
                .as("who reported what is the same")
                .noneMatch(action -> action.asString().equals("INVESTIGATE"));
        city.as("ilse").post(contained + "/investigation").mustBe(200);
        city.as("jun").post(session + "/safe-stop").mustBe(200);
    }

    private Answer sameAs(String who, String path, String other) {
        return city.as(who).post(path + "/duplicate", object("duplicateOf", other.substring(11)));
    }

    /** INC-02, INC-03: what was harmless and is found to be a nightmare later is contained by four roles like any other. */
    @Test
    void whatGetsWorseWhileItIsInvestigatedIsContainedFirst() {
        Ready ready = started("dov", "esi");
        String session = "/sessions/" + ready.session();
        String path = nightmare(ready, "S3");
        city.as("sol").post(path + "/investigation").mustBe(200);
        assertThat(triage("jun", path, "S2", "SHARED_NIGHTMARE").state()).isEqualTo("TRIAGED");
        assertThat(city.as("jun").get(session).mustBe(200).state()).isEqualTo("PAUSED");
        assertThat(refused(session)).containsExactly("INC-03");
        assertThat(signing(ready)).containsExactly("WEAVER", "TECHNOLOGIST", "ORGANIZER", "ETHICIST");

        Answer medical = triage("jun", path, "S2", "MEDICAL");
        assertThat(medical.at("/incidentClass")).isEqualTo("SHARED_NIGHTMARE");
        assertThat(medical.at("/lowerIncidentClass")).isEqualTo("MEDICAL");
        assertThat(refused(session)).as("nobody else found that it is none").containsExactly("INC-03");
        city.as("sol")
                .post(path + "/containment", object("reason", "All are well."))
                .mustBeProblem(409, "state-conflict");
        city.as("jun").post(path + "/lowering", object("reason", "It is.")).mustBeProblem(403, "forbidden");
        city.as("sol").post(path + "/lowering", object("reason", "It is.")).mustBe(200);
        assertThat(refused(session)).containsExactly("INC-02");
        city.as("sol")
                .post(path + "/containment", object("reason", "All are well."))
                .mustBe(200);
        assertThat(city.as("jun").post(session + "/resume").mustBe(200).state()).isEqualTo("DREAMING");
        city.as("jun").post(session + "/safe-stop").mustBe(200);
    }

    private List<String> refused(String session) {
        return city.as("jun")
                .post(session + "/resume")
                .mustBeProblem(409, "charter-objections")
                .objectingRules();
    }

    /** What was changed before it happened did not reshape it, and nothing goes on as it was. */
    @Test
    void itGoesOnAsSomethingMilderOrNotAtAll() {
        Ready ready = started("hana", "lia");
        Map<String, @Nullable Object> change = object("what", "It rains.", "why", "Heat.", "intensity", "I1");
        String earlier = city.as("mira")
                .post("/sessions/" + ready.session() + "/hazard-deviations", change)
                .mustBe(201)
                .id();
        String path = nightmare(ready, "S2");
        sign("mira", path, object("action", "RESHAPED", "deviationId", earlier)).mustBeProblem(422, "unprocessable");
        Map<String, @Nullable Object> goOn = object("action", "CONTINUE", "vulnerableLookedAfter", true);
        assertThat(city.as("tariq").get(path + "/signatures").mustBe(200).json().get("signable"))
                .extracting(action -> action.asString())
                .containsExactly("STOP", "SUSPEND");
        sign("tariq", path, goOn).mustBeProblem(409, "state-conflict");
        sign("mira", path, object("action", "NEUTRALISED_SCENE")).mustBe(200);
        sign("tariq", path, goOn).mustBe(200);
        city.as("jun").post("/sessions/" + ready.session() + "/safe-stop").mustBe(200);
    }

    /** Contained by all four, one of whom ended it. */
    @Test
    void whatTheEthicistStoppedDoesNotStart() {
        Ready ready = new ReadyDreams(jdbc).ofItsOwnVersion(2, "aya", "dov");
        String path = nightmare(ready, "S2");
        sign("tariq", path, object("action", "STOP", "vulnerableLookedAfter", true))
                .mustBe(200);
        for (String role : List.of("WEAVER", "TECHNOLOGIST", "ORGANIZER")) {
            city.as("tariq")
                    .post(path + "/signatures/not-needed", object("role", role, "reason", "Nobody dreamt yet."))
                    .mustBe(200);
        }
        assertThat(city.as("jun").get(path).mustBe(200).state()).isEqualTo("CONTAINED");
        assertThat(city.as("jun")
                        .post("/sessions/" + ready.session() + "/start")
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .contains("INC-03");
    }

    /** Before somebody leaves and afterwards: nothing that the organizer reads or is answered tells of it. */
    @Test
    void theOrganizerIsNotToldWhoLeft() {
        Ready ready = started("aya", "cleo", "gil");
        String path = nightmare(ready, "S2");
        List<String> everybody = ready.enrollments().stream()
                .map(EnrolledPerson::enrollment)
                .map(Object::toString)
                .toList();
        List<String> before = asTheOrganizerSees(ready, path, everybody);
        city.as("cleo").post("/enrollments/" + everybody.get(1) + "/withdrawal").mustBe(200);
        assertThat(asTheOrganizerSees(ready, path, everybody)).isEqualTo(before);
        sign("celia", path, object("action", "CONTACTED_EVERYBODY", "supported", everybody))
                .mustBe(200);
        city.as("jun").post("/sessions/" + ready.session() + "/safe-stop").mustBe(200);
    }

    /** What she reads, and what she is answered when she leaves out any of them. */
    private List<String> asTheOrganizerSees(Ready ready, String path, List<String> everybody) {
        String session = "/sessions/" + ready.session();
        Stream<String> read = Stream.of(
                        session,
                        session + "/enrollments?limit=100",
                        session + "/readiness",
                        path + "/signatures",
                        "/me/tasks?limit=100&kind=SIGN_CONTAINMENT")
                .map(place -> city.as("celia").get(place).mustBe(200).text())
                .map(text -> text.replaceAll("\"(evaluatedAt|asOf)\":\"[^\"]*\"", ""));
        Stream<String> answered = everybody.stream()
                .map(left -> sign(
                        "celia",
                        path,
                        object(
                                "action",
                                "CONTACTED_EVERYBODY",
                                "supported",
                                everybody.stream()
                                        .filter(one -> !one.equals(left))
                                        .toList())))
                .map(answer -> answer.mustBeProblem(422, "unprocessable")
                        .json()
                        .get("errors")
                        .toString());
        return Stream.concat(read, answered).toList();
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

    @Test
    void whatHappenedInNoHouseIsContainedByNobody() {
        String path = "/incidents/"
                + city.as("vesna")
                        .post("/incidents", object("category", "OTHER", "emergency", false, "text", "On the way home."))
                        .mustBe(201)
                        .id();
        sign("vesna", path, object("action", "STOP", "vulnerableLookedAfter", true))
                .mustBeProblem(403, "forbidden");
        city.as("vesna")
                .post(path + "/signatures/not-needed", object("role", "WEAVER", "reason", "Nobody was there."))
                .mustBeProblem(403, "forbidden");
    }

    /** For whom the refusal to go on has a step; whoever may take it is told so, and everybody else that they may not. */
    private List<String> signing(Ready ready) {
        List<String> roles = List.of();
        for (String name : List.of("jun", "mira", "kade", "celia", "tariq")) {
            List<JsonNode> steps = city.as(name)
                    .get("/sessions/" + ready.session() + "/readiness")
                    .mustBe(200)
                    .json()
                    .get("results")
                    .valueStream()
                    .filter(result -> result.get("code").asString().equals("INC-03.not-contained"))
                    .flatMap(result -> result.at("/remedies/0/steps").valueStream())
                    .toList();
            assertThat(steps).allSatisfy(step -> {
                assertThat(step.get("operationId").asString()).isEqualTo("signContainment");
                assertThat(step.get("href").asString()).contains("/incidents/");
                assertThat(step.get("youMay").asBoolean())
                        .isEqualTo(step.at("/by/0").asString().equals(ROLES.get(name)));
            });
            roles = steps.stream().map(step -> step.at("/by/0").asString()).toList();
        }
        return roles;
    }

    private Answer sign(String who, String path, Map<String, @Nullable Object> what) {
        return city.as(who).post(path + "/signatures", what);
    }

    private boolean tasks(String who, String path) {
        return task(who, path).findFirst().isPresent();
    }

    /** What only they can say about their part. */
    private List<String> asked(String who, String path) {
        return task(who, path)
                .flatMap(task -> task.at("/steps/0/asks").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private Stream<JsonNode> task(String who, String path) {
        return city.as(who)
                .get("/me/tasks?limit=100&kind=SIGN_CONTAINMENT")
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .filter(task -> task.get("href").asString().contains(path));
    }

    private String reported(Ready ready) {
        return "/incidents/"
                + city.post("/incidents", object("sessionId", ready.session(), "text", "A wave that never ends."))
                        .mustBe(201)
                        .id();
    }

    private String nightmare(Ready ready, String severity) {
        String path = reported(ready);
        triage("jun", path, severity, "SHARED_NIGHTMARE");
        return path;
    }

    private Answer triage(String who, String path, String severity, String incidentClass) {
        return city.as(who)
                .post(
                        path + "/triage",
                        object(
                                "severity",
                                severity,
                                "incidentClass",
                                incidentClass,
                                "relatedness",
                                "POSSIBLE",
                                "reason",
                                "So it looks."))
                .mustBe(200);
    }

    private Ready started(String... dreamers) {
        Ready ready = new ReadyDreams(jdbc).ofItsOwnVersion(2, dreamers);
        city.as("jun").post("/sessions/" + ready.session() + "/start").mustBe(200);
        return ready;
    }
}
