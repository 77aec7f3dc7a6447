package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.WaitingThings;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.LanternHall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What waits for whoever works in a house is listed for who may do it, and gone when it is done. */
abstract class WaitingTasks {

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
    void aVersionWaitsForOneAfterTheOther() {
        StoryHouse house = new StoryHouse(city);
        String draft = house.draft("A light.", List.of(), true);
        assertThat(waiting("mira", house.id())).containsExactly("FINISH_DRAFT");
        assertThat(first("mira", house.id()).get("href").asString()).endsWith(draft);

        String review = house.submit("mira", draft);
        assertThat(waiting("mira", house.id())).isEmpty();
        assertThat(waiting("ilse", house.id())).containsExactly("DECLARE_INTERESTS");
        JsonNode declaring = first("tariq", house.id());
        assertThat(declaring.get("summary").asString()).contains("A quiet light, version 1");
        assertThat(city.as("ilse")
                        .with("Accept-Language", "de")
                        .get("/me/tasks?limit=100")
                        .text())
                .contains("über A quiet light, Fassung 1 zu entscheiden.")
                .doesNotContain("Say whether");
        assertThat(declaring.get("href").asString()).endsWith(review);
        city.as("tariq")
                .post(
                        declaring.at("/steps/0/href").asString(),
                        object("conflict", false, "statement", "I have no part in it."))
                .mustBe(200);
        assertThat(waiting("tariq", house.id())).containsExactly("VOTE");

        city.as("tariq")
                .post(
                        review + "/votes",
                        object(
                                "vote",
                                "APPROVE_WITH_CONDITIONS",
                                "rationale",
                                "Gentle.",
                                "conditions",
                                List.of(object("text", "Somebody stays awake.", "blocking", true)),
                                "validFor",
                                "P180D"))
                .mustBe(200);
        assertThat(waiting("tariq", house.id())).isEmpty();
        assertThat(waiting("ilse", house.id())).isEmpty();
        assertThat(waiting("mira", house.id())).containsExactly("GIVE_EVIDENCE");

        String condition = review + "/conditions/" + city.as("mira").get(review).at("/conditions/0/id");
        city.as("mira")
                .post(condition + "/evidence", object("text", "The rota says who."))
                .mustBe(200);
        assertThat(waiting("mira", house.id())).isEmpty();
        house.employ("mira", "ETHICIST");
        assertThat(waiting("mira", house.id()))
                .as("who wrote it verifies nothing")
                .isEmpty();
        assertThat(waiting("ilse", house.id())).containsExactly("VERIFY_CONDITION");
        city.as("ilse")
                .post(review + "/declarations", object("conflict", true, "statement", "I know her well."))
                .mustBe(200);
        assertThat(waiting("ilse", house.id())).isEmpty();
        city.as("tariq")
                .post(condition + "/verification", object("accepted", true))
                .mustBe(200);
        assertThat(waiting("tariq", house.id())).isEmpty();
    }

    @Test
    void aProposedRulingWaitsForWhoHasNotSpokenYet() {
        StoryHouse house = new StoryHouse(city);
        house.approve(house.version("A light.", true));
        String second = house.version("A light.", true);
        house.approve(second);
        house.rule(second, false, "The light is warmer.").mustBe(200);
        jdbc.update(
                "update ethics_review set ruling_in_force_since = null where id = ?",
                UUID.fromString(second.substring(second.lastIndexOf('/') + 1)));

        assertThat(waiting("ilse", house.id())).isEmpty();
        assertThat(waiting("tariq", house.id())).containsExactly("CONCUR");
        city.as("tariq")
                .post(
                        first("tariq", house.id()).at("/steps/0/href").asString(),
                        object("material", false, "reason", "I compared them, too."))
                .mustBe(200);
        assertThat(waiting("tariq", house.id())).isEmpty();
    }

    @Test
    void aHazardWaitsForItsReportAndForSomebodyIndependent() {
        String session =
                "/sessions/" + new ReadyDreams(jdbc).with(1, "aya", "ben").session();
        city.as("jun").post(session + "/start").mustBe(200);
        String deviation = "/hazard-deviations/"
                + city.as("mira")
                        .post(
                                session + "/hazard-deviations",
                                object(
                                        "what",
                                        "The storm was taken out.",
                                        "why",
                                        "Somebody was afraid.",
                                        "intensity",
                                        "I1"))
                        .mustBe(201)
                        .id();
        city.as("jun").post(session + "/end").mustBe(200);

        for (String reader : List.of("mira", "jun")) {
            JsonNode task = of(reader, deviation);
            assertThat(task.get("kind").asString()).isEqualTo("REPORT_HAZARD");
            assertThat(task.get("dueAt").asString()).isNotEmpty();
            assertThat(session).endsWith(task.get("sessionId").asString());
        }
        assertThat(of("tariq", deviation).isMissingNode()).isTrue();
        city.as("jun").post(deviation + "/report", object("text", "It faded.")).mustBe(200);
        assertThat(of("mira", deviation).isMissingNode()).isTrue();
        assertThat(of("tariq", deviation).get("kind").asString()).isEqualTo("REVIEW_HAZARD");
        city.as("tariq")
                .post(deviation + "/review", object("verdict", "ACCEPTED", "rationale", "It was right."))
                .mustBe(200);
        assertThat(of("tariq", deviation).isMissingNode()).isTrue();
    }

    @Test
    void aWaiverWaitsForNobodyWhoIsBoundToThoseWhoDream() {
        UUID session = new ReadyDreams(jdbc).with(1, "aya", "ben").session();
        String waiver = "/waivers/" + new WaitingThings(jdbc).waiver(session, "SAF-01");
        assertThat(of("tariq", waiver).get("kind").asString()).isEqualTo("DECIDE_WAIVER");
        assertThat(of("jun", waiver).isMissingNode()).isTrue();

        String ben = city.as("ben").get("/me").at("/participantId");
        String entry = Objects.requireNonNull(jdbc.queryForObject(
                        "select id from crew where subject = 'tariq' and role = 'ETHICIST' and sanctuary_id = ?",
                        UUID.class,
                        UUID.fromString(LanternHall.ID)))
                .toString();
        String relation = city.as("ben")
                .post("/participants/" + ben + "/relations", object("crewId", entry, "kind", "FAMILY"))
                .mustBe(201)
                .id();
        assertThat(of("tariq", waiver).isMissingNode()).isTrue();
        city.as("tariq")
                .post(waiver + "/votes", object("vote", "APPROVE", "rationale", "It is safe."))
                .mustBe(403);
        jdbc.update("delete from relation where id = ?", UUID.fromString(relation));
        city.as("tariq")
                .post(waiver + "/votes", object("vote", "APPROVE", "rationale", "It is safe."))
                .mustBe(200);
        assertThat(of("tariq", waiver).isMissingNode()).isTrue();
    }

    @Test
    void fearsWaitForAnotherOrganizerAndTheListIsCountedFilteredAndRead() {
        StoryHouse house = new StoryHouse(city);
        List<String> fears = new ArrayList<>();
        for (String who : List.of("lia", "gil", "celia")) {
            fears.add(city.as(who)
                    .post(
                            "/fears",
                            object(
                                    "sanctuaryId",
                                    house.id(),
                                    "text",
                                    "That nobody hears me.",
                                    "permissions",
                                    List.of(object("purpose", "DREAMSCAPE", "attribution", "ANONYMOUS"))))
                    .mustBe(201)
                    .id());
        }
        String tasks = "/me/tasks?sanctuaryId=" + house.id();
        JsonNode whole = city.as("celia").get(tasks).mustBe(200).json();
        assertThat(whole.at("/counts/SCREEN_FEAR").asInt()).isEqualTo(2);
        assertThat(whole.get("items").valueStream().map(task -> task.get("id").asString()))
                .as("the newest first, and none of one's own")
                .containsExactly(fears.get(1), fears.get(0));
        JsonNode page = city.as("celia").get(tasks + "&limit=1").mustBe(200).json();
        assertThat(page.at("/items")).hasSize(1);
        JsonNode next = city.as("celia")
                .get(tasks + "&limit=1&cursor=" + page.at("/page/nextCursor").asString())
                .mustBe(200)
                .json();
        assertThat(next.at("/items/0/id").asString()).isEqualTo(fears.get(0));
        assertThat(next.at("/page/nextCursor").isNull()).isTrue();
        JsonNode others = city.as("celia").get(tasks + "&kind=VOTE").mustBe(200).json();
        assertThat(others.get("items")).isEmpty();
        assertThat(others.at("/counts/SCREEN_FEAR").asInt()).isEqualTo(2);
        assertThat(waiting("lia", house.id())).isEmpty();
    }

    @Test
    void whoIsNotScreenedWaitsForAScreeningAndWhoIsReferredForASecondLook() {
        StoryHouse house = new StoryHouse(city);
        String session = strong(house);
        String person = newcomer(house);
        String seat = enrolled(session, person);
        jdbc.update(
                "update session set starts_at = starts_at + interval '700' day, booked_until = booked_until + interval '700' day"
                        + " where id = ?",
                idOf(session));
        assertThat(waiting("jun", house.id()))
                .as("no screening of today counts then")
                .isEmpty();
        jdbc.update(
                "update session set starts_at = starts_at - interval '700' day, booked_until = booked_until - interval '700' day"
                        + " where id = ?",
                idOf(session));
        assertThat(waiting("jun", house.id())).containsExactly("SCREEN_PERSON");
        JsonNode screening = first("celia", house.id());
        assertThat(screening.get("href").asString()).endsWith(seat);
        assertThat(screening.get("summary").asString()).contains("An evening");
        assertThat(screening.get("dueAt").asString()).isNotEmpty();
        assertThat(waiting("ilse", house.id())).isEmpty();
        assertThat(standings("celia", house, "")).containsExactly("NEEDED " + person + " true");
        assertThat(standings("ilse", house, "&sessionId=" + idOf(session)))
                .as("who reads screenings, and takes none")
                .containsExactly("NEEDED " + person + " false");
        assertThat(standings("kade", house, "")).isEmpty();
        assertThat(standings("celia", house, "&state=VALID&state=REFERRED")).isEmpty();

        String found = city.as("jun")
                .post(screening.at("/steps/0/href").asString(), object("outcome", "REFER"))
                .mustBe(201)
                .id();
        assertThat(waiting("celia", house.id())).isEmpty();
        assertThat(waiting("jun", house.id())).as("who found it").isEmpty();
        assertThat(waiting("ilse", house.id())).containsExactly("CLEAR_SCREENING");
        assertThat(standings("jun", house, "")).as("who found it").containsExactly("REFERRED " + person + " false");
        assertThat(standings("ilse", house, "&state=REFERRED")).containsExactly("REFERRED " + person + " true");
        JsonNode looking = first("oda", house.id());
        assertThat(looking.get("href").asString()).endsWith("/screenings/" + found);
        city.as("oda").post(looking.at("/steps/0/href").asString()).mustBe(200);
        assertThat(waiting("ilse", house.id())).isEmpty();
        assertThat(waiting("jun", house.id())).isEmpty();

        String valid = "VALID " + person + " false";
        assertThat(standings("oda", house, "")).containsExactly(valid);
        String until = city.as("oda")
                .get("/screenings?sanctuaryId=" + house.id())
                .mustBe(200)
                .at("/items/0/validUntil");
        assertThat(standings("oda", house, "&validUntilBefore=" + until)).isEmpty();
        String later = Instant.parse(until).plusMillis(1).toString();
        assertThat(standings("oda", house, "&validUntilBefore=" + later)).containsExactly(valid);
        assertThat(standings("oda", house, "&state=VALID&sessionId=" + idOf(session)))
                .containsExactly(valid);
        assertThat(standings("oda", house, "&sessionId=" + UUID.randomUUID())).isEmpty();
        city.as("celia").post(seat + "/cancellation").mustBe(200);
        assertThat(standings("oda", house, "")).as("they are known there").containsExactly(valid);
    }

    /** A session for which people have to be screened. */
    private String strong(StoryHouse house) {
        house.approve(house.version("A light.", true));
        String session = house.session();
        jdbc.update("update session set intensity = 'I5' where id = ?", idOf(session));
        return session;
    }

    private String enrolled(String session, String person) {
        return "/enrollments/"
                + city.as("celia")
                        .post(session + "/enrollments", object("participantId", person))
                        .mustBe(201)
                        .id();
    }

    /** VUL-04: it is offered to nobody to screen away what stands, and to who may to look anew. */
    @Test
    void aHardStopWaitsForNobodyWhoMayNotMakeLessOfIt() {
        StoryHouse house = new StoryHouse(city);
        String session = strong(house);
        String person = newcomer(house);
        String seat = enrolled(session, person);
        String soon = Instant.parse(city.as("jun").get("/demo/clock").at("/now"))
                .plusSeconds(3600)
                .toString();
        city.as("jun")
                .post("/participants/" + person + "/screenings", object("outcome", "HARD_STOP", "validUntil", soon))
                .mustBe(201);

        for (String name : List.of("celia", "jun", "oda", "tariq")) {
            assertThat(waiting(name, house.id())).as(name).isEmpty();
            boolean may = List.of("oda", "tariq").contains(name);
            assertThat(standings(name, house, "&state=NEEDED"))
                    .as(name)
                    .containsExactly("NEEDED " + person + " " + may);
        }
        house.staff(session);
        assertThat(screeningAnew("jun", seat)).as("who found it").isEqualTo("[\"ETHICIST\",\"FACILITATOR\"] false");
        assertThat(screeningAnew("oda", seat)).endsWith(" true");
        city.as("tariq")
                .post("/participants/" + person + "/screenings", object("outcome", "CLEARED"))
                .mustBe(201);
    }

    /** Who screens anew, and whether the reader may, as the readiness of the person says. */
    private String screeningAnew(String reader, String seat) {
        JsonNode step = city.as(reader)
                .get(seat + "/readiness?only=objections")
                .mustBe(200)
                .json()
                .get("results")
                .valueStream()
                .filter(result -> result.get("rule").asString().equals("VUL-04"))
                .findFirst()
                .orElseThrow()
                .at("/remedies/0/steps/0");
        assertThat(step.get("operationId").asString()).isEqualTo("recordScreening");
        return step.get("by") + " " + step.get("youMay");
    }

    private List<String> standings(String reader, StoryHouse house, String query) {
        return city.as(reader)
                .get("/screenings?sanctuaryId=" + house.id() + query)
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .map(one -> "%s %s %s"
                        .formatted(
                                one.get("state").asString(),
                                one.get("participantId").asString(),
                                one.get("youMay").asBoolean()))
                .toList();
    }

    @Test
    void aSeatWaitsForALaceAndNoTaskTellsWhoLeft() {
        StoryHouse house = new StoryHouse(city);
        house.approve(house.version("A light.", true));
        house.employ("kade", "TECHNOLOGIST");
        String session = house.session();
        jdbc.update("update session set needs_lace = true, intensity = 'I5' where id = ?", idOf(session));
        String gil = house.enroll("gil", session);
        assertThat(waiting("kade", house.id())).as("nobody has agreed").isEmpty();
        String serving = house.serve("gil", gil).id();
        city.as("gil")
                .post(
                        gil + "/consents",
                        object(
                                "servingId",
                                serving,
                                "answers",
                                List.of(0),
                                "decisions",
                                List.of(
                                        object("scope", "PARTICIPATE", "granted", true),
                                        object("scope", "EMERGENCY_CONTACT", "granted", true),
                                        object("scope", "NEURAL_SYNC", "granted", true)),
                                "signature",
                                object("name", "Gil")))
                .mustBe(201);
        JsonNode task = first("kade", house.id());
        assertThat(task.get("kind").asString()).isEqualTo("PREPARE_SEAT");
        assertThat(task.get("href").asString()).endsWith(gil);
        List<String> before = waiting("celia", house.id());

        city.as("gil").post(gil + "/withdrawal").mustBe(200);
        assertThat(waiting("kade", house.id())).containsExactly("PREPARE_SEAT");
        assertThat(waiting("celia", house.id())).isEqualTo(before);

        String device = city.as("kade")
                .post(
                        "/lace-devices",
                        object(
                                "sanctuaryId",
                                house.id(),
                                "label",
                                "Lace 1",
                                "model",
                                "Weft 2",
                                "firmwareSha256",
                                "0f".repeat(32)))
                .mustBe(201)
                .id();
        city.as("kade").put(gil, "/lace", object("deviceId", device)).mustBe(200);
        assertThat(waiting("kade", house.id())).isEmpty();

        house.employ("oda", "TECHNOLOGIST");
        city.as("kade")
                .post(
                        "/lace-devices/" + device + "/calibrations",
                        object("selfTestPassed", true, "failSafeProved", true))
                .mustBe(201);
        assertThat(waiting("kade", house.id()))
                .as("nobody signs off their own test")
                .isEmpty();
        assertThat(waiting("oda", house.id())).containsExactly("PREPARE_SEAT");
        city.as("oda").put(gil, "/lace", object("deviceId", device)).mustBe(200);
        assertThat(waiting("oda", house.id())).isEmpty();
    }

    @Test
    void aBirthDateWaitsForSomebodyElseThanWhoAsked() {
        StoryHouse house = new StoryHouse(city);
        String person = newcomer(house);
        city.as("celia")
                .post(
                        "/participants/" + person + "/birth-date-corrections",
                        object("birthDate", "1991-02-03", "reason", "It was misread."))
                .mustBe(201);
        assertThat(waiting("celia", house.id())).isEmpty();
        JsonNode task = first("vesna", house.id());
        assertThat(task.get("kind").asString()).isEqualTo("CONFIRM_BIRTH_DATE");
        assertThat(city.as("vesna").get(task.get("href").asString()).mustBe(200).at("/state"))
                .isEqualTo("REQUESTED");
        city.as("vesna").post(task.at("/steps/0/href").asString()).mustBe(200);
        assertThat(waiting("vesna", house.id())).isEmpty();
    }

    @Test
    void whatIsSuspendedWaitsForSomebodyElseThanWhoSuspendedIt() {
        StoryHouse house = new StoryHouse(city);
        String review = house.version("A light.", true);
        house.approve(review);
        city.as("tariq")
                .post(review + "/suspend", object("reason", "Somebody was hurt.", "reach", "NEW_STARTS"))
                .mustBe(200);
        assertThat(waiting("tariq", house.id())).isEmpty();
        JsonNode task = first("ilse", house.id());
        assertThat(task.get("kind").asString()).isEqualTo("REINSTATE");
        city.as("ilse")
                .post(task.at("/steps/0/href").asString(), object("reason", "It is safe.", "reconsentRequired", false))
                .mustBe(200);
        assertThat(waiting("ilse", house.id())).isEmpty();
    }

    /** Somebody whom only this house knows. */
    private String newcomer(StoryHouse house) {
        return city.as("celia")
                .post(
                        "/participants",
                        object(
                                "displayName",
                                "A newcomer",
                                "birthDate",
                                "1990-02-03",
                                "preferredLanguage",
                                "en",
                                "homeSanctuaryId",
                                house.id()))
                .mustBe(201)
                .id();
    }

    private static UUID idOf(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private List<String> waiting(String who, String house) {
        return tasks(who, "?sanctuaryId=" + house).stream()
                .map(task -> task.get("kind").asString())
                .toList();
    }

    private JsonNode first(String who, String house) {
        return tasks(who, "?sanctuaryId=" + house).getFirst();
    }

    /** The task that is about that thing. */
    private JsonNode of(String who, String thing) {
        return tasks(who, "?limit=100").stream()
                .filter(task -> task.get("href").asString().endsWith(thing))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private List<JsonNode> tasks(String who, String query) {
        return city.as(who)
                .get("/me/tasks" + query)
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }
}
