package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.LanternHall;
import city.novaaria.dreamocracy.support.OnH2;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that knows no rule and no path of the API takes a fresh session to its start: it reads what objects, does the
 * first {@code FIX} of each objection as the people whom it names, and waits where it says so. What only people can say
 * stands here as what these people know.
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

    private static final Map<String, String> DREAMERS =
            Map.of(DEMO + "101", "aya", DEMO + "102", "ben", DEMO + "103", "cleo");

    /** The operations that take a list, as the document says. */
    private static final List<String> LISTS = List.of("assignCrew");

    private static final Map<String, @Nullable Object> SECOND_ADULT =
            object("crewId", DEMO + "024", "duty", "ORGANIZER");

    @LocalServerPort
    int port;

    private Client city = Client.at(0);

    /** What people say when they are asked, by the member that it becomes. */
    private final Map<String, Object> said = new HashMap<>(Map.of(
            "signal",
            "lantern",
            "fit",
            true,
            "plan",
            "I walk; it is two streets.",
            "name",
            "Rana",
            "phone",
            "+43 1 555 0166",
            "relation",
            "sister",
            "outcome",
            "CLEARED",
            "crewId",
            DEMO + "030",
            "duty",
            "FACILITATOR"));

    /** What was done about one objection since the last look is not done again about another. */
    private final Map<String, Answer> taken = new HashMap<>();

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
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
                    .forEach(objection -> follow(firstChoice(objection), objection.get("subject")));
        }
        assertThat(city.as("jun").get(session + "/readiness?only=objections").text())
                .as("what still objects")
                .isEmpty();
    }

    private String plan() {
        Map<String, @Nullable Object> wanted =
                LanternHall.evening("012", 1, "A fresh evening", now().plus(Duration.ofDays(3)));
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

    private void follow(JsonNode remedy, JsonNode subject) {
        String from = remedy.path("possibleFrom").asString("");
        if (!from.isEmpty()) {
            waitUntil(Instant.parse(from));
        }
        List<@Nullable Answer> answers = new ArrayList<>();
        for (JsonNode step : remedy.path("steps")) {
            String who = step.get("done").asBoolean() ? null : whoTakes(step, subject);
            answers.add(
                    who == null
                            ? null
                            : taken.computeIfAbsent(
                                    who + " " + step.get("operationId") + step.get("href"),
                                    _ -> take(step, who, answers)));
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

    private Answer take(JsonNode step, String who, List<@Nullable Answer> before) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (step.get("ifMatch").asBoolean()) {
            headers.put("If-Match", "*");
        }
        JsonNode body = step.get("body");
        if (!body.isNull()) {
            String json = step.get("method").asString().equals("PATCH") ? "merge-patch+json" : "json";
            headers.put("Content-Type", "application/" + json);
        }
        Answer answer = city.as(who)
                .send(
                        step.get("method").asString(),
                        step.get("href").asString(),
                        body.isNull()
                                ? null
                                : filled(step.get("operationId").asString(), body, step.get("asks"), before),
                        headers);
        assertThat(answer.status())
                .as("%s does %s, which is answered by %s", who, step, answer.text())
                .isBetween(200, 299);
        return answer;
    }

    private Object filled(String operation, JsonNode body, JsonNode asks, List<@Nullable Answer> before) {
        Map<String, Object> filled = new LinkedHashMap<>();
        body.properties().forEach(member -> filled.put(member.getKey(), member.getValue()));
        for (Map.Entry<String, Object> member : filled.entrySet()) {
            String value = ((JsonNode) member.getValue()).asString("");
            if (value.startsWith("$steps.")) {
                String[] parts = value.substring("$steps.".length()).split("\\.response\\.body#", -1);
                Answer answer = before.get(Integer.parseInt(parts[0]));
                assertThat(answer).as(value).isNotNull();
                member.setValue(answer.at(parts[1]));
                knowTheText(answer);
            }
        }
        StreamSupport.stream(asks.spliterator(), false).map(JsonNode::asString).forEach(member -> {
            assertThat(said).as("what people know").containsKey(member);
            filled.put(member, said.get(member));
        });
        return LISTS.contains(operation) ? List.of(filled, SECOND_ADULT) : filled;
    }

    /** Who has read the text answers its questions, and says yes to all but a recording. */
    private void knowTheText(Answer serving) {
        said.put("answers", List.of(0, 1, 2));
        said.put(
                "decisions",
                serving.json()
                        .get("scopes")
                        .valueStream()
                        .map(scope -> scope.get("scope").asString())
                        .map(scope -> object("scope", scope, "granted", !scope.equals("AV_RECORDING")))
                        .toList());
        said.put("signature", object("name", "Somebody"));
    }

    private Instant now() {
        return Instant.parse(city.as("jun").get("/demo/clock").at("/now"));
    }

    private void waitUntil(Instant then) {
        Duration still = Duration.between(now(), then);
        if (still.isPositive()) {
            city.as("jun")
                    .post("/demo/clock", object("advance", still.toString()))
                    .mustBe(200);
        }
    }
}
