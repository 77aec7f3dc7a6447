package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Who of the crew may not read whom to call for somebody reads it in an emergency, for an hour and under the eyes of others. */
abstract class ReadingInAnEmergency {

    private static final String HOUSE = "/sanctuaries/01930000-0000-7000-8000-000000000001";
    private static final String WHY = "Fainted in the hall, and nobody who accompanies can be reached.";
    private static final String FOUND = "Nobody who may read it was in the house.";
    private static final Map<String, ?> REASON = object("reason", WHY);

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
    void whoMayNotReadItReadsItForAnHourAndThePersonIsToldAndAnEthicistReviewsIt() {
        Person person = somebody("aya");
        for (String closed : List.of("/emergency-contact", "/support-plan")) {
            city.as("kade").get(person.path() + closed).mustBeProblem(404, "not-found");
        }
        Answer opened = city.as("kade")
                .post(person.path() + "/emergency-accesses", REASON)
                .mustBe(201);
        String access = "/emergency-accesses/" + opened.id();
        assertThat(opened.state()).isEqualTo("OPEN");
        assertThat(opened.at("/openedAs")).isEqualTo("TECHNOLOGIST");
        assertThat(opened.json().get("allowedActions").toString()).isEqualTo("[\"END\"]");
        city.as("kade").post(person.path() + "/emergency-accesses", REASON).mustBeProblem(409, "emergency-access-open");

        assertThat(city.as("kade")
                        .get(person.path() + "/emergency-contact")
                        .mustBe(200)
                        .at("/phone"))
                .isEqualTo("+43 1 555 0177");
        assertThat(city.as("kade")
                        .get(person.path() + "/support-plan")
                        .mustBe(200)
                        .at("/doesNotHelp"))
                .isEqualTo("Bright light.");
        nothingElseIsOpenNorOpenForOthers(person);

        Answer told = city.as(person.name()).get(access).mustBe(200);
        assertThat(told.at("/reason")).isEqualTo(WHY);
        assertThat(told.at("/openedBy")).isEqualTo("kade");
        assertThat(parts(told)).containsExactly("EMERGENCY_CONTACT", "SUPPORT_PLAN");
        assertThat(city.as(person.name())
                        .get(person.path() + "/emergency-contact/readings")
                        .mustBe(200)
                        .at("/items/0/reader"))
                .isEqualTo("kade");
        city.as(person.name()).post(access + "/acknowledgement").mustBeProblem(409, "state-conflict");
        city.as("tariq").post(access + "/review", review(true)).mustBeProblem(409, "state-conflict");
        assertThat(tasks("tariq", "REVIEW_EMERGENCY_ACCESS")).doesNotContain(opened.id());
        assertThat(tasks(person.name(), "SEE_EMERGENCY_ACCESS")).doesNotContain(opened.id());

        city.as("tariq").post(access + "/end").mustBeProblem(403, "forbidden");
        assertThat(city.as("kade").post(access + "/end").mustBe(200).state()).isEqualTo("OVER");
        city.as("kade").post(access + "/end").mustBeProblem(409, "state-conflict");
        for (String closed : List.of("/emergency-contact", "/support-plan")) {
            city.as("kade").get(person.path() + closed).mustBeProblem(404, "not-found");
        }
        thePersonSeesItAndAnEthicistReviewsIt(person, access);
        whatIsKeptTellsIt(person, opened.id());
    }

    private void nothingElseIsOpenNorOpenForOthers(Person person) {
        for (String closed : List.of("", "/boundaries", "/screenings", "/data", "/guardians")) {
            assertThat(city.as("kade").get(person.path() + closed).status())
                    .as(closed)
                    .isIn(403, 404);
        }
        city.as("kade")
                .send(
                        "PUT",
                        person.path() + "/support-plan",
                        object("helps", "x", "doesNotHelp", "y"),
                        Map.of("Content-Type", "application/json", "If-Match", "\"0\""))
                .mustBeProblem(404, "not-found");
        city.as("mira").get(person.path() + "/emergency-contact").mustBeProblem(404, "not-found");
    }

    private List<String> tags(List<String> readers, String path) {
        return readers.stream()
                .map(reader -> city.as(reader).get(path).mustBe(200).header("ETag"))
                .toList();
    }

    private void thePersonSeesItAndAnEthicistReviewsIt(Person person, String access) {
        String id = access.substring("/emergency-accesses/".length());
        assertThat(tasks(person.name(), "SEE_EMERGENCY_ACCESS")).contains(id);
        city.as("tariq").post(access + "/acknowledgement").mustBeProblem(403, "forbidden");
        List<String> others = List.of("kade", "tariq", "vesna");
        List<String> before = tags(others, access);
        city.as(person.name()).post(access + "/acknowledgement").mustBe(200);
        assertThat(tags(others, access)).as("nobody else is told").isEqualTo(before);
        assertThat(tasks(person.name(), "SEE_EMERGENCY_ACCESS")).doesNotContain(id);
        assertThat(city.as("kade").get(access).json().get("acknowledgedAt").isNull())
                .isTrue();

        assertThat(tasks("tariq", "REVIEW_EMERGENCY_ACCESS")).contains(id);
        assertThat(tasks("vesna", "SEE_TO_EMERGENCY_ACCESS")).doesNotContain(id);
        for (String other : List.of("kade", person.name())) {
            city.as(other).post(access + "/review", review(true)).mustBeProblem(403, "forbidden");
        }
        for (String stranger : List.of("celia", "jun", "mira", "ben")) {
            city.as(stranger).get(access).mustBeProblem(404, "not-found");
            city.as(stranger).post(access + "/review", review(true)).mustBeProblem(404, "not-found");
            city.as(stranger).post(access + "/end").mustBeProblem(404, "not-found");
        }
        Answer reviewed =
                city.as("tariq").post(access + "/review", review(true)).mustBe(200);
        assertThat(reviewed.state()).isEqualTo("REVIEWED");
        city.as("ilse").post(access + "/review", review(false)).mustBeProblem(409, "state-conflict");
        assertThat(tasks("ilse", "REVIEW_EMERGENCY_ACCESS")).doesNotContain(id);
        for (String concerned : List.of("kade", person.name())) {
            assertThat(city.as(concerned).get(access).mustBe(200).at("/finding"))
                    .isEqualTo(FOUND);
        }
        JsonNode steward = city.as("vesna").get(access).mustBe(200).json();
        for (String hidden : List.of("participantId", "reason", "finding", "acknowledgedAt")) {
            assertThat(steward.get(hidden).isNull()).as(hidden).isTrue();
        }
        assertThat(steward.get("justified").asBoolean()).isTrue();
        assertThat(city.as("vesna").get("/emergency-accesses?limit=100").text()).contains(id);
    }

    private void whatIsKeptTellsIt(Person person, String access) {
        assertThat(city.as(person.name()).get("/me/data").mustBe(200).text())
                .contains(access, WHY, "emergencyReadings", FOUND);
        assertThat(city.as("kade").get("/me/data").mustBe(200).text()).contains(access, "emergencyAccessesOpened");
    }

    @Test
    void whatIsOverByTheClockReadsNothing() {
        Person person = somebody("cleo");
        String access = opened("kade", person);
        city.as("kade").get(person.path() + "/emergency-contact").mustBe(200);
        later(access, 2);
        city.as("kade").get(person.path() + "/emergency-contact").mustBeProblem(404, "not-found");
        assertThat(city.as("kade").get(access).state()).isEqualTo("OVER");
        city.as("kade").post(access + "/end").mustBeProblem(409, "state-conflict");
        assertThat(tasks(person.name(), "SEE_EMERGENCY_ACCESS")).contains(id(access));
        // another hour is another access, with a reason of its own
        opened("kade", person);
    }

    @Test
    void thePersonEndsItThemselves() {
        Person person = somebody("dov");
        String access = opened("mira", person);
        city.as(person.name()).post(access + "/end").mustBe(200);
        city.as("mira").get(person.path() + "/support-plan").mustBeProblem(404, "not-found");
    }

    @Test
    void whoLosesTheRoleReadsNoMore() {
        Person person = somebody("esi");
        String name = "nils";
        String crew = city.as("vesna")
                .post(HOUSE + "/crew", object("subject", name, "displayName", name, "role", "WEAVER"))
                .mustBe(201)
                .id();
        String access = opened(name, person);
        city.as(name).get(person.path() + "/support-plan").mustBe(200);
        city.as("vesna").delete(HOUSE + "/crew/" + crew).mustBe(204);
        city.as(name).get(person.path() + "/support-plan").mustBeProblem(404, "not-found");
        assertThat(city.as(name).get(access).mustBe(200).state()).isEqualTo("OPEN");
    }

    @Test
    void itIsForWhoMayNotReadItOtherwiseAndNotForStrangers() {
        Person person = somebody("esi");
        String accesses = person.path() + "/emergency-accesses";
        for (String reader : List.of("celia", "jun")) {
            city.as(reader).post(accesses, REASON).mustBeProblem(409, "readable-already");
        }
        city.as(person.name()).post(accesses, REASON).mustBeProblem(403, "forbidden");
        Answer foreign = city.as("ben").post(accesses, REASON).mustBeProblem(404, "not-found");
        Answer unknown = city.as("kade")
                .post("/participants/" + UUID.randomUUID() + "/emergency-accesses", REASON)
                .mustBeProblem(404, "not-found");
        assertThat(foreign.at("/detail")).isEqualTo(unknown.at("/detail"));
        city.as("kade").post(accesses, object("reason", " ")).mustBeProblem(400, "invalid-request");
        city.as("kade").post(accesses, object()).mustBeProblem(400, "invalid-request");
        assertThat(city.as("kade").get(person.path() + "/support-plan").status())
                .isEqualTo(404);
    }

    @Test
    void nobodyOpensMoreOfThemOnADayThanItTakes() {
        Person person = somebody("fen");
        String name = "oda";
        city.as("vesna")
                .post(HOUSE + "/crew", object("subject", name, "displayName", name, "role", "WEAVER"))
                .mustBe(201);
        for (int i = 0; i < 20; i++) {
            city.as(name).post(opened(name, person) + "/end").mustBe(200);
        }
        city.as(name)
                .post(person.path() + "/emergency-accesses", REASON)
                .mustBeProblem(409, "too-many-emergency-accesses");
    }

    /** Whoever opened it does not review it, nor who is bound to the person; then the stewards see to it. */
    @Test
    void whatNobodyReviewsInTimeWaitsForTheStewards() {
        Person person = somebody("hana");
        String access = opened("tariq", person);
        city.as("tariq").get(person.path() + "/emergency-contact").mustBe(200);
        city.as("tariq").post(access + "/end").mustBe(200);
        city.as("tariq").post(access + "/review", review(true)).mustBeProblem(403, "forbidden");
        assertThat(tasks("tariq", "REVIEW_EMERGENCY_ACCESS")).doesNotContain(id(access));
        assertThat(tasks("ilse", "REVIEW_EMERGENCY_ACCESS")).contains(id(access));
        String bram = crewOf("bram");
        city.as(person.name())
                .post(person.path() + "/relations", object("crewId", bram, "kind", "STUDENT"))
                .mustBe(201);
        assertThat(tasks("bram", "REVIEW_EMERGENCY_ACCESS")).doesNotContain(id(access));
        city.as("bram").post(access + "/review", review(true)).mustBeProblem(403, "forbidden");

        assertThat(tasks("vesna", "SEE_TO_EMERGENCY_ACCESS")).doesNotContain(id(access));
        later(access, 24 * 4);
        JsonNode late = city.as("vesna")
                .get("/me/tasks?limit=100&kind=SEE_TO_EMERGENCY_ACCESS")
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .filter(task -> task.get("id").asString().equals(id(access)))
                .findFirst()
                .orElseThrow();
        assertThat(late.toString()).contains("addCrew").doesNotContain(person.id());
        city.as("ilse").post(access + "/review", review(true)).mustBe(200);
        assertThat(tasks("vesna", "SEE_TO_EMERGENCY_ACCESS")).doesNotContain(id(access));
    }

    @Test
    void whatWasNotJustifiedIsAnIncidentOfWhichWhoReadItSeesNothing() {
        Person person = somebody("gil");
        String access = opened("ilse", person);
        city.as("ilse").get(person.path() + "/emergency-contact").mustBe(200);
        city.as("ilse").post(access + "/end").mustBe(200);
        city.as("tariq").post(access + "/review", review(false)).mustBe(200);
        JsonNode incident = city.as("tariq")
                .get("/incidents?limit=100")
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("origin").asString().equals("UNJUSTIFIED_ACCESS"))
                .findFirst()
                .orElseThrow();
        String path = "/incidents/" + incident.get("id").asString();
        for (String other : List.of("ilse", "jun", person.name(), "celia")) {
            city.as(other).get(path).mustBeProblem(404, "not-found");
            assertThat(city.as(other).get("/incidents?limit=100").text()).doesNotContain("UNJUSTIFIED_ACCESS");
            assertThat(tasks(other, "TRIAGE_INCIDENT")).doesNotContain(id(path));
        }
        assertThat(tasks("tariq", "TRIAGE_INCIDENT")).contains(id(path));
        assertThat(city.as(person.name()).get("/me/data").mustBe(200).text()).contains(id(path));
    }

    @Test
    void othersLearnNothingFromIt() {
        Person person = somebody("dov");
        Map<String, String> before = snapshot(person);
        String access = opened("kade", person);
        city.as("kade").get(person.path() + "/emergency-contact").mustBe(200);
        city.as("kade").post(access + "/end").mustBe(200);
        city.as(person.name()).post(access + "/acknowledgement").mustBe(200);
        city.as("tariq").post(access + "/review", review(true)).mustBe(200);
        assertThat(snapshot(person)).isEqualTo(before);
    }

    /** What those can read who have no part in it. */
    private Map<String, String> snapshot(Person person) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (String reader : List.of("mira", "celia", "jun", "ben", "gil", "mona")) {
            for (String path : List.of(
                    "/emergency-accesses",
                    "/me/tasks?kind=SEE_EMERGENCY_ACCESS&kind=REVIEW_EMERGENCY_ACCESS&kind=SEE_TO_EMERGENCY_ACCESS",
                    "/participants/searches",
                    "/incidents",
                    person.path(),
                    person.path() + "/support-plan",
                    person.path() + "/emergency-contact/readings")) {
                Answer answer = city.as(reader).get(path);
                seen.put(
                        reader + " " + path,
                        answer.status() + (answer.status() == 200 ? answer.version() + answer.text() : ""));
            }
        }
        return seen;
    }

    private record Person(String id, String name) {

        String path() {
            return "/participants/" + id;
        }

        @Override
        public String toString() {
            return "Person";
        }
    }

    private Person somebody(String name) {
        Person person = new Person(city.as(name).get("/me").at("/participantId"), name);
        city.as(name)
                .put(
                        person.path(),
                        "/emergency-contact",
                        object("name", "Ida", "phone", "+43 1 555 0177", "relation", "friend"))
                .mustBe(200);
        city.as(name)
                .put(person.path(), "/support-plan", object("helps", "A blanket.", "doesNotHelp", "Bright light."))
                .mustBe(200);
        return person;
    }

    private String opened(String who, Person person) {
        return "/emergency-accesses/"
                + city.as(who)
                        .post(person.path() + "/emergency-accesses", REASON)
                        .mustBe(201)
                        .id();
    }

    /** As if it had been opened so many hours ago. */
    private void later(String access, int hours) {
        List<String> times = new ArrayList<>(List.of("opened_at", "over_at", "review_by", "city_from"));
        jdbc.update(
                "update emergency_access set "
                        + String.join(
                                ", ",
                                times.stream()
                                        .map(time -> "%1$s = %1$s - interval '%2$d' hour".formatted(time, hours))
                                        .toList())
                        + " where id = cast(? as uuid)",
                id(access));
    }

    private String crewOf(String subject) {
        return city.as("vesna")
                .get(HOUSE + "/crew?limit=100")
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .filter(member -> member.get("subject").asString().equals(subject))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private String tasks(String who, String kind) {
        return city.as(who).get("/me/tasks?limit=100&kind=" + kind).mustBe(200).text();
    }

    private static List<String> parts(Answer access) {
        return access.json()
                .get("readings")
                .valueStream()
                .map(reading -> reading.get("part").asString())
                .toList();
    }

    private static Map<String, ?> review(boolean justified) {
        return object("justified", justified, "finding", FOUND);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
