package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.Untightened;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A sanctuary makes the numbers of its profile stricter, never laxer, and the gate takes them at once. */
abstract class TightenedPolicy {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";
    private static final String HALL = "/sanctuaries/" + DEMO + "001";
    private static final String EVENING = "/sessions/" + DEMO + "601";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private Client city = Client.at(0);

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    @AfterEach
    void theNumbersAreTheProfilesAgain() {
        inTheTable(null);
    }

    private void inTheTable(@Nullable String numbers) {
        Untightened.with(jdbc, numbers);
    }

    @Test
    void whatCouldStartIsRefusedByATightenedNumberAndTheRecordNamesTheNumbersThatWereUsed() {
        Answer before = policy();
        String profile = before.at("/profileSha256");
        assertThat(before.at("/inForce/sha256")).isEqualTo(profile);
        assertThat(before.json().at("/tightened").valueStream()).allMatch(JsonNode::isNull);
        Answer ready = readiness();
        assertThat(ready.json().get("ready").asBoolean()).isTrue();
        assertThat(ready.at("/policy/sha256")).isEqualTo(profile);

        Answer strict = tighten(object("peoplePerFacilitator", object("i2", 2))).mustBe(200);
        assertThat(strict.json().at("/inForce/peoplePerFacilitator/i2").asInt()).isEqualTo(2);
        assertThat(strict.json().at("/inForce/peoplePerFacilitator/i3").asInt()).isEqualTo(8);
        assertThat(strict.at("/inForce/sha256")).isNotEqualTo(profile);
        assertThat(city.as("jun")
                        .post(EVENING + "/start")
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .containsExactly("SAF-01");
        assertThat(readiness().at("/policy/sha256")).isEqualTo(strict.at("/inForce/sha256"));

        inTheTable("{\"groupCap\":{\"i2\":50},\"peoplePerFacilitator\":{\"i2\":3}}");
        Answer milder = policy();
        assertThat(milder.at("/profileSha256")).isEqualTo(profile);
        city.as("jun").post(EVENING + "/start").mustBe(200);
        assertThat(city.as("jun").get(EVENING + "/start-record").mustBe(200).at("/snapshot/policy/sha256"))
                .isEqualTo(milder.at("/inForce/sha256"))
                .isNotEqualTo(strict.at("/inForce/sha256"))
                .isNotEqualTo(profile);
    }

    @Test
    void noNumberBecomesLaxerWhileAnybodyMayBeEnrolled() {
        Map<String, @Nullable Object> own =
                object("coolingOff", object("i1", "PT48H"), "distressStepOutFrom", 60, "presenceRequired", true);
        JsonNode strict = tighten(own).mustBe(200).json();

        Answer refused = tighten(Map.of()).mustBeProblem(409, "people-enrolled");
        assertThat(refused.json().get("sessionIds").toString()).contains(DEMO + "601");
        tighten(object("coolingOff", object("i1", "PT47H"), "distressStepOutFrom", 50, "presenceRequired", true))
                .mustBeProblem(409, "people-enrolled");
        tighten(object("coolingOff", object("i1", "PT48H"), "distressStepOutFrom", 60))
                .mustBeProblem(409, "people-enrolled");
        assertThat(policy().json()).isEqualTo(strict);
        tighten(own).mustBe(200);
        tighten(object(
                        "coolingOff",
                        object("i1", "PT72H"),
                        "distressStepOutFrom",
                        50,
                        "presenceRequired",
                        true,
                        "longestBreak",
                        "PT3M"))
                .mustBe(200);
    }

    @Test
    void whileNobodyMayBeEnrolledTheProfilesNumbersHoldAgain() {
        String quiet = "/sanctuaries/" + city.as("vesna").foundSanctuary("Quiet House");
        JsonNode before = city.as("aya").get(quiet + "/policy").mustBe(200).json();
        city.as("vesna")
                .put(quiet, "/policy", object("distressStepOutFrom", 60))
                .mustBe(200);

        assertThat(city.as("vesna").put(quiet, "/policy", Map.of()).mustBe(200).json())
                .isEqualTo(before);
    }

    @Test
    void whatIsLaxerIsRefusedWithEveryBoundAndChangesNothing() {
        JsonNode before = policy().json();

        Answer refused = tighten(object(
                        "groupCap",
                        object("i1", 1, "i3", 26),
                        "coolingOff",
                        object("i5", "PT71H"),
                        "fitnessValidity",
                        "PT2H",
                        "screeningFrom",
                        "I4"))
                .mustBeProblem(422, "unprocessable");

        assertThat(refused.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.at("/pointer").asString()))
                .containsExactlyInAnyOrder("#/groupCap/i3", "#/coolingOff/i5", "#/screeningFrom");
        assertThat(refused.text()).contains("at most 25", "at least PT72H", "at most I3");
        assertThat(policy().json()).isEqualTo(before);
        for (Object malformed : new Object[] {
            object("groupcap", object("i3", 1)),
            object("groupCap", object("I3", 1)),
            object("groupCap", object("i3", "1")),
            object("groupCap", object("i3", 0)),
            object("fitnessValidity", "-PT1H"),
            object("checkInWindow", "PT1H"),
            object("review", object("i1", "BOARD"))
        }) {
            city.as("vesna").put(HALL, "/policy", malformed).mustBe(400);
        }
    }

    @Test
    void noNumberIsTightenedToNothingExceptWhereTheCharterAsksForNothing() {
        JsonNode before = policy().json();

        Answer refused = tighten(object(
                        "presenceWithin",
                        "PT0S",
                        "longestPause",
                        "PT4M59S",
                        "consentMaxAge",
                        object("i3", "PT0S"),
                        "distressStepOutFrom",
                        1))
                .mustBeProblem(422, "unprocessable");

        assertThat(refused.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.at("/pointer").asString()))
                .containsExactlyInAnyOrder(
                        "#/presenceWithin", "#/longestPause", "#/consentMaxAge/i3", "#/distressStepOutFrom");
        assertThat(refused.text()).contains("at least PT40S", "at least PT5M", "at least PT12H", "at least 10");
        assertThat(policy().json()).isEqualTo(before);
        tighten(object("coolingOff", object("i1", "PT0S"), "cooldown", object("i1", "PT0S")))
                .mustBe(200);
        assertThat(tighten(object("presenceWithin", "PT40S")).mustBe(200).at("/inForce/presenceWithin/value"))
                .isEqualTo("PT40S");
    }

    @Test
    void whatWasTightenedToNothingBeforeCountsAsTheLeastThatWorks() {
        inTheTable("{\"ratingEvery\":\"PT0S\"}");

        Answer read = policy();

        assertThat(read.at("/tightened/ratingEvery")).isEqualTo("PT1M");
        assertThat(read.at("/inForce/ratingEvery/value")).isEqualTo("PT1M");
        assertThat(tighten(object("ratingEvery", "PT1M")).mustBe(200).at("/inForce/sha256"))
                .isEqualTo(read.at("/inForce/sha256"));
    }

    @Test
    void everybodyReadsItAndOnlyStewardsTightenIt() {
        for (String reader : new String[] {"aya", "mona", "mira", "vesna"}) {
            assertThat(city.as(reader).get(HALL + "/policy").mustBe(200).version())
                    .isEqualTo(city.as(reader).get(HALL).version());
        }
        city.as("mira").put(HALL, "/policy", Map.of()).mustBeProblem(403, "forbidden");
        city.as("vesna").send("PUT", HALL + "/policy", Map.of(), json()).mustBeProblem(428, "condition-required");
        city.as("vesna")
                .send(
                        "PUT",
                        HALL + "/policy",
                        Map.of(),
                        Map.of("If-Match", "\"v999\"", "Content-Type", "application/json"))
                .mustBeProblem(412, "stale");
        city.as("vesna").get("/sanctuaries/" + DEMO + "999/policy").mustBeProblem(404, "not-found");
    }

    private static Map<String, String> json() {
        return Map.of("Content-Type", "application/json");
    }

    private Answer tighten(Map<String, @Nullable Object> numbers) {
        return city.as("vesna").put(HALL, "/policy", numbers);
    }

    private Answer policy() {
        return city.as("aya").get(HALL + "/policy").mustBe(200);
    }

    private Answer readiness() {
        return city.as("jun").get(EVENING + "/readiness").mustBe(200);
    }
}
