package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Celia's workshops, Kade's program and the celebration: who is invited, who comes, and what nobody learns by it. */
abstract class MeetingInDaylight {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";
    private static final String HOUSE = DEMO + "001";
    private static final String LOFT = DEMO + "012";
    private static final String CELIA = DEMO + "024";
    private static final String KADE = DEMO + "023";

    @LocalServerPort
    private int port;

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
    void whatIsForAHouseIsForItsPeople() {
        String gathering = open("HOUSE", "2150-02-10");
        for (Client stranger : List.of(city, city.as("oda"), city.as("nils"))) {
            stranger.get(gathering).mustBeProblem(404, "not-found");
            assertThat(stranger.get("/gatherings?limit=100").text()).doesNotContain(id(gathering));
        }
        assertThat(city.as("aya").get(gathering).mustBe(200).json().at("/allowedActions"))
                .isEmpty();
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
        return gathering.substring("/gatherings/".length());
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
