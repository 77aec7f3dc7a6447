package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.novaaria.dreamocracy.live.Followed;
import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The story of the city in five chapters: a house is founded and people consent; six dream the <i>Lucid Oasis</i> asleep and in
 * step; a trauma breaks into it; they come out of it and are looked after; and what they make of it stays.
 */
abstract class ASharedNightmare {

    private static final List<String> DREAMERS = List.of("aya", "ben", "cleo", "dov", "hana", "mona");
    private static final String TEXT = "You will dream of a pool with others, asleep. You may leave at any time.";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private final Map<String, String> enrollments = new LinkedHashMap<>();
    private final Map<String, Followed> streams = new LinkedHashMap<>();
    private Client city = Client.at(0);
    private @Nullable OasisHouse founded;
    private String session = "";

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
        founded = new OasisHouse(city);
    }

    @AfterEach
    void everybodyGoesHome() {
        streams.values().forEach(Followed::close);
        jdbc.update(
                "update enrollment set live_key = null, live_consent_status = null, state = 'DONE', enrolled_key = null,"
                        + " checked_out_at = coalesce(checked_out_at, enrolled_at) where state in"
                        + " ('DREAMING', 'STEPPED_OUT', 'SURFACED', 'WITHDRAWN')");
    }

    @Test
    void fromTheFirstDraftToTheNightmareAndToTheNightOfLanterns() {
        theyHaveDreamtStronglyBefore();
        String third = miraDraftsAndTheBoardApproves();
        session = house().session(third, Duration.ofHours(26));
        house().staff(session);
        DREAMERS.forEach(name -> readsForADayAndConsents(name, session));
        house().drawLines("aya", "drowning");
        String other = house().session(third, Duration.ofHours(27));
        readsForADayAndConsents("gil", other);
        house().later(Duration.ofHours(24));
        assertThat(objections("aya")).as("it touches her line").contains("SAF-07");
        theSceneIsReplaced(other);
        city.as("jun").post(session + "/begin-check-in").mustBe(200);
        DREAMERS.forEach(name -> {
            house().wearALace(name, enrollment(name));
            house().arrive(name, enrollment(name));
        });
        house().mustBeReady(session);
        everybodyListens();
        assertThat(city.as("jun").post(session + "/start").mustBe(200).state()).isEqualTo("DREAMING");
        house().later(Duration.ofMinutes(20));

        String incident = theNightmareBreaksIn();
        noOtherChamberStartsIt(other);
        cleoLeavesAndTheGroupLearnsNothing();
        fourSignAndTariqEndsIt(incident);
        whatEachOfThemHeard();
        theyGroundAndGoHome(incident);
        house().later(Duration.ofDays(2));
        nobodyOfThemDreamsAsStronglyAgain(other);
        bramFindsOutWhy(incident);
        miraMendsItAndIlseSeesThatSheDid(incident);
        everybodyIsAskedAnew(incident, other);
        whoeverWasThereIsTold(incident);
        assertThat(refusesToEnroll("mona", other)).as("it is settled").doesNotContain("SAF-05");
        String show = whatTheyMakeOfIt(incident);
        house().later(Duration.ofDays(3));
        onDaySevenAyaCannotSleep(incident);
        itIsInvestigatedAnew(incident);
        nobodyOfThemDreamsAsStronglyAgain(other);
        new WhatComesOfIt(city, house()).hanaTakesHerFearBack(show);
    }

    private String whatTheyMakeOfIt(String incident) {
        WhatComesOfIt comes = new WhatComesOfIt(city, house());
        String show = comes.celiaOpensTheExhibition(comes.miraPaints(comes.ayaLeavesWords(session)));
        comes.celiaHoldsAWorkshop();
        comes.kadeLendsALace();
        comes.tariqWritesItDown(incident);
        comes.theyCelebrate();
        return show;
    }

    /** Out of fourteen fears; nobody dreams a version before a board with a lay and an unaffiliated member said yes. */
    private String miraDraftsAndTheBoardApproves() {
        house().gatherFears(14);
        house().version("The shore", "water", TEXT);
        house().version("The shore at dusk", "water", TEXT);
        String third = house().version("The deep", "drowning", TEXT);
        assertThat(house().approve(house().review()).state()).isEqualTo("APPROVED");
        return third;
    }

    private void readsForADayAndConsents(String name, String where) {
        house().drawLines(name);
        house().screen(name);
        enrollments.put(name, house().enroll(name, where));
        house().prepare(name, enrollment(name));
        Answer consent = house().consent(name, enrollment(name));
        assertThat(consent.state()).isEqualTo("ACTIVE");
        assertThat(consent.json()
                        .get("decisions")
                        .valueStream()
                        .filter(decision -> decision.get("scope").asString().equals("AV_RECORDING"))
                        .map(decision -> decision.get("granted").asBoolean()))
                .as("one of them wants no picture of it")
                .containsExactly(!name.equals("ben"));
    }

    private List<String> objections(String reader) {
        return objections(reader, session);
    }

    private List<String> objections(String reader, String where) {
        return city.as(reader)
                .get(where + "/readiness?only=objections")
                .mustBe(200)
                .objectingRules();
    }

    /** The text is the same: the board finds that nobody has to be asked anew. */
    private void theSceneIsReplaced(String other) {
        String fourth = house().version("The shore under the stars", "water", TEXT);
        String review = house().review();
        assertThat(house().approve(review).state()).isEqualTo("APPROVED");
        for (String name : List.of("ilse", "tariq", "sol")) {
            city.as(name)
                    .post(
                            review + "/rulings",
                            object(
                                    "material", false,
                                    "reason", "I compared them.",
                                    "whatChanged", "The last scene is a shore."))
                    .mustBe(200);
        }
        for (String changed : List.of(session, other)) {
            city.as("celia")
                    .patch(changed, object("dreamscapeVersion", Integer.valueOf(fourth)))
                    .mustBe(200);
        }
        assertThat(objections("aya")).doesNotContain("SAF-07", "CON-08");
    }

    private void everybodyListens() {
        for (String name : List.of("jun", "celia", "kade", "tariq", "mira", "dov", "cleo")) {
            streams.put(name, Followed.open(port, name, session + "/events", null));
        }
    }

    /** Dov stops the scene and says what he sees; jun says how bad it is. */
    private String theNightmareBreaksIn() {
        assertThat(city.as("dov").post(session + "/stop-scene").mustBe(200).state())
                .isEqualTo("PAUSED");
        String incident = "/incidents/"
                + city.as("dov")
                        .post(
                                "/incidents",
                                object(
                                        "sessionId", session.substring("/sessions/".length()),
                                        "category", "SHARED_NIGHTMARE",
                                        "text", "The water closed over all of us."))
                        .mustBe(201)
                        .id();
        city.as("jun")
                .post(
                        incident + "/triage",
                        object(
                                "severity", "S2",
                                "incidentClass", "SHARED_NIGHTMARE",
                                "relatedness", "POSSIBLE",
                                "reason", "All of them see it."))
                .mustBe(200);
        assertThat(city.as("jun")
                        .post(session + "/resume")
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .contains("INC-03");
        return incident;
    }

    private void noOtherChamberStartsIt(String other) {
        house().staffOther(other);
        city.as("noor").post(other + "/begin-check-in").mustBe(200);
        assertThat(house().refusal("noor", other)).contains("ETH-06");
        String later = house().now().plus(Duration.ofDays(10)).toString();
        city.as("noor").post(other + "/postpone", object("startsAt", later)).mustBe(200);
    }

    private void cleoLeavesAndTheGroupLearnsNothing() {
        List<String> before = whatOthersRead();
        assertThat(city.as("cleo")
                        .post(enrollment("cleo") + "/withdrawal")
                        .mustBe(200)
                        .state())
                .isEqualTo("WITHDRAWN");
        assertThat(whatOthersRead()).isEqualTo(before);
    }

    private List<String> whatOthersRead() {
        return Stream.of("dov", "celia", "mira")
                .flatMap(name -> Stream.of(session, session + "/enrollments")
                        .map(path -> city.as(name).get(path).mustBe(200).text()))
                .toList();
    }

    private void fourSignAndTariqEndsIt(String incident) {
        String deviation = city.as("mira")
                .post(
                        session + "/hazard-deviations",
                        object("what", "The water becomes light.", "why", "They are afraid.", "intensity", "I2"))
                .mustBe(201)
                .id();
        signs("mira", incident, object("action", "RESHAPED", "deviationId", deviation), "CONTAINING");
        signs("kade", incident, object("action", "RELEASED_SYNCHRONY", "deviceLogsPreserved", true), "CONTAINING");
        List<String> everybody = DREAMERS.stream()
                .map(this::enrollment)
                .map(path -> path.substring("/enrollments/".length()))
                .toList();
        signs("celia", incident, object("action", "CONTACTED_EVERYBODY", "supported", everybody), "CONTAINING");
        signs("tariq", incident, object("action", "STOP", "vulnerableLookedAfter", true), "CONTAINED");
        assertThat(city.as("dov").get(session).mustBe(200).state()).isEqualTo("SURFACING");
    }

    private void signs(String who, String incident, Map<String, @Nullable Object> what, String then) {
        assertThat(city.as(who).post(incident + "/signatures", what).mustBe(200).state())
                .isEqualTo(then);
    }

    /** Who accompanies them hears of the incident; the others hear that the dream stood still, and that it is over. */
    private void whatEachOfThemHeard() {
        for (String name : List.of("celia", "tariq", "mira")) {
            assertThat(sinceTheStart(stream(name).upTo("session.surfaced")))
                    .as(name)
                    .containsExactly("session.started", "session.scene-stopped", "session.surfaced");
        }
        assertThat(sinceTheStart(stream("dov").upTo("session.surfaced")))
                .as("and that he came out of it")
                .containsExactly(
                        "session.started", "session.scene-stopped", "enrollment.stepped-out", "session.surfaced");
        assertThat(sinceTheStart(stream("jun").upTo("session.surfaced")))
                .containsSubsequence(
                        "session.started",
                        "session.scene-stopped",
                        "incident.reported",
                        "incident.triaged",
                        "enrollment.withdrew",
                        "hazard.deviated",
                        "incident.signed",
                        "incident.signed",
                        "incident.signed",
                        "incident.signed",
                        "incident.contained",
                        "session.surfaced");
        assertThat(sinceTheStart(stream("cleo").untilItEnds(Duration.ofSeconds(1))))
                .as("until she left")
                .containsExactly("session.started", "session.scene-stopped", "enrollment.stepped-out");
    }

    private static List<String> sinceTheStart(List<String> events) {
        return events.subList(events.indexOf("session.started"), events.size());
    }

    private Followed stream(String name) {
        return Objects.requireNonNull(streams.get(name));
    }

    private void theyGroundAndGoHome(String incident) {
        house().later(Duration.ofMinutes(61));
        for (String name : DREAMERS) {
            if (!name.equals("cleo")) {
                city.as("jun")
                        .post(enrollment(name) + "/check-out", object("fitToLeave", true, "wayHomeFollowed", true))
                        .mustBe(200);
            }
        }
        assertThat(city.as("jun").get(session).mustBe(200).state()).isEqualTo("AFTERCARE");
        Map<String, @Nullable Object> observed =
                object("observed", "OBSERVED", "incidentIds", List.of(incident.substring("/incidents/".length())));
        DREAMERS.forEach(name -> city.as("jun")
                .post(
                        enrollment(name) + "/adverse-event-statements",
                        name.equals("mona") ? object("observed", "NONE") : observed)
                .mustBe(201));
        assertThat(city.as("jun")
                        .post(session + "/close")
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .as("people are asked first how they are, and somebody finds out why it happened")
                .contains("AFT-02", "INC-02");
    }

    /** Neither who stayed nor who left, until it is settled. */
    private void nobodyOfThemDreamsAsStronglyAgain(String other) {
        for (String name : List.of("mona", "cleo")) {
            assertThat(refusesToEnroll(name, other)).as(name).contains("SAF-05");
        }
    }

    private List<String> refusesToEnroll(String name, String other) {
        return city.as(name)
                .post(other + "/enrollments", object("participantId", house().person(name)))
                .mustBeProblem(409, "charter-objections")
                .objectingRules();
    }

    /** Tariq contained it and jun judged it, so that it is for neither of them to say why it happened. */
    private void bramFindsOutWhy(String incident) {
        for (String involved : List.of("tariq", "jun")) {
            city.as(involved).post(incident + "/investigation").mustBeProblem(403, "forbidden");
        }
        assertThat(tasks("bram")).containsExactly("INVESTIGATE_INCIDENT");
        assertThat(city.as("bram").post(incident + "/investigation").mustBe(200).state())
                .isEqualTo("INVESTIGATING");
        Answer concluded = city.as("bram")
                .post(
                        incident + "/conclusion",
                        object("findings", "In step they sink together.", "unanticipated", true))
                .mustBe(200);
        assertThat(concluded.state()).isEqualTo("CORRECTIVE_ACTION");
        assertThat(concluded.at("/boardBy")).as("nobody expected it").isNotEmpty();
        assertThat(refusesToClose()).as("what happened there is known").containsExactly("AFT-02");
    }

    private void miraMendsItAndIlseSeesThatSheDid(String incident) {
        String actions = incident + "/corrective-actions";
        String action = actions + "/"
                + city.as("bram")
                        .post(
                                actions,
                                object(
                                        "what", "A ground under the water.",
                                        "role", "WEAVER",
                                        "dueBy",
                                                house().now()
                                                        .plus(Duration.ofDays(3))
                                                        .toString()))
                        .mustBe(200)
                        .at("/actions/0/id");
        assertThat(tasks("mira")).containsExactly("CARRY_OUT_CORRECTIVE_ACTION");
        city.as("mira")
                .post(action + "/completion", object("evidence", "Everybody can stand in it."))
                .mustBe(200);
        city.as("bram").post(action + "/verification").mustBeProblem(403, "forbidden");
        city.as("wren")
                .post(house().review() + "/reinstate", whoIsAskedAgain())
                .mustBeProblem(409, "charter-objections");
        city.as("ilse").post(action + "/verification").mustBe(200);
        city.as("ilse").post(incident + "/closing").mustBeProblem(409, "ruling-missing");
    }

    /** Wren has no part in it: people dream it again, and nobody who has not read what is known now. */
    private void everybodyIsAskedAnew(String incident, String other) {
        assertThat(objections("gil", other)).contains("ETH-06").doesNotContain("CON-08");
        String review = house().review();
        for (String involved : List.of("tariq", "bram")) {
            city.as(involved).post(review + "/reinstate", whoIsAskedAgain()).mustBeProblem(403, "charter-forbids");
        }
        assertThat(city.as("wren")
                        .post(review + "/reinstate", whoIsAskedAgain())
                        .mustBe(200)
                        .state())
                .isEqualTo("APPROVED");
        assertThat(objections("gil", other)).contains("CON-08").doesNotContain("ETH-06");
        house().consent("gil", enrollment("gil"));
        assertThat(objections("gil", other)).doesNotContain("CON-08", "ETH-06");
        assertThat(city.as("ilse").post(incident + "/closing").mustBe(200).state())
                .isEqualTo("CLOSED");
    }

    private static Map<String, @Nullable Object> whoIsAskedAgain() {
        return object("reason", "There is a ground under the water.", "reconsentRequired", true);
    }

    /** Also who left it; never what was found. Gil, who was not there, hears nothing. */
    private void whoeverWasThereIsTold(String incident) {
        for (String name : DREAMERS) {
            assertThat(toldOfIt(name))
                    .as(name)
                    .singleElement()
                    .asString()
                    .contains("went wrong")
                    .doesNotContain("sink");
        }
        assertThat(toldOfIt("gil")).isEmpty();
        city.as("cleo").get(incident).mustBeProblem(404, "not-found");
    }

    private List<String> toldOfIt(String name) {
        return city.as(name)
                .get("/me/messages?limit=100")
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .filter(message -> session.endsWith(message.get("sessionId").asString()))
                .map(message -> message.get("text").asString())
                .toList();
    }

    /** However late somebody says that they are not well, somebody looks into it, and into what was closed too early. */
    private void onDaySevenAyaCannotSleep(String incident) {
        assertThat(city.as("bram").get(incident).mustBe(200).state()).isEqualTo("CLOSED");
        String checkIn = city.as("celia")
                .get("/aftercare-check-ins?limit=50&sessionId=" + session.substring("/sessions/".length()))
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .filter(planned ->
                        enrollment("aya").endsWith(planned.get("enrollmentId").asString()))
                .filter(planned -> planned.get("dueAfter").asString().equals("PT168H"))
                .map(planned -> planned.get("id").asString())
                .findFirst()
                .orElseThrow();
        city.as("celia")
                .post("/aftercare-check-ins/" + checkIn + "/attempts", object("outcome", "DONE", "distress", true))
                .mustBe(200);
        assertThat(city.as("tariq")
                        .get("/incidents?sessionId=" + session.substring("/sessions/".length()))
                        .mustBe(200)
                        .json()
                        .get("items")
                        .valueStream())
                .extracting(
                        found -> found.get("origin").asString(),
                        found -> found.get("state").asString())
                .containsExactly(tuple("AFTERCARE", "REPORTED"), tuple("REPORT", "REOPENED"));
        assertThat(stream("jun").upTo("incident.opened"))
                .as("who accompanied them hears that there is something, and not that it is an old one")
                .doesNotContain("incident.closed", "incident.reopened");
    }

    /** By somebody without a part in it once more; what happened there keeps the session open until then. */
    private void itIsInvestigatedAnew(String incident) {
        assertThat(refusesToClose()).containsExactlyInAnyOrder("AFT-02", "INC-02");
        assertThat(tasks("sol")).containsExactly("INVESTIGATE_INCIDENT");
        assertThat(tasks("bram")).as("he judged it before").isEmpty();
        assertThat(city.as("sol").post(incident + "/investigation").mustBe(200).state())
                .isEqualTo("INVESTIGATING");
    }

    private List<String> refusesToClose() {
        return city.as("jun")
                .post(session + "/close")
                .mustBeProblem(409, "charter-objections")
                .objectingRules();
    }

    /** What waits for them in this house because of what happened. */
    private List<String> tasks(String name) {
        return city.as(name)
                .get("/me/tasks?limit=100&kind=INVESTIGATE_INCIDENT&kind=CARRY_OUT_CORRECTIVE_ACTION" + "&sanctuaryId="
                        + house().id())
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .map(task -> task.get("kind").asString())
                .toList();
    }

    /** A month ago, so that this is one step more, and they have rested. */
    private void theyHaveDreamtStronglyBefore() {
        Ready before = new ReadyDreams(jdbc)
                .with(1, Stream.concat(DREAMERS.stream(), Stream.of("gil")).toArray(String[]::new));
        jdbc.update(
                "update session set state = 'CLOSED', intensity = 'I3', started_at = starts_at - interval '30' day, starts_at = starts_at - interval '30' day,"
                        + " booked_until = booked_until - interval '30' day where id = ?",
                before.session());
        jdbc.update(
                "update enrollment set state = 'DONE', completed = true, enrolled_key = null,"
                        + " dreaming_since = enrolled_at - interval '30' day, left_at = enrolled_at - interval '30' day,"
                        + " checked_out_at = enrolled_at - interval '30' day where session_id = ?",
                before.session());
        jdbc.update("delete from aftercare_check_in where session_id = ?", before.session());
    }

    private OasisHouse house() {
        return Objects.requireNonNull(founded);
    }

    private String enrollment(String name) {
        return Objects.requireNonNull(enrollments.get(name));
    }
}
