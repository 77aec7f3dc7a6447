package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes the steps that answers list, knowing their shape alone. What only people can say stands here as what they know. */
final class FollowedSteps {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";

    /** More rounds than it takes. */
    private static final int ROUNDS = 5;

    private final Client city;

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

    FollowedSteps(Client city) {
        this.city = city;
    }

    void say(String member, Object answer) {
        said.put(member, answer);
    }

    /** Does what is not done, in its order, as the people of each role, and reads anew until everything is done. */
    JsonNode bringIn(String reader, String enrollment, Map<String, String> people) {
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode seen = city.as(reader).get(enrollment).mustBe(200).json();
            List<JsonNode> steps = seen.get("nextSteps").valueStream().toList();
            if (steps.stream().allMatch(next -> next.at("/step/done").asBoolean())) {
                return seen;
            }
            List<@Nullable Answer> answers = new ArrayList<>();
            steps.forEach(
                    next -> answers.add(next.at("/step/done").asBoolean() ? null : follow(next, people, answers)));
        }
        return city.as(reader).get(enrollment).mustBe(200).json();
    }

    private Answer follow(JsonNode next, Map<String, String> people, List<@Nullable Answer> before) {
        waitUntil(next.get("possibleFrom"));
        String who = next.at("/step/by")
                .valueStream()
                .map(role -> people.getOrDefault(role.asString(), ""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody takes " + next));
        return take(next.get("step"), who, before);
    }

    Answer take(JsonNode step, String who, List<@Nullable Answer> before) {
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
                        body.isNull() ? null : filled(body, step.get("asks"), before),
                        headers);
        assertThat(answer.status())
                .as("%s does %s, which is answered by %s", who, step, answer.text())
                .isBetween(200, 299);
        return answer;
    }

    private Map<String, Object> filled(JsonNode body, JsonNode asks, List<@Nullable Answer> before) {
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
        return filled;
    }

    /** Who has read the text answers its questions, and says yes to all but a recording. */
    private void knowTheText(Answer serving) {
        said.putIfAbsent("answers", List.of(0, 1, 2));
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

    Instant now() {
        return Instant.parse(city.as("jun").get("/demo/clock").at("/now"));
    }

    void waitUntil(JsonNode from) {
        if (from.asString("").isEmpty()) {
            return;
        }
        Duration still = Duration.between(now(), Instant.parse(from.asString()));
        if (still.isPositive()) {
            city.as("jun")
                    .post("/demo/clock", object("advance", still.toString()))
                    .mustBe(200);
        }
    }
}
