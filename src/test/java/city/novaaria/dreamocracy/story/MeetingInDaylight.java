package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.gathering.RemindOfMeetings;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Celia's workshops, Kade's program and the celebration: who is invited, who comes, and what nobody learns by it. */
abstract class MeetingInDaylight {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";
    private static final String HOUSE = DEMO + "001";
    private static final String LOFT = DEMO + "012";
    private static final String CELIA = DEMO + "024";
    private static final String KADE = DEMO + "023";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RemindOfMeetings reminding;

    private Client city = Client.at(0);

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    @Test
    void aGatheringIsForThoseForWhomItIsMeantOnceItIsOpen() {
        String gathering = planned("ANYBODY", "2150-01-10");
        for (Client stranger : List.of(city, city.as("aya"), city.as("oda"))) {
            stranger.get(gathering).mustBeProblem(404, "not-found");
        }
        assertThat(city.as("jun").get(gathering).mustBe(200).at("/state")).isEqualTo("PLANNED");
        city.as("jun").post(gathering + "/open").mustBeProblem(403, "forbidden");
        city.as("celia").post(gathering + "/end").mustBeProblem(409, "state-conflict");
        city.as("celia").post(gathering + "/open").mustBe(200);

        Answer read = city.get(gathering).mustBe(200);
        assertThat(read.at("/places")).isEqualTo("FREE");
        assertThat(read.json().at("/hidden").toString()).isEqualTo("[\"crewIds\",\"taken\",\"waiting\"]");
        assertThat(read.json().at("/crewIds").isNull()).isTrue();
        assertThat(list("")).contains(gathering);
        assertThat(list("?kind=OUTREACH")).doesNotContain(gathering);
        assertThat(list("?kind=WORKSHOP&state=OPEN&sanctuaryId=" + HOUSE)).contains(gathering);

        city.as("celia").post(gathering + "/cancel").mustBe(200);
        city.get(gathering).mustBeProblem(404, "not-found");
        assertThat(list("")).doesNotContain(gathering);
    }

    @Test
    void meetingsAreSentBackAsTheyWereRead() {
        String gathering = planned("ANYBODY", "2150-01-20");
        Answer read = city.as("celia").get(gathering).mustBe(200);
        JsonNode meetings = read.json().at("/meetings");
        Answer changed = city.as("celia")
                .patch(gathering, object("title", "As before", "meetings", meetings))
                .mustBe(200);
        assertThat(changed.json().at("/meetings")).isEqualTo(meetings);

        Map<String, @Nullable Object> third = meeting("2150-01-20", null, false);
        third.put("number", 3);
        Answer refused = city.as("celia")
                .patch(gathering, object("meetings", List.of(third)))
                .mustBeProblem(422, "unprocessable");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/meetings/0/number");
    }

    @Test
    void whatIsForAHouseIsForItsPeople() {
        String gathering = open("HOUSE", "2150-02-10");
        for (Client stranger : List.of(city, city.as("oda"), city.as("nils"))) {
            stranger.get(gathering).mustBeProblem(404, "not-found");
            assertThat(stranger.get("/gatherings?limit=100").text()).doesNotContain(id(gathering));
        }
        assertThat(city.as("aya")
                        .get(gathering)
                        .mustBe(200)
                        .json()
                        .at("/allowedActions")
                        .toString())
                .isEqualTo("[\"REGISTER\"]");
        assertThat(city.as("aya").get("/gatherings?limit=100").text()).contains(id(gathering));
    }

    @Test
    void aChamberAndWhoHoldsItAreNeededOnceAtATime() {
        Map<String, @Nullable Object> wanted = gathering("ANYBODY", "2150-03-10");
        wanted.put("chamberId", LOFT);
        city.as("celia").post("/gatherings", wanted).mustBeProblem(422, "unprocessable");
        wanted.put("place", null);
        Answer planned = city.as("celia").post("/gatherings", wanted).mustBe(201);
        city.as("celia").post("/sessions", session("2150-03-10T17:30:00.000Z")).mustBeProblem(409, "chamber-taken");
        Answer busy = city.as("celia").post("/gatherings", wanted).mustBeProblem(422, "unprocessable");
        assertThat(busy.at("/errors/0/pointer")).isEqualTo("#/crewIds/0");
        wanted.put("crewIds", List.of(KADE));
        city.as("kade").post("/gatherings", wanted).mustBeProblem(409, "chamber-not-free");
        assertThat(city.as("jun")
                        .get("/sanctuaries/" + HOUSE + "/availability?chamberId=" + LOFT
                                + "&from=2150-03-10T16:00:00.000Z&until=2150-03-10T20:00:00.000Z")
                        .mustBe(200)
                        .at("/chambers/0/claims/0/kind"))
                .isEqualTo("GATHERING");
        JsonNode celia = city.as("jun")
                .get("/sanctuaries/" + HOUSE + "/availability?duty=ORGANIZER"
                        + "&from=2150-03-10T16:00:00.000Z&until=2150-03-10T20:00:00.000Z")
                .mustBe(200)
                .json()
                .at("/crew")
                .valueStream()
                .filter(entry -> entry.at("/crewId").asString().equals(CELIA))
                .findFirst()
                .orElseThrow();
        assertThat(celia.at("/free").asBoolean()).isFalse();
        assertThat(celia.at("/claims/0/from").asString()).isEqualTo("2150-03-10T17:00:00.000Z");

        city.as("celia").post("/sessions", session("2150-03-20T17:30:00.000Z")).mustBe(201);
        Answer elsewhen = city.as("celia")
                .patch("/gatherings/" + planned.id(), object("meetings", meetings("2150-03-20")))
                .mustBeProblem(409, "chamber-not-free");
        assertThat(elsewhen.text()).doesNotContain("2150");
        city.as("celia").post("/gatherings/" + planned.id() + "/cancel").mustBe(200);
        city.as("celia").post("/sessions", session("2150-03-10T17:30:00.000Z")).mustBe(201);
    }

    @Test
    void aProgramSaysWhatIsLearntInEachMeeting() {
        Map<String, @Nullable Object> program = gathering("ANYBODY", "2150-04-10");
        program.put("kind", "OUTREACH");
        program.put("crewIds", List.of(KADE));
        Answer refused = city.as("kade").post("/gatherings", program).mustBeProblem(422, "unprocessable");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/meetings/0/curriculum");
        program.put(
                "meetings",
                List.of(
                        meeting("2150-04-10", "How a lace is put on.", true),
                        meeting("2150-04-17", "Who reads what it measures.", false)));
        Answer planned = city.as("kade").post("/gatherings", program).mustBe(201);
        assertThat(planned.json().at("/meetings")).hasSize(2);
        assertThat(planned.at("/endsAt")).isEqualTo("2150-04-17T19:00:00.000Z");
        program.put("kind", "CELEBRATION");
        assertThat(city.as("kade")
                        .post("/gatherings", program)
                        .mustBeProblem(422, "unprocessable")
                        .at("/errors/0/code"))
                .isEqualTo("Once");
        program.put("kind", "OUTREACH");
        program.put("crewIds", List.of(DEMO + "999"));
        city.as("kade").post("/gatherings", program).mustBeProblem(422, "unprocessable");
        city.as("mira").post("/gatherings", program).mustBeProblem(403, "forbidden");
    }

    @Test
    void whoCancelsFreesTheirOwnPlaceAndWhoWaitsLongestGetsIt() {
        String gathering = open("ANYBODY", "2151-01-10");
        String aya = registered("aya", gathering, "REGISTERED");
        String guest = guestOf("aya", gathering, "Ida", "REGISTERED");
        assertThat(city.get(gathering).at("/places")).isEqualTo("FULL");
        String ben = registered("ben", gathering, "WAITING");
        String oda = registered("oda", gathering, "WAITING");
        assertThat(city.as("oda").get(oda).at("/placeInLine")).isEqualTo("2");
        assertThat(city.get(gathering).at("/places")).isEqualTo("WAITING_LIST");
        city.as("ben").post(gathering + "/registrations", object()).mustBeProblem(409, "already-registered");
        city.post(gathering + "/registrations", object()).mustBeProblem(401, "not-signed-in");

        for (String other : List.of("ben", "jun")) {
            city.as(other).post(aya + "/cancellation").mustBeProblem(404, "not-found");
        }
        city.as("celia").post(aya + "/cancellation").mustBeProblem(403, "forbidden");
        for (int time = 0; time < 2; time++) {
            assertThat(city.as("aya").post(aya + "/cancellation").mustBe(200).state())
                    .isEqualTo("CANCELLED");
        }
        city.as("celia").get(aya).mustBeProblem(404, "not-found");
        assertThat(city.as("aya").get(guest).state())
                .as("one's guest keeps the place")
                .isEqualTo("REGISTERED");
        assertThat(city.as("ben").get(ben).state()).isEqualTo("REGISTERED");
        assertThat(city.as("oda").get(oda).at("/placeInLine")).isEqualTo("1");
        assertThat(city.as("celia").get(gathering).at("/taken")).isEqualTo("2");

        city.as("celia").patch(gathering, object("capacity", 1)).mustBeProblem(409, "fewer-than-registered");
        city.as("celia").patch(gathering, object("capacity", 3)).mustBe(200);
        assertThat(city.as("oda").get(oda).state()).isEqualTo("REGISTERED");
        registered("aya", gathering, "WAITING");

        city.as("celia").post(gathering + "/cancel").mustBe(200);
        assertThat(city.as("oda").get(oda).at("/gatheringState")).isEqualTo("CANCELLED");
        city.as("oda").get(gathering).mustBe(200);
        city.as("fen").get(gathering).mustBeProblem(404, "not-found");
        city.as("oda").post(oda + "/cancellation").mustBe(200);
    }

    @Test
    void x08WhoComesIsReadByWhoHoldsItAndSaysNothingOfDreams() {
        String gathering = open("ANYBODY", "2151-02-10");
        String aya = registered("aya", gathering, "REGISTERED");
        String guest = guestOf("aya", gathering, "Ida of the harbor", "REGISTERED");
        for (Client other : List.of(city, city.as("ben"), city.as("jun"), city.as("vesna"), city.as("kade"))) {
            assertThat(other.get(gathering).mustBe(200).text()).doesNotContain("Ida", "Aya", "\"aya\"");
            assertThat(other.get(gathering + "/registrations").status()).isIn(401, 403);
            assertThat(other.get(guest).status()).isIn(401, 404);
        }
        Answer list = city.as("celia").get(gathering + "/registrations").mustBe(200);
        assertThat(list.text()).contains("Ida of the harbor", "Aya");
        assertThat(list.text()).doesNotContain("session", "enrollment", "incident", "participantId", "subject");
        assertThat(city.as("aya").get("/me/registrations").mustBe(200).text()).contains(id(aya), id(guest));
        assertThat(city.as("ben").get("/me/registrations").mustBe(200).text()).doesNotContain("Ida");
    }

    /** Two worlds that differ by whoever cancelled look the same to everybody else. */
    @Test
    void whoCancelledIsToldToNobody() {
        List<List<String>> worlds = new ArrayList<>();
        for (String leaving : List.of("aya", "ben")) {
            String gathering = open("ANYBODY", worlds.isEmpty() ? "2151-03-10" : "2151-04-10");
            Map<String, String> places = new HashMap<>();
            places.put("aya", registered("aya", gathering, "REGISTERED"));
            places.put("ben", registered("ben", gathering, "REGISTERED"));
            places.put("oda", registered("oda", gathering, "WAITING"));
            places.put("nils", registered("nils", gathering, "WAITING"));
            city.as(leaving).post(places.get(leaving) + "/cancellation").mustBe(200);
            List<String> seen = new ArrayList<>();
            for (String person : List.of("oda", "nils", leaving.equals("aya") ? "ben" : "aya")) {
                seen.add(same(city.as(person).get(Objects.requireNonNull(places.get(person)))));
                seen.add(same(city.as(person).get(gathering)));
            }
            seen.add(same(city.get(gathering)));
            worlds.add(seen);
        }
        assertThat(worlds.getFirst()).isEqualTo(worlds.getLast());
    }

    /** Without what differs between two gatherings, or two people. */
    private static String same(Answer answer) {
        return answer.mustBe(200)
                .text()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "time")
                .replaceAll("\"displayName\" ?: ?\"[^\"]*\"", "name");
    }

    @Test
    void howeverManyAskAtOnceNoPlaceIsGivenTwice() throws Exception {
        String gathering = open("ANYBODY", "2151-05-10");
        List<String> people = List.of("aya", "ben", "cleo", "dov", "esi", "fen", "oda", "nils");
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> asked = people.stream()
                    .map(person -> hands.submit(() -> city.as(person).post(gathering + "/registrations", object())))
                    .toList();
            List<String> places = new ArrayList<>();
            for (Future<Answer> answer : asked) {
                places.add("/registrations/" + answer.get().mustBe(201).id());
            }
            assertThat(states(gathering))
                    .containsOnlyKeys("REGISTERED", "WAITING")
                    .containsEntry("REGISTERED", 2L);
            List<Future<Answer>> left = IntStream.range(0, 4)
                    .mapToObj(each ->
                            hands.submit(() -> city.as(people.get(each)).post(places.get(each) + "/cancellation")))
                    .toList();
            for (Future<Answer> answer : left) {
                answer.get().mustBe(200);
            }
        }
        assertThat(states(gathering))
                .containsEntry("REGISTERED", 2L)
                .containsEntry("WAITING", 2L)
                .containsEntry("CANCELLED", 4L);
        Answer read = city.as("celia").get(gathering).mustBe(200);
        assertThat(read.at("/taken")).isEqualTo("2");
        assertThat(read.at("/waiting")).isEqualTo("2");
    }

    @Test
    void whoHoldsTwoHoldsThemOneAfterTheOther() throws Exception {
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> asked = IntStream.range(0, 4)
                    .mapToObj(_ -> hands.submit(
                            () -> city.as("celia").post("/gatherings", gathering("ANYBODY", "2152-05-10"))))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : asked) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 422, 422, 422);
        }
    }

    @Test
    void aHouseThatIsNotOpenInvitesNobodyAndNoneClosesUnderAGathering() {
        Client steward = city.as("vesna");
        String house = steward.foundSanctuary("House of Daylight");
        String holder = steward.post(
                        "/sanctuaries/" + house + "/crew",
                        object("subject", "celia", "displayName", "Celia", "role", "ORGANIZER"))
                .mustBe(201)
                .id();
        Map<String, @Nullable Object> wanted = gathering("ANYBODY", "2153-01-10");
        wanted.put("sanctuaryId", house);
        wanted.put("crewIds", List.of(holder));
        steward.patch("/sanctuaries/" + house, object("state", "SUSPENDED")).mustBe(200);
        city.as("celia").post("/gatherings", wanted).mustBeProblem(422, "unprocessable");
        steward.patch("/sanctuaries/" + house, object("state", "OPEN")).mustBe(200);
        String gathering = "/gatherings/"
                + city.as("celia").post("/gatherings", wanted).mustBe(201).id();
        steward.patch("/sanctuaries/" + house, object("state", "CLOSED")).mustBeProblem(409, "house-booked");

        steward.patch("/sanctuaries/" + house, object("state", "SUSPENDED")).mustBe(200);
        city.as("celia").post(gathering + "/open").mustBeProblem(409, "house-not-open");
        assertThat(actions("celia", gathering)).isEqualTo("[\"CHANGE\",\"CANCEL\"]");
        steward.patch("/sanctuaries/" + house, object("state", "OPEN")).mustBe(200);
        city.as("celia").post(gathering + "/open").mustBe(200);
        String aya = registered("aya", gathering, "REGISTERED");
        assertThat(actions("ben", gathering)).contains("REGISTER");
        steward.patch("/sanctuaries/" + house, object("state", "SUSPENDED")).mustBe(200);
        city.as("ben").post(gathering + "/registrations", object()).mustBeProblem(409, "house-not-open");
        assertThat(actions("ben", gathering)).isEqualTo("[]");
        city.as("aya").post(aya + "/cancellation").mustBe(200);
        city.as("celia").post(gathering + "/cancel").mustBe(200);
        steward.patch("/sanctuaries/" + house, object("state", "CLOSED")).mustBe(200);
    }

    private String actions(String person, String gathering) {
        return city.as(person)
                .get(gathering)
                .mustBe(200)
                .json()
                .at("/allowedActions")
                .toString();
    }

    @Test
    void whoLeftTheCrewIsReplacedByWhoeverPlans() {
        String house = city.as("vesna").foundSanctuary("House of Changing Hands");
        String celia = crew(house, "celia");
        String left = crew(house, "oda");
        String gathering = heldBy(left, house, "2156-01-10");
        String tasks = "/me/tasks?kind=REPLACE_HOLDER&limit=100&sanctuaryId=" + house;
        assertThat(city.as("celia").get(tasks).mustBe(200).text()).doesNotContain(gathering);
        city.as("vesna").delete("/sanctuaries/" + house + "/crew/" + left).mustBe(204);
        Answer task = city.as("celia").get(tasks).mustBe(200);
        assertThat(task.text()).contains(gathering, "changeGathering", "crewIds");
        assertThat(city.as("vesna").get(tasks).mustBe(200).text())
                .as("does not plan gatherings")
                .doesNotContain(gathering);
        city.as("celia").patch(gathering, object("crewIds", List.of(celia))).mustBe(200);
        assertThat(city.as("celia").get(tasks).mustBe(200).text()).doesNotContain(gathering);
    }

    private String crew(String house, String subject) {
        return city.as("vesna")
                .post(
                        "/sanctuaries/" + house + "/crew",
                        object("subject", subject, "displayName", "Somebody", "role", "ORGANIZER"))
                .mustBe(201)
                .id();
    }

    @Test
    void whomAHouseReachedIsToldWithoutThePeople() {
        String house = city.as("vesna").foundSanctuary("House of Many");
        Map<String, @Nullable Object> wanted = gathering("ANYBODY", "2156-02-10");
        wanted.put("sanctuaryId", house);
        wanted.put("crewIds", List.of(crew(house, "celia")));
        wanted.put("capacity", 20);
        String gathering = "/gatherings/"
                + city.as("celia").post("/gatherings", wanted).mustBe(201).id();
        city.as("celia").post(gathering + "/open").mustBe(200);
        List<String> people = List.of(
                "aya", "ben", "cleo", "dov", "esi", "fen", "gil", "hana", "ivo", "kito", "lia", "oda", "nils", "mona");
        List<String> places = people.stream()
                .map(person -> registered(person, gathering, "REGISTERED"))
                .toList();
        city.as("mona").post(places.getLast() + "/cancellation").mustBe(200);
        places.subList(0, 7)
                .forEach(place -> jdbc.sql(
                                "insert into registration_attendance (registration_id, meeting) values (cast(? as uuid), 1)")
                        .param(id(place))
                        .update());
        jdbc.sql(
                        "update registration set cancelled_at = ? where gathering_id = cast(? as uuid) and state = 'CANCELLED'")
                .param(OffsetDateTime.parse("2024-05-01T12:00:00Z"))
                .param(id(gathering))
                .update();
        jdbc.sql("update gathering set starts_at = ?, ends_at = ? where id = cast(? as uuid)")
                .param(OffsetDateTime.parse("2024-05-02T12:00:00Z"))
                .param(OffsetDateTime.parse("2024-05-02T14:00:00Z"))
                .param(id(gathering))
                .update();

        String address = "/sanctuaries/" + house + "/access-figures/2024";
        Answer figures = city.as("celia").get(address).mustBe(200);
        assertThat(figures.at("/fewestPeople")).isEqualTo("6");
        assertThat(shown(figures, "gatherings")).containsEntry("all", "1").containsEntry("OUTREACH", "<6");
        assertThat(shown(figures, "gatheringPlaces")).containsEntry("all", "20");
        assertThat(shown(figures, "workshops"))
                .containsEntry("all", "13")
                .containsEntry("CAME", "7")
                .as("nobody waited, which is not said, and so not who did not come")
                .containsEntry("DID_NOT_COME", "<6")
                .containsEntry("NO_PLACE", "<6");
        assertThat(shown(figures, "laceLoans")).containsEntry("all", "<6");
        Answer report =
                city.get("/sanctuaries/" + house + "/annual-reports/2024").mustBe(200);
        assertThat(shown(report, "workshops")).containsEntry("all", "<12").containsEntry("CAME", "<12");

        city.as("lia").post(places.get(10) + "/cancellation").mustBe(200);
        assertThat(city.as("celia").get(address).mustBe(200).text())
                .as("whoever cancels afterwards moves no number")
                .isEqualTo(figures.text());
        city.as("aya").get(address).mustBeProblem(403, "forbidden");
        city.as("celia").get("/sanctuaries/" + house + "/access-figures/9998").mustBeProblem(400, "invalid-request");
        city.as("celia")
                .get("/sanctuaries/01930000-0000-7000-8000-0000000000ff/access-figures/2024")
                .mustBeProblem(404, "not-found");
    }

    /** What of a table of figures is read. */
    private static Map<String, String> shown(Answer figures, String name) {
        JsonNode table = figures.json()
                .at("/tables")
                .valueStream()
                .filter(one -> one.at("/name").asString().equals(name))
                .findFirst()
                .orElseThrow();
        Map<String, String> shown = new HashMap<>();
        shown.put("all", table.at("/all/shown").asString());
        table.at("/rows")
                .forEach(row -> shown.put(
                        row.at("/name").asString(), row.at("/figure/shown").asString()));
        return shown;
    }

    @Test
    void whoHoldsAGatheringIsNotThereForADreamMeanwhile() {
        StoryHouse house = new StoryHouse(city);
        house.approve(house.version("A light grows and fades.", true));
        String session = house.session();
        Map<String, @Nullable Object> wanted = gathering("ANYBODY", "2154-01-10");
        wanted.put("sanctuaryId", house.id());
        wanted.put("crewIds", List.of(house.crew("jun"), house.crew("oda")));
        Instant begins = Instant.parse(city.as("jun").get(session).at("/startsAt"));
        wanted.put(
                "meetings",
                List.of(object(
                        "startsAt", begins.toString(),
                        "endsAt", begins.plus(Duration.ofHours(1)).toString(),
                        "training", false)));
        String gathering = "/gatherings/"
                + city.as("celia").post("/gatherings", wanted).mustBe(201).id();
        house.staff(session);
        assertThat(objections(session)).contains("SAF-01");
        city.as("celia").post(gathering + "/cancel").mustBe(200);
        assertThat(objections(session)).doesNotContain("SAF-01");
        assertThat(city.as("celia")
                        .post("/gatherings", wanted)
                        .mustBeProblem(422, "unprocessable")
                        .text())
                .as("nor is who is on duty free to hold one")
                .contains("#/crewIds/0", "#/crewIds/1");
    }

    private List<String> objections(String session) {
        return city.as("jun")
                .get(session + "/readiness?only=objections")
                .mustBe(200)
                .objectingRules();
    }

    @Test
    void whoComesIsRemindedOfEachMeetingOnce() {
        String gathering = open("ANYBODY", "2155-01-10");
        registered("gil", gathering, "REGISTERED");
        guestOf("gil", gathering, "Ida of the harbor", "REGISTERED");
        registered("oda", gathering, "WAITING");
        reminding.look();
        assertThat(told("gil", gathering)).as("it is far away").isEmpty();
        meetsIn(gathering, Duration.ofHours(25));
        reminding.look();
        assertThat(told("gil", gathering)).isEmpty();
        meetsIn(gathering, Duration.ofHours(23));
        reminding.look();
        reminding.look();
        assertThat(told("gil", gathering)).as("once, for the guest as well").hasSize(1);
        assertThat(told("oda", gathering)).as("has no place").isEmpty();
        JsonNode message = told("gil", gathering).getFirst();
        assertThat(message.at("/text").asString())
                .contains(
                        "The next meeting of “Telling it in daylight” is on",
                        "The garden behind the hall",
                        "for whom you bring")
                .doesNotContain("Ida", "dream");
        assertThat(message.at("/sessionId").isNull()).isTrue();
        assertThat(message.at("/enrollmentId").isNull()).isTrue();

        String address = "/messages/" + message.at("/id").asString();
        for (String other : List.of("celia", "oda", "vesna", "jun")) {
            city.as(other).get(address).mustBeProblem(404, "not-found");
            city.as(other).post(address + "/reading").mustBeProblem(404, "not-found");
        }
        int unread = unread("gil");
        assertThat(city.as("gil").post(address + "/reading").mustBe(200).at("/readAt"))
                .isNotEmpty();
        assertThat(unread("gil")).isEqualTo(unread - 1);

        meetsIn(gathering, Duration.ofHours(22));
        reminding.look();
        assertThat(told("gil", gathering)).as("it was moved").hasSize(2);
        city.as("celia").post(gathering + "/cancel").mustBe(200);
        meetsIn(gathering, Duration.ofHours(21));
        reminding.look();
        assertThat(told("gil", gathering)).hasSize(3);
    }

    @Test
    void whoRegistersOnceOthersWereRemindedIsRemindedAtOnceAndOnlyOnce() {
        String gathering = open("ANYBODY", "2155-03-10");
        String aya = registered("aya", gathering, "REGISTERED");
        meetsIn(gathering, Duration.ofHours(5));
        String gil = registered("gil", gathering, "REGISTERED");
        assertThat(told("gil", gathering)).as("with everybody, a little later").isEmpty();
        reminding.look();
        assertThat(told("gil", gathering)).hasSize(1);
        String ben = registered("ben", gathering, "WAITING");
        assertThat(told("ben", gathering)).as("has no place").isEmpty();
        city.as("ben").post(ben + "/cancellation").mustBe(200);
        city.as("gil").post(gil + "/cancellation").mustBe(200);

        String oda = registered("oda", gathering, "REGISTERED");
        assertThat(told("oda", gathering)).hasSize(1);
        assertThat(told("oda", gathering).getFirst().at("/text").asString())
                .contains("The next meeting of “Telling it in daylight” is on", "The garden behind the hall");
        city.as("aya").post(aya + "/cancellation").mustBe(200);
        guestOf("oda", gathering, "Ida of the harbor", "REGISTERED");
        city.as("oda").post(oda + "/cancellation").mustBe(200);
        registered("oda", gathering, "REGISTERED");
        reminding.look();
        assertThat(told("oda", gathering)).as("knows it").hasSize(1);
        assertThat(told("aya", gathering)).as("knew it").hasSize(1);
        meetsIn(gathering, Duration.ofHours(4));
        reminding.look();
        assertThat(told("oda", gathering)).as("it was moved").hasSize(2);
    }

    @Test
    void whatChangesIsToldInTheirLanguageToWhoDidNotCancel() {
        jdbc.sql("update participant set preferred_language = 'de-AT' where subject = 'ben'")
                .update();
        String gathering = open("ANYBODY", "2155-02-10");
        String aya = registered("aya", gathering, "REGISTERED");
        registered("celia", gathering, "REGISTERED");
        registered("ben", gathering, "WAITING");
        registered("oda", gathering, "WAITING");
        city.as("celia").patch(gathering, object("title", "Telling it at noon")).mustBe(200);
        assertThat(told("aya", gathering)).as("neither when nor where").isEmpty();
        city.as("aya").post(aya + "/cancellation").mustBe(200);
        assertThat(told("ben", gathering).getFirst().at("/text").asString())
                .contains("In „Telling it at noon“ ist ein Platz frei geworden", "10. Februar 2155")
                .doesNotContain("Aya");
        assertThat(told("oda", gathering)).as("still waits").isEmpty();

        city.as("celia").patch(gathering, object("place", "The attic")).mustBe(200);
        for (String person : List.of("celia", "ben", "oda")) {
            assertThat(told(person, gathering).getFirst().at("/text").asString())
                    .contains("The attic", "2155");
        }
        city.as("celia").post(gathering + "/cancel").mustBe(200);
        assertThat(told("celia", gathering)).as("who works there as well").hasSize(2);
        assertThat(told("ben", gathering)).hasSize(3);
        assertThat(told("oda", gathering)).hasSize(2);
        assertThat(told("aya", gathering)).as("has cancelled").isEmpty();
        assertThat(city.as("ben").get("/me/data").mustBe(200).text()).contains("gatheringMessages");
    }

    @Test
    void aSeriesThatEndsEarlyTellsWhoComesAndWhoWaits() {
        Map<String, @Nullable Object> wanted = gathering("ANYBODY", "2157-01-10");
        wanted.put("place", "The attic of the mill");
        wanted.put("meetings", List.of(meeting("2157-01-10", null, false), meeting("2157-01-20", null, false)));
        String gathering = "/gatherings/"
                + city.as("celia").post("/gatherings", wanted).mustBe(201).id();
        city.as("celia").post(gathering + "/open").mustBe(200);
        registered("esi", gathering, "REGISTERED");
        registered("ben", gathering, "REGISTERED");
        String aya = registered("aya", gathering, "WAITING");
        beginSeries(gathering);
        assertThat(inCalendar("esi"))
                .hasSize(2)
                .allMatch(entry -> entry.contains("STATUS:CONFIRMED") && entry.contains("SEQUENCE:1"));

        Answer ended = city.as("celia").post(gathering + "/end").mustBe(200);
        assertThat(ended.json().at("/meetings"))
                .as("the other does not take place")
                .hasSize(1);
        assertThat(Instant.parse(ended.at("/endsAt"))).isBefore(Instant.now());
        for (String person : List.of("esi", "ben", "aya")) {
            assertThat(told(person, gathering)).hasSize(1);
        }
        assertThat(told("esi", gathering).getFirst().at("/text").asString())
                .contains("there are no further meetings", "The attic of the mill")
                .doesNotContain("20");
        assertThat(inCalendar("esi")).hasSize(1).allMatch(entry -> entry.contains("STATUS:CONFIRMED"));
        assertThat(inCalendar("aya"))
                .as("never got a place")
                .hasSize(1)
                .allMatch(entry -> entry.contains("STATUS:CANCELLED"));
        assertThat(city.as("aya").get(aya).json().at("/placeInLine").isNull())
                .as("there is no line any more")
                .isTrue();
        city.as("celia").post(gathering + "/end").mustBeProblem(409, "state-conflict");
    }

    @Test
    void whatEndsWhenItIsOverTellsNobody() {
        String gathering = open("ANYBODY", "2157-02-10");
        registered("esi", gathering, "REGISTERED");
        begin(gathering);
        city.as("celia").post(gathering + "/end").mustBe(200);
        assertThat(told("esi", gathering)).isEmpty();
    }

    @Test
    void whenNoMeetingIsAheadNoneIsAnnounced() {
        jdbc.sql("update participant set preferred_language = 'de' where subject = 'fen'")
                .update();
        Map<String, @Nullable Object> wanted = gathering("ANYBODY", "2157-03-10");
        wanted.put("meetings", List.of(meeting("2157-03-10", null, false), meeting("2157-03-20", null, false)));
        String gathering = "/gatherings/"
                + city.as("celia").post("/gatherings", wanted).mustBe(201).id();
        city.as("celia").post(gathering + "/open").mustBe(200);
        registered("esi", gathering, "REGISTERED");
        registered("fen", gathering, "REGISTERED");
        beginSeries(gathering);
        JsonNode begun = city.as("celia").get(gathering).json().at("/meetings/0");
        city.as("celia").patch(gathering, object("meetings", List.of(begun))).mustBe(200);
        assertThat(told("esi", gathering).getFirst().at("/text").asString())
                .isEqualTo("“Telling it in daylight” has changed: there are no further meetings."
                        + " The last one is or was here: The garden behind the hall.");
        assertThat(told("fen", gathering).getFirst().at("/text").asString())
                .isEqualTo(
                        "„Telling it in daylight“ hat sich geändert: Es gibt keine weiteren Treffen. Das letzte ist oder"
                                + " war hier: The garden behind the hall.");
    }

    @Test
    void whatIsCancelledWhileItGoesOnDoesNotSayWhenItIsToBe() {
        String gathering = open("ANYBODY", "2157-04-10");
        registered("esi", gathering, "REGISTERED");
        meetsIn(gathering, Duration.ofMinutes(-30));
        city.as("celia").post(gathering + "/cancel").mustBe(200);
        assertThat(told("esi", gathering).getFirst().at("/text").asString())
                .isEqualTo("“Telling it in daylight” does not go on; it is cancelled.");
    }

    @Test
    void whereItsHolderWasAtAMeetingThatIsPastIsNoObstacle() {
        Map<String, @Nullable Object> wanted = gathering("ANYBODY", "2157-05-10");
        wanted.put("place", null);
        wanted.put("chamberId", LOFT);
        Answer other = city.as("celia").post("/gatherings", wanted).mustBe(201);
        wanted.put("meetings", List.of(meeting("2157-05-20", null, false), meeting("2157-05-30", null, false)));
        String gathering = "/gatherings/"
                + city.as("celia").post("/gatherings", wanted).mustBe(201).id();
        beginSeries(gathering);
        begin("/gatherings/" + other.id());

        JsonNode begun = city.as("celia").get(gathering).json().at("/meetings/0");
        city.as("celia")
                .patch(gathering, object("meetings", List.of(begun, meeting("2157-06-10", null, false))))
                .mustBe(200);
    }

    @Test
    void whoHeldWhatIsOverAndLeftIsReplacedAndSomebodyElseLooksBack() {
        String house = city.as("vesna").foundSanctuary("House of Looking Back");
        String celia = crew(house, "celia");
        String left = crew(house, "oda");
        String gathering = heldBy(left, house, "2157-07-10");
        city.as("celia").post(gathering + "/open").mustBe(200);
        String aya = registered("aya", gathering, "REGISTERED");
        begin(gathering);
        city.as("celia").post(gathering + "/end").mustBe(200);
        assertThat(actions("celia", gathering)).isEqualTo("[]");
        city.as("celia").patch(gathering, object("crewIds", List.of(celia))).mustBeProblem(409, "state-conflict");

        city.as("vesna").delete("/sanctuaries/" + house + "/crew/" + left).mustBe(204);
        String tasks = "/me/tasks?kind=REPLACE_HOLDER&limit=100&sanctuaryId=" + house;
        assertThat(city.as("celia").get(tasks).mustBe(200).text()).contains(gathering);
        assertThat(actions("celia", gathering)).isEqualTo("[\"CHANGE\"]");
        assertThat(actions("oda", gathering)).isEqualTo("[]");
        city.as("celia").get(aya).mustBeProblem(404, "not-found");
        for (Map<String, @Nullable Object> other : List.of(object("title", "Another"), object("capacity", 20))) {
            other.put("crewIds", List.of(celia));
            city.as("celia").patch(gathering, other).mustBeProblem(409, "state-conflict");
        }

        city.as("celia").patch(gathering, object("crewIds", List.of(celia))).mustBe(200);
        assertThat(city.as("celia").get(tasks).mustBe(200).text()).doesNotContain(gathering);
        assertThat(actions("celia", gathering)).isEqualTo("[]");
        assertThat(city.as("celia")
                        .get(gathering + "/registrations")
                        .mustBe(200)
                        .text())
                .contains(id(aya));
        city.as("celia").put(aya, "/attendance", object("meetings", List.of(1))).mustBe(200);
        assertThat(told("aya", gathering)).isEmpty();
    }

    @Test
    void nobodyReplacesWhoLeftOnceItIsSaidWhoCame() {
        String house = city.as("vesna").foundSanctuary("House of Full Lists");
        crew(house, "celia");
        String left = crew(house, "oda");
        String gathering = heldBy(left, house, "2157-08-10");
        city.as("celia").post(gathering + "/open").mustBe(200);
        String aya = registered("aya", gathering, "REGISTERED");
        begin(gathering);
        city.as("oda").put(aya, "/attendance", object("meetings", List.of(1))).mustBe(200);
        city.as("vesna").delete("/sanctuaries/" + house + "/crew/" + left).mustBe(204);
        assertThat(city.as("celia")
                        .get("/me/tasks?kind=REPLACE_HOLDER&limit=100&sanctuaryId=" + house)
                        .mustBe(200)
                        .text())
                .doesNotContain(gathering);
    }

    @Test
    void whileAHouseIsSuspendedNobodyMovesUpAndWhenItOpensAgainTheyDo() {
        Client steward = city.as("vesna");
        String house = steward.foundSanctuary("House of Waiting");
        Map<String, @Nullable Object> wanted = gathering("ANYBODY", "2157-09-10");
        wanted.put("sanctuaryId", house);
        wanted.put("crewIds", List.of(crew(house, "celia")));
        String gathering = "/gatherings/"
                + city.as("celia").post("/gatherings", wanted).mustBe(201).id();
        city.as("celia").post(gathering + "/open").mustBe(200);
        String aya = registered("aya", gathering, "REGISTERED");
        registered("ben", gathering, "REGISTERED");
        String oda = registered("oda", gathering, "WAITING");
        steward.patch("/sanctuaries/" + house, object("state", "SUSPENDED")).mustBe(200);

        city.as("aya").post(aya + "/cancellation").mustBe(200);
        assertThat(city.as("oda").get(oda).state()).isEqualTo("WAITING");
        assertThat(told("oda", gathering)).isEmpty();
        assertThat(city.as("celia").get(gathering).at("/taken")).isEqualTo("1");

        steward.patch("/sanctuaries/" + house, object("state", "OPEN")).mustBe(200);
        assertThat(city.as("oda").get(oda).state()).isEqualTo("REGISTERED");
        assertThat(told("oda", gathering)).hasSize(1);
        assertThat(city.as("celia").get(gathering).at("/taken")).isEqualTo("2");
    }

    /** As if the first of its meetings had been an hour ago. */
    private void beginSeries(String gathering) {
        for (String table : List.of(
                "gathering set starts_at = ? where id",
                "gathering_meeting set starts_at = ? where place = 0 and gathering_id")) {
            jdbc.sql("update " + table + " = cast(? as uuid)")
                    .param(OffsetDateTime.now(ZoneOffset.UTC).minusHours(1))
                    .param(id(gathering))
                    .update();
        }
        jdbc.sql("update gathering_meeting set ends_at = ? where place = 0 and gathering_id = cast(? as uuid)")
                .param(OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1))
                .param(id(gathering))
                .update();
    }

    /** What is in their own calendar of the attic. */
    private List<String> inCalendar(String person) {
        String address =
                city.as(person).post("/me/calendar-address").mustBe(201).at("/href");
        String calendar = new String(city.file(address).body(), StandardCharsets.UTF_8);
        return Pattern.compile("(?s)BEGIN:VEVENT.*?END:VEVENT")
                .matcher(calendar)
                .results()
                .map(MatchResult::group)
                .filter(entry -> entry.contains("LOCATION:The attic of the mill"))
                .toList();
    }

    private List<JsonNode> told(String person, String gathering) {
        return city.as(person)
                .get("/me/messages?limit=100")
                .mustBe(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(message -> message.at("/gatheringId").asString("").equals(id(gathering)))
                .toList();
    }

    private int unread(String person) {
        return Integer.parseInt(city.as(person).get("/me/messages").mustBe(200).at("/unread"));
    }

    private void meetsIn(String gathering, Duration ahead) {
        jdbc.sql("update gathering_meeting set starts_at = ?, ends_at = ? where gathering_id = cast(? as uuid)")
                .param(OffsetDateTime.now(ZoneOffset.UTC).plus(ahead))
                .param(OffsetDateTime.now(ZoneOffset.UTC).plus(ahead).plusHours(1))
                .param(id(gathering))
                .update();
    }

    private Map<String, Long> states(String gathering) {
        return jdbc
                .sql("select state from registration where gathering_id = cast(? as uuid)")
                .param(id(gathering))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Test
    void whoHoldsItSaysWhoCameAndReadsWhatPeopleSayOnceEnoughDo() {
        String gathering = planned("ANYBODY", "2151-06-10");
        city.as("celia").patch(gathering, object("capacity", 10)).mustBe(200);
        city.as("celia").post(gathering + "/open").mustBe(200);
        List<String> people = List.of("aya", "ben", "cleo", "dov", "oda");
        Map<String, String> places = new HashMap<>();
        people.forEach(person -> places.put(person, registered(person, gathering, "REGISTERED")));
        String aya = Objects.requireNonNull(places.get("aya"));
        String gil = registered("gil", gathering, "REGISTERED");
        String celia = registered("celia", gathering, "REGISTERED");
        city.as("celia").put(aya, "/attendance", object("meetings", List.of(1))).mustBeProblem(409, "state-conflict");
        city.as("aya").post(aya + "/feedback", said("Good.")).mustBeProblem(409, "state-conflict");
        begin(gathering);
        city.as("fen").post(gathering + "/registrations", object()).mustBeProblem(409, "state-conflict");
        city.as("aya").put(aya, "/attendance", object("meetings", List.of(1))).mustBeProblem(403, "forbidden");
        city.as("celia").put(aya, "/attendance", object("meetings", List.of(2))).mustBeProblem(422, "unprocessable");
        assertThat(city.as("celia")
                        .put(aya, "/attendance", object("meetings", List.of(1)))
                        .mustBe(200)
                        .at("/attendedMeetings/0"))
                .isEqualTo("1");
        assertThat(city.as("celia")
                        .get("/me/tasks?kind=END_GATHERING&limit=100")
                        .text())
                .contains(gathering);
        city.as("celia").post(gathering + "/end").mustBe(200);

        String tag = city.as("celia").get(aya).header("ETag");
        for (String person : people) {
            String place = Objects.requireNonNull(places.get(person));
            assertThat(feedbackOn(gathering)).as("fewer than five").isEmpty();
            assertThat(city.as(person)
                            .post(place + "/feedback", said("Kind words of " + people.indexOf(person)))
                            .mustBe(200)
                            .at("/feedbackGiven"))
                    .isEqualTo("true");
            city.as(person).post(place + "/feedback", said("Again.")).mustBeProblem(409, "state-conflict");
        }
        assertThat(feedbackOn(gathering)).hasSize(5);
        city.as("gil").post(gil + "/feedback", said("The sixth.")).mustBe(200);
        assertThat(feedbackOn(gathering)).as("nobody adds something alone").hasSize(5);
        city.as("celia").post(celia + "/feedback", said("Mine.")).mustBeProblem(409, "state-conflict");
        assertThat(city.as("celia").get(aya).header("ETag"))
                .as("who said something is not told by it")
                .isEqualTo(tag);
        assertThat(city.as("celia").get(gathering + "/feedback").text()).doesNotContain("aya", "id\"", "At\"");
        assertThat(city.as("celia").get(aya).json().at("/feedbackGiven").isNull())
                .isTrue();
        city.as("aya").get(gathering + "/feedback").mustBeProblem(403, "forbidden");
        city.as("aya").post(aya + "/cancellation").mustBe(200);
        assertThat(feedbackOn(gathering)).hasSize(5);
    }

    @Test
    void whoHasLearntItBorrowsALaceAndItIsTestedWhenItIsBack() {
        String program = program();
        String aya = registered("aya", program, "REGISTERED");
        String ben = registered("ben", program, "REGISTERED");
        String guest = guestOf("ben", program, "Ida", "REGISTERED");
        String device = device();

        city.as("kade").post("/lace-loans", loan(device, guest)).mustBeProblem(422, "unprocessable");
        city.as("kade").post("/lace-loans", loan(device, aya)).mustBeProblem(409, "training-needed");
        city.as("celia").post(aya + "/training").mustBeProblem(404, "not-found");
        city.as("aya").post(aya + "/training").mustBeProblem(403, "forbidden");
        String own = registered("kade", program, "REGISTERED");
        for (String another : List.of(own, guest)) {
            Answer shown = city.as("kade").get(another).mustBe(200);
            assertThat(shown.json().at("/allowedActions").toString()).doesNotContain("RECORD_TRAINING");
            city.as("kade").post(another + "/training").mustBeProblem(409, "state-conflict");
        }
        city.as("kade").post("/lace-loans", loan(device, own)).mustBeProblem(422, "unprocessable");
        assertThat(city.as("kade").post(aya + "/training").mustBe(200).at("/trained"))
                .isEqualTo("true");
        city.as("kade").post("/lace-loans", loan(device, aya)).mustBeProblem(422, "unprocessable");
        city.as("kade").post(device + "/calibrations", passed(true)).mustBe(201);
        city.as("celia").post("/lace-loans", loan(device, aya)).mustBeProblem(403, "forbidden");
        suspendTheModelOf(device);
        isToLendNothing(loan(device, aya), "#/deviceId");
        jdbc.sql("update lace_model_suspension set open_key = null, lifted_at = since where device_id = ?")
                .param(UUID.fromString(id(device)))
                .update();
        String pia = registered("pia", program, "REGISTERED");
        city.as("kade").post(pia + "/training").mustBe(200);
        assertThat(isToLendNothing(loan(device, pia), "#/registrationId").at("/errors/0/code"))
                .isEqualTo("Minor");
        Map<String, @Nullable Object> forYears = loan(device, aya);
        forYears.put("dueAt", "2943-07-20T17:00:00.000Z");
        assertThat(city.as("kade")
                        .post("/lace-loans", forYears)
                        .mustBeProblem(422, "unprocessable")
                        .at("/errors/0/pointer"))
                .isEqualTo("#/dueAt");
        Answer lent = city.as("kade").post("/lace-loans", loan(device, aya)).mustBe(201);
        assertThat(Duration.between(Instant.parse(lent.at("/lentAt")), Instant.parse(lent.at("/dueAt"))))
                .isEqualTo(Duration.ofDays(28));
        String loan = "/lace-loans/" + lent.id();
        assertThat(lent.at("/borrower")).isEqualTo("Aya");

        Answer shown = city.as("kade").get(device).mustBe(200);
        assertThat(shown.at("/lent")).isEqualTo("true");
        assertThat(shown.json().at("/allowedActions")).isEmpty();
        city.as("kade").post(device + "/calibrations", passed(true)).mustBeProblem(409, "device-lent");
        city.as("kade").post(device + "/retire").mustBeProblem(409, "device-lent");
        city.as("kade").post("/lace-loans", loan(device, aya)).mustBeProblem(422, "unprocessable");
        Answer worn = city.as("kade")
                .put("/enrollments/" + DEMO + "707", "/lace", object("deviceId", id(device)))
                .mustBeProblem(422, "unprocessable");
        assertThat(worn.at("/errors/0/pointer")).isEqualTo("#/deviceId");

        assertThat(city.as("aya").get("/lace-loans").mustBe(200).text()).contains(lent.id());
        assertThat(city.as("ben").get("/lace-loans").mustBe(200).text()).doesNotContain(lent.id());
        city.as("celia").get(loan).mustBeProblem(404, "not-found");
        city.as("aya").post(loan + "/return", passed(true)).mustBeProblem(403, "forbidden");
        String overdue = "/me/tasks?kind=TAKE_BACK_LACE&limit=100";
        assertThat(city.as("kade").get(overdue).text()).doesNotContain(lent.id());
        jdbc.sql("update lace_loan set lent_at = ?, due_at = ? where id = cast(? as uuid)")
                .param(OffsetDateTime.now(ZoneOffset.UTC).minusHours(2))
                .param(OffsetDateTime.now(ZoneOffset.UTC).minusHours(1))
                .param(lent.id())
                .update();
        assertThat(city.as("kade").get(overdue).text()).contains(lent.id());
        assertThat(city.as("aya").get(loan).at("/overdue")).isEqualTo("true");

        Answer back = city.as("kade").post(loan + "/return", passed(false)).mustBe(200);
        assertThat(back.state()).isEqualTo("RETURNED");
        assertThat(back.at("/passed")).isEqualTo("false");
        city.as("kade").post(loan + "/return", passed(true)).mustBeProblem(409, "state-conflict");
        assertThat(city.as("kade").get(device).json().at("/selfTestPassedAt").isNull())
                .isTrue();
        begin(program);
        city.as("kade").put(ben, "/attendance", object("meetings", List.of(1))).mustBe(200);
        city.as("kade").post("/lace-loans", loan(device, ben)).mustBeProblem(422, "unprocessable");
        city.as("kade").post(device + "/calibrations", passed(true)).mustBe(201);
        city.as("kade").post("/lace-loans", loan(device, ben)).mustBe(201);
    }

    private Answer isToLendNothing(Map<String, @Nullable Object> loan, String because) {
        Answer refused = city.as("kade").post("/lace-loans", loan).mustBeProblem(422, "unprocessable");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo(because);
        return refused;
    }

    /** As an incident does. */
    private void suspendTheModelOf(String device) {
        jdbc.sql("""
                insert into lace_model_suspension (id, sanctuary_id, device_id, model_key, open_key, firmware_sha256,
                    incident_id, since, version)
                select ?, sanctuary_id, id, model_key, model_key, firmware_sha256, ?, registered_at, 0
                from lace_device where id = ?""")
                .params(UUID.randomUUID(), UUID.randomUUID(), UUID.fromString(id(device)))
                .update();
    }

    private String program() {
        Map<String, @Nullable Object> program = gathering("ANYBODY", "2151-07-10");
        program.put("kind", "OUTREACH");
        program.put("crewIds", List.of(KADE));
        program.put("capacity", 10);
        program.put("meetings", List.of(meeting("2151-07-10", "How a lace is put on.", true)));
        String planned = "/gatherings/"
                + city.as("kade").post("/gatherings", program).mustBe(201).id();
        city.as("kade").post(planned + "/open").mustBe(200);
        return planned;
    }

    private String device() {
        return "/lace-devices/"
                + city.as("kade")
                        .post(
                                "/lace-devices",
                                object(
                                        "sanctuaryId",
                                        HOUSE,
                                        "label",
                                        "A lace to lend",
                                        "model",
                                        "Weft 2",
                                        "firmwareSha256",
                                        "e".repeat(64)))
                        .mustBe(201)
                        .id();
    }

    private static Map<String, @Nullable Object> passed(boolean passed) {
        return object("selfTestPassed", passed, "failSafeProved", true);
    }

    private static Map<String, @Nullable Object> loan(String device, String registration) {
        return object("deviceId", id(device), "registrationId", id(registration));
    }

    private List<JsonNode> feedbackOn(String gathering) {
        return city.as("celia")
                .get(gathering + "/feedback")
                .mustBe(200)
                .json()
                .at("/items")
                .valueStream()
                .toList();
    }

    private static Map<String, @Nullable Object> said(String text) {
        return object("text", text, "scale", 5);
    }

    /** As if it had begun an hour ago. */
    private void begin(String gathering) {
        for (String table : List.of(
                "gathering set starts_at = ?, ends_at = ? where id",
                "gathering_meeting set starts_at = ?, ends_at = ? where gathering_id")) {
            jdbc.sql("update " + table + " = cast(? as uuid)")
                    .param(OffsetDateTime.now(ZoneOffset.UTC).minusHours(1))
                    .param(OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(1))
                    .param(id(gathering))
                    .update();
        }
    }

    private String registered(String person, String gathering, String state) {
        return place(person, gathering, object(), state);
    }

    private String guestOf(String person, String gathering, String guest, String state) {
        return place(person, gathering, object("guest", guest), state);
    }

    private String place(String person, String gathering, Object body, String state) {
        Answer registered =
                city.as(person).post(gathering + "/registrations", body).mustBe(201);
        assertThat(registered.state()).isEqualTo(state);
        return "/registrations/" + registered.id();
    }

    private String planned(String audience, String day) {
        return "/gatherings/"
                + city.as("celia")
                        .post("/gatherings", gathering(audience, day))
                        .mustBe(201)
                        .id();
    }

    private String open(String audience, String day) {
        String gathering = planned(audience, day);
        city.as("celia").post(gathering + "/open").mustBe(200);
        return gathering;
    }

    /** Where each gathering is that somebody finds who does not sign in. */
    private List<String> list(String query) {
        return city.get("/gatherings" + query)
                .mustBe(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> "/gatherings/" + item.at("/id").asString())
                .toList();
    }

    private static String id(String gathering) {
        return gathering.substring(gathering.lastIndexOf('/') + 1);
    }

    /** Planned by Celia for anybody. */
    private String heldBy(String holder, String house, String day) {
        Map<String, @Nullable Object> wanted = gathering("ANYBODY", day);
        wanted.put("sanctuaryId", house);
        wanted.put("crewIds", List.of(holder));
        return "/gatherings/"
                + city.as("celia").post("/gatherings", wanted).mustBe(201).id();
    }

    private static Map<String, @Nullable Object> gathering(String audience, String day) {
        return object(
                "sanctuaryId",
                HOUSE,
                "kind",
                "WORKSHOP",
                "audience",
                audience,
                "title",
                "Telling it in daylight",
                "description",
                "We tell stories in a circle.",
                "place",
                "The garden behind the hall",
                "meetings",
                meetings(day),
                "capacity",
                2,
                "crewIds",
                List.of(CELIA));
    }

    private static List<Map<String, @Nullable Object>> meetings(String day) {
        return List.of(meeting(day, null, false));
    }

    private static Map<String, @Nullable Object> meeting(String day, @Nullable String curriculum, boolean training) {
        return object(
                "startsAt",
                day + "T17:00:00.000Z",
                "endsAt",
                day + "T19:00:00.000Z",
                "curriculum",
                curriculum,
                "training",
                training);
    }

    private static Map<String, @Nullable Object> session(String startsAt) {
        return object(
                "sanctuaryId",
                HOUSE,
                "chamberId",
                LOFT,
                "dreamscapeId",
                DEMO + "401",
                "dreamscapeVersion",
                1,
                "title",
                "An evening in the Loft",
                "startsAt",
                startsAt,
                "capacity",
                6,
                "minimumDreamers",
                2);
    }
}
