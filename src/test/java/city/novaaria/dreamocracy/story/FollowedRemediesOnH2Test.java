package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.LanternHall;
import city.novaaria.dreamocracy.support.OnH2;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that knows no rule and no path of the API takes a fresh session to its start: it reads what objects, does the
 * first {@code FIX} of each objection as the people whom it names, and waits where it says so.
 */
@OnH2
class FollowedRemediesOnH2Test {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DEMO = "01930000-0000-7000-8000-000000000";

    /** More rounds than it takes. */
    private static final int ROUNDS = 15;

    /** Who signs in for a role, when the step is nobody's own. */
    private static final Map<String, String> PEOPLE = Map.of(
            "FACILITATOR", "jun",
            "ORGANIZER", "celia",
            "STEWARD", "vesna",
            "WEAVER", "mira",
            "TECHNOLOGIST", "kade",
            "ETHICIST", "tariq");

    private static final Map<String, @Nullable Object> JUN = object("crewId", DEMO + "030", "duty", "FACILITATOR");

    /** A second adult. */
    private static final Map<String, @Nullable Object> CELIA = object("crewId", DEMO + "024", "duty", "ORGANIZER");

    private static final Map<String, String> DREAMERS =
            Map.of(DEMO + "101", "aya", DEMO + "102", "ben", DEMO + "103", "cleo");

    @LocalServerPort
    int port;

    private Client city = Client.at(0);
    private FollowedSteps steps = new FollowedSteps(city);

    /** What was done about one objection since the last look is not done again about another. */
    private final Map<String, Answer> taken = new HashMap<>();

    /** Who is put on duty where somebody is missing. */
    private Map<String, @Nullable Object> comes = JUN;

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
        steps = new FollowedSteps(city);
    }

    @Test
    void theFirstFixOfEveryObjectionBringsAFreshSessionToItsStart() {
        String session = plan();
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode readiness = city.as("jun")
                    .get(session + "/readiness?only=objections")
                    .mustBe(200)
                    .json();
            if (readiness.get("ready").asBoolean()) {
                follow(readiness.get("start"), readiness);
                assertThat(city.as("jun").get(session).state()).isEqualTo("DREAMING");
                return;
            }
            taken.clear();
            readiness
                    .get("results")
                    .valueStream()
                    .sorted(Comparator.comparing(objection ->
                            firstChoice(objection).path("possibleFrom").asString("")))
                    .forEach(objection -> {
                        knowWhoComes(objection.get("code").asString());
                        follow(firstChoice(objection), objection.get("subject"));
                    });
        }
        assertThat(city.as("jun").get(session + "/readiness?only=objections").text())
                .as("what still objects")
                .isEmpty();
    }

    @Test
    void theNextStepsOfAnEnrollmentBringSomebodyIn() {
        String session = plan();
        for (Map<String, @Nullable Object> duty : List.of(JUN, CELIA, CELIA)) {
            assertThat(city.as("celia")
                            .post(session + "/crew", duty)
                            .mustBe(200)
                            .text())
                    .contains(Objects.requireNonNull(duty.get("crewId")).toString());
        }
        assertThat(city.as("jun").get(session).mustBe(200).json().get("crew")).hasSize(2);
        String aya = city.as("aya")
                .get("/me/enrollments?limit=100")
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .filter(own -> session.endsWith(own.at("/session/id").asString()))
                .map(own -> own.get("nextStepsHref").asString())
                .findFirst()
                .orElseThrow();
        Map<String, String> people = new HashMap<>(PEOPLE);
        people.put("DREAMER", "aya");

        JsonNode seen = steps.bringIn("aya", aya, people);

        assertThat(seen.get("state").asString()).isEqualTo("CHECKED_IN");
        assertThat(seen.get("nextSteps")
                        .valueStream()
                        .map(next -> next.at("/step/operationId").asString()))
                .startsWith("serveDisclosure", "giveConsent")
                .endsWith("checkInParticipant", "rehearseStopSignal", "attestFitness", "attestFitness");
        assertThat(seen.get("nextSteps")).allSatisfy(next -> {
            assertThat(next.at("/step/done").asBoolean()).as(next.toString()).isTrue();
            assertThat(next.at("/step/youMay").asBoolean()).isFalse();
        });
        assertThat(seen.get("open")
                        .valueStream()
                        .flatMap(objection -> objection
                                .get("remedies")
                                .valueStream()
                                .map(remedy -> objection.get("rule").asString()
                                        + remedy.get("kind").asString())))
                .as("what is left is waiting")
                .noneMatch(left -> left.endsWith("FIX"));
    }

    private String plan() {
        Map<String, @Nullable Object> wanted =
                LanternHall.evening("012", 1, "A fresh evening", steps.now().plus(Duration.ofDays(3)));
        wanted.put("capacity", 6);
        wanted.put("minimumDreamers", 3);
        String session = "/sessions/"
                + city.as("celia").post("/sessions", wanted).mustBe(201).id();
        city.as("jun").post(session + "/open").mustBe(200);
        DREAMERS.forEach((person, name) -> city.as("celia")
                .post(session + "/enrollments", object("participantId", person))
                .mustBe(201));
        return session;
    }

    private static JsonNode firstChoice(JsonNode objection) {
        List<JsonNode> remedies = objection.get("remedies").valueStream().toList();
        return remedies.stream()
                .filter(remedy -> remedy.get("kind").asString().equals("FIX"))
                .findFirst()
                .or(() -> remedies.stream()
                        .filter(remedy -> remedy.get("kind").asString().equals("WAIT"))
                        .findFirst())
                .orElse(JSON.createObjectNode());
    }

    private void knowWhoComes(String code) {
        comes = code.equals("SAF-01.second-adult") ? CELIA : JUN;
        comes.forEach((member, said) -> steps.say(member, Objects.requireNonNull(said)));
    }

    private void follow(JsonNode remedy, JsonNode subject) {
        steps.waitUntil(remedy.path("possibleFrom"));
        List<@Nullable Answer> answers = new ArrayList<>();
        for (JsonNode step : remedy.path("steps")) {
            String who = step.get("done").asBoolean() ? null : whoTakes(step, subject);
            answers.add(
                    who == null
                            ? null
                            : taken.computeIfAbsent(
                                    who + " " + step.get("operationId") + step.get("href")
                                            + (step.path("body").has("duty") ? comes : ""),
                                    _ -> steps.take(step, who, answers)));
        }
    }

    private @Nullable String whoTakes(JsonNode step, JsonNode subject) {
        for (JsonNode role : step.get("by")) {
            String name = role.asString().equals("DREAMER")
                    ? dreamer(subject)
                    : step.get("youMay").asBoolean() ? "jun" : PEOPLE.get(role.asString());
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private @Nullable String dreamer(JsonNode subject) {
        return subject.path("kind").asString("").equals("ENROLLMENT")
                ? DREAMERS.get(city.as("jun")
                        .get("/enrollments/" + subject.get("id").asString())
                        .mustBe(200)
                        .at("/participantId"))
                : null;
    }
}
