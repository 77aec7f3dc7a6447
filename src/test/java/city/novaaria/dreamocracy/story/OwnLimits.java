package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.LanternHall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** How far a person goes, and what they do not want to meet: they say it themselves, and it holds. */
abstract class OwnLimits {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";
    private static final String NEXT_WEEK = "/sessions/" + DEMO + "603";
    private static final String GIL = DEMO + "707";
    private static final String HANA = "/participants/" + DEMO + "108";
    private static final String LIA = "/participants/" + DEMO + "111";

    @LocalServerPort
    private int port;

    private Client city = Client.at(0);

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    @Test
    void aLateJoinerDrawsALineAndNobodyLearnsWhoseItIs() {
        String lia = enroll("lia", "111", NEXT_WEEK).mustBe(201).id();
        String hana = enroll("hana", "108", NEXT_WEEK).mustBe(201).id();
        assertThat(aboutBoundaries("jun", NEXT_WEEK)).singleElement().satisfies(OwnLimits::passes);

        city.as("hana").put(HANA, "/boundaries", lines("dusk")).mustBe(200);

        for (String reader : List.of("mira", "kade", "jun", "celia")) {
            assertThat(aboutBoundaries(reader, NEXT_WEEK))
                    .as(reader + " is told with others, and later")
                    .filteredOn(result -> result.at("/subject/kind").asString().equals("SESSION"))
                    .singleElement()
                    .satisfies(OwnLimits::passes);
            assertThat(city.as(reader).get(NEXT_WEEK + "/readiness").mustBe(200).text())
                    .doesNotContain("dusk", hana, lia, "Hana");
        }
        assertThat(aboutBoundaries("hana", "/enrollments/" + hana))
                .extracting(result -> result.at("/subject/id").asString(), OwnLimits::outcome)
                .contains(tuple(hana, "FAIL"));
        assertThat(aboutBoundaries("gil", "/enrollments/" + GIL))
                .extracting(result -> result.at("/subject/id").asString(), OwnLimits::outcome)
                .contains(tuple(GIL, "PASS"));

        city.as("lia").post("/enrollments/" + lia + "/withdrawal").mustBe(200);
        city.as("hana").put(HANA, "/boundaries", lines("storm")).mustBe(200);
        assertThat(aboutBoundaries("mira", NEXT_WEEK)).singleElement().satisfies(OwnLimits::passes);
        assertThat(city.as("hana").get(HANA + "/boundaries").mustBe(200).at("/lines/0"))
                .isEqualTo("storm");
        city.as("jun").get(HANA + "/boundaries").mustBe(403);
        city.as("gil").get(HANA + "/boundaries").mustBeProblem(404, "not-found");
        city.as("hana")
                .put(HANA, "/boundaries", object("lines", List.of("dusk"), "veils", List.of("storm", "dusk")))
                .mustBeProblem(422, "unprocessable");
    }

    @Test
    void peopleGoOneStepAtATimeWithinTheirOwnLimitAndRestInBetween() {
        approveTheStorm();
        // nothing of an earlier dream is open
        city.as("lia").post("/aftercare-check-ins/" + DEMO + "c90/decline").mustBe(200);
        String soon = storm("012", Duration.ofDays(10));
        Answer tooMuch = enroll("mona", "112", soon).mustBeProblem(409, "charter-objections");
        assertThat(tooMuch.objectingRules()).containsExactly("SAF-05");
        assertThat(tooMuch.at("/objections/0/remedy")).isEqualTo("First complete I2.");
        assertThat(tooMuch.at("/objections/0/waivable")).isEqualTo("ETHICIST");

        city.as("lia")
                .put(LIA, "/boundaries", object("lines", List.of(), "veils", List.of(), "ceiling", "I2"))
                .mustBe(200);
        assertThat(enroll("lia", "111", soon).mustBe(409).at("/objections/0/waivable"))
                .isEqualTo("NEVER");

        city.as("lia").put(LIA, "/boundaries", lines()).mustBe(200);
        String enrollment = enroll("lia", "111", soon).mustBe(201).id();
        String nextDay = storm("012", Duration.ofDays(11));
        Answer tooClose = enroll("lia", "111", nextDay).mustBeProblem(409, "charter-objections");
        assertThat(tooClose.objectingRules()).containsExactly("SAF-06");
        assertThat(tooClose.text()).doesNotContain(soon, enrollment, "Lantern");
        enroll("lia", "111", storm("012", Duration.ofDays(13))).mustBe(201);

        city.as("lia").post("/enrollments/" + enrollment + "/withdrawal").mustBe(200);
        assertThat(enroll("lia", "111", nextDay).mustBe(409).objectingRules())
                .as("the one two days later is still too close")
                .containsExactly("SAF-06");
    }

    /** So that dreams at I3 may be planned. */
    private void approveTheStorm() {
        Client tariq = city.as("tariq");
        String review = "/ethics-reviews/" + DEMO + "502";
        tariq.post(review + "/declarations", object("conflict", false, "statement", "I have no part in it."))
                .mustBe(200);
        tariq.post(review + "/votes", object("vote", "APPROVE", "rationale", "From a distance.", "validFor", "P180D"))
                .mustBe(200);
    }

    /** An open session in the storm far away, so long from now. */
    private String storm(String chamber, Duration ahead) {
        Instant now = Instant.parse(city.as("celia").get("/demo/clock").at("/now"));
        String session = "/sessions/"
                + city.as("celia")
                        .post("/sessions", LanternHall.evening(chamber, 2, "A storm far away", now.plus(ahead)))
                        .mustBe(201)
                        .id();
        city.as("jun").post(session + "/open").mustBe(200);
        return session;
    }

    private Answer enroll(String name, String number, String session) {
        return city.as(name).post(session + "/enrollments", object("participantId", DEMO + number));
    }

    private List<JsonNode> aboutBoundaries(String reader, String of) {
        return city.as(reader)
                .get(of + "/readiness")
                .mustBe(200)
                .json()
                .get("results")
                .valueStream()
                .filter(result -> result.at("/rule").asString().equals("SAF-07"))
                .toList();
    }

    private static void passes(JsonNode result) {
        assertThat(outcome(result)).isEqualTo("PASS");
    }

    private static String outcome(JsonNode result) {
        return result.at("/outcome").asString();
    }

    private static Map<String, @Nullable Object> lines(String... tags) {
        return object("lines", List.of(tags), "veils", List.of());
    }
}
