package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.LanternHall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** People find what they may join in one list, and strangers what a house shows to everybody. */
abstract class FindingASession {

    private static final String NEXT_WEEK = "01930000-0000-7000-8000-000000000603";

    @LocalServerPort
    private int port;

    private Client city = Client.at(0);

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    @Test
    void whoDreamsInAHouseFindsASessionAndJoinsItByWhatTheAnswersSay() {
        JsonNode found = items("hana", "sanctuaryId=" + LanternHall.ID).getFirst();
        assertThat(found.at("/sessionId").asString()).isEqualTo(NEXT_WEEK);
        assertThat(found.at("/place/sanctuary").asString()).isEqualTo("Lantern Hall");
        assertThat(found.at("/freePlaces").asInt()).isEqualTo(5);
        assertThat(found.at("/asks/minimumAge").asInt()).isEqualTo(18);
        assertThat(found.at("/asks/preparations").toString()).contains("READ_AND_CONSENT", "ATTEST_FITNESS");

        String href = found.at("/href").asString();
        JsonNode session = city.as("hana").get(href).mustBe(200).json();
        assertThat(session.at("/mayJoin").asBoolean()).isTrue();
        assertThat(session.at("/objections").isEmpty()).isTrue();
        JsonNode step = session.at("/steps/0");
        assertThat(step.at("/method").asString()).isEqualTo("POST");
        city.as("hana").post(step.at("/href").asString(), step.at("/body")).mustBe(201);

        JsonNode joined = city.as("hana").get(href).mustBe(200).json();
        assertThat(joined.at("/enrolled").asBoolean()).isTrue();
        assertThat(joined.at("/mayJoin").asBoolean()).isFalse();
        assertThat(joined.at("/steps").isEmpty()).isTrue();
    }

    @Test
    void aHouseShowsItsProgrammeToItsMembersUntilItsStewardMakesItPublic() {
        StoryHouse house = house();
        String session = open(house, Duration.ofDays(1));
        String href = session.replace("/sessions/", "/programme/");
        String there = "sanctuaryId=" + house.id();
        assertThat(items("jun", there).getFirst().at("/crew").toString()).contains("\"jun\"", "FACILITATOR");
        assertThat(items("ben", there)).isEmpty();
        assertThat(nobody(there)).isEmpty();
        // whoever was told of it may enroll, and so may read what it is
        JsonNode told = city.as("ben").get(href).mustBe(200).json();
        assertThat(told.at("/mayJoin").asBoolean()).isTrue();
        assertThat(told.at("/session/crew").toString()).contains("FACILITATOR").doesNotContain("jun");
        city.get(href).mustBeProblem(404, "not-found");
        city.as("kade").get(href).mustBeProblem(404, "not-found");

        String sanctuary = "/sanctuaries/" + house.id();
        city.as("celia").patch(sanctuary, object("programme", "PUBLIC")).mustBe(403);
        assertThat(city.as("vesna")
                        .patch(sanctuary, object("programme", "PUBLIC"))
                        .mustBe(200)
                        .at("/programme"))
                .isEqualTo("PUBLIC");
        assertThat(items("ben", there)).hasSize(1);
        JsonNode open = nobody(there).getFirst();
        assertThat(open.at("/synopsis").asString()).startsWith("A light that grows and fades");
        assertThat(open.at("/crew").toString()).contains("FACILITATOR").doesNotContain("jun");
        JsonNode stranger = city.get(href).mustBe(200).json();
        assertThat(stranger.at("/mayJoin").asBoolean()).isFalse();
        assertThat(stranger.at("/steps").isEmpty()).isTrue();

        house.become("SUSPENDED");
        assertThat(items("jun", there)).isEmpty();
        city.as("ben").get(href).mustBeProblem(404, "not-found");
        house.become("OPEN");
        assertThat(items("jun", there)).hasSize(1);
        String review = "/ethics-reviews/"
                + city.as("tariq")
                        .get("/ethics-reviews?dreamscapeId=" + house.dreamscape())
                        .at("/items/0/id");
        city.as("tariq")
                .post(review + "/suspend", object("reason", "A doubt.", "reach", "NEW_STARTS"))
                .mustBe(200);
        assertThat(items("jun", there)).isEmpty();
        city.as("ben").get(href).mustBeProblem(404, "not-found");
    }

    @Test
    void whatStandsInTheWayIsWhatEnrollingSaysAndAFullSessionHasAWaitingList() {
        StoryHouse house = house();
        String session = open(house, Duration.ofDays(1));
        String href = session.replace("/sessions/", "/programme/");
        JsonNode child = city.as("pia").get(href).mustBe(200).json();
        assertThat(child.at("/mayJoin").asBoolean()).isFalse();
        assertThat(child.at("/steps").isEmpty()).isTrue();
        Answer refused = city.as("pia")
                .post(
                        session + "/enrollments",
                        object("participantId", city.as("pia").get("/me").at("/participantId")))
                .mustBe(409);
        assertThat(child.at("/objections")
                        .valueStream()
                        .map(objection -> objection.get("rule").asString()))
                .containsExactlyElementsOf(refused.objectingRules());

        city.as("celia")
                .patch(session, object("minimumDreamers", 1, "capacity", 1))
                .mustBe(200);
        assertThat(city.as("ben").get(href).at("/session/freePlaces")).isEqualTo("1");
        house.enroll("ben", session);
        JsonNode full = city.as("hana").get(href).mustBe(200).json();
        assertThat(full.at("/session/freePlaces").asInt()).isZero();
        assertThat(full.at("/session/waitingList").asBoolean()).isTrue();
        assertThat(full.at("/mayJoin").asBoolean()).isTrue();
        assertThat(city.as("hana").get(house.enroll("hana", session)).state()).isEqualTo("WAITLISTED");
        assertThat(items("ben", "sanctuaryId=" + house.id()))
                .as("where they dream they are members")
                .hasSize(1);
    }

    @Test
    void itIsInTheOrderOfTimeAndFiltered() {
        StoryHouse house = house();
        String later = open(house, Duration.ofDays(9));
        String soon = open(house, Duration.ofDays(1));
        String between = open(house, Duration.ofDays(4));
        String there = "sanctuaryId=" + house.id();
        List<String> met = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = city.as("jun")
                    .get("/programme?limit=1&" + there + cursor)
                    .mustBe(200)
                    .json();
            page.get("items").forEach(item -> met.add(id(item)));
            cursor = page.at("/page/nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.at("/page/nextCursor").asString();
        } while (!cursor.isEmpty());
        assertThat(met).containsExactly(soon, between, later);

        Instant now = now();
        String week =
                there + "&startsFrom=" + now.plus(Duration.ofDays(2)) + "&startsTo=" + now.plus(Duration.ofDays(7));
        assertThat(ids(week)).containsExactly(between);
        assertThat(ids(there + "&intensity=I1&language=en-GB&contentTag=light")).containsExactly(soon, between, later);
        assertThat(ids(there + "&intensity=I2")).isEmpty();
        assertThat(ids(there + "&language=pt")).isEmpty();
        assertThat(ids(there + "&contentTag=water")).isEmpty();
        city.as("jun").get("/programme?language=no%20language").mustBeProblem(400, "invalid-request");
        String other = city.as("jun").get("/programme?limit=1&" + there).at("/page/nextCursor");
        city.as("jun").get("/programme?cursor=" + other).mustBeProblem(400, "invalid-request");
        city.as("jun").get("/sessions?" + there + "&cursor=" + other).mustBeProblem(400, "invalid-request");

        city.as("jun").post(between + "/cancel", object("reason", "Over.")).mustBe(200);
        assertThat(ids(there)).containsExactly(soon, later);
    }

    private StoryHouse house() {
        StoryHouse house = new StoryHouse(city);
        house.approve(house.version("A light.", true));
        return house;
    }

    private String open(StoryHouse house, Duration ahead) {
        String session = house.plannedSession(ahead);
        house.staff(session);
        city.as("jun").post(session + "/open").mustBe(200);
        return session;
    }

    private Instant now() {
        return Instant.parse(city.as("jun").get("/demo/clock").at("/now"));
    }

    private List<String> ids(String filter) {
        return items("jun", filter).stream().map(FindingASession::id).toList();
    }

    private static String id(JsonNode item) {
        return "/sessions/" + item.get("sessionId").asString();
    }

    private List<JsonNode> items(String reader, String filter) {
        return items(city.as(reader), filter);
    }

    private List<JsonNode> nobody(String filter) {
        return items(city, filter);
    }

    private static List<JsonNode> items(Client reader, String filter) {
        return reader.get("/programme?limit=50&" + filter)
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }
}
