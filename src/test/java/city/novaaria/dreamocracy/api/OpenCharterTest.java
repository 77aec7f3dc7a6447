package city.novaaria.dreamocracy.api;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.PolicyProfiles;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.rules.Rules;
import city.novaaria.dreamocracy.kernel.Texts;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.OnPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everybody can read the rules as the code has them, and whoever is signed in the numbers that they take. */
@OnPostgres
class OpenCharterTest {

    /** What Firefox sends. */
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    Client nobody = Client.at(0);
    Client aya = nobody;

    @BeforeEach
    void call() {
        nobody = Client.at(port);
        aya = nobody.as("aya");
    }

    @Test
    void tellsEveryRuleInForceAndNothingElse() {
        JsonNode rules = aya.get("/charter").mustBe(200).json().get("rules");

        assertThat(rules.size()).isEqualTo(Rules.ALL.size());
        for (int place = 0; place < rules.size(); place++) {
            Rule rule = Rules.ALL.get(place);
            JsonNode told = rules.get(place);
            assertThat(told.get("rule").asString()).isEqualTo(rule.id());
            assertThat(told.get("title").asString()).isEqualTo(rule.card().title(Texts.ENGLISH));
            assertThat(told.get("says").asString()).isEqualTo(rule.card().says());
            assertThat(told.get("askedAt").valueStream().map(JsonNode::asString))
                    .containsExactlyElementsOf(rule.card().askedAt().stream()
                            .sorted()
                            .map(Enum::name)
                            .toList());
            assertThat(told.get("waivable").asString())
                    .isEqualTo(rule.card().waivable().name());
            assertThat(told.get("disclosure").asString())
                    .isEqualTo(rule.card().disclosure().name());
            assertThat(told.get("source").asString()).isEqualTo(rule.card().source());
        }
    }

    @Test
    void showsTheSameToAnybodyOnAPage() {
        Answer page = nobody.with("Accept", BROWSER).get("!/charter").mustBe(200);

        assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.text())
                .startsWith("<!doctype html>")
                .contains("<html lang=\"en\">", "name=\"viewport\"")
                .doesNotContain("<script", "{{");
        assertThat(Rules.ALL)
                .allSatisfy(rule -> assertThat(page.text())
                        .contains(
                                "<li id=\"" + rule.id() + "\">",
                                escaped(rule.card().title(Texts.ENGLISH)),
                                escaped(rule.card().says()))
                        .contains(escaped(rule.card().source()), "href=\"#" + rule.id() + "\""));
        assertThat(page.text()).doesNotContain("CONSENT_CAPTURE", "SUBJECT_ONLY", "NEVER");
        mayBeKept(page);

        Answer json = nobody.get("!/charter").mustBe(200);
        assertThat(json.json()).isEqualTo(aya.get("/charter").json());
        mayBeKept(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/charter", "/policy-profiles", "/policy-profiles/sleep-lab"})
    void asksProgramsToSignIn(String path) {
        nobody.get(path).mustBeProblem(401, "not-signed-in");
        assertThat(aya.get(path).mustBe(200).header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void documentsExactlyWhatItAnswers() {
        DocumentedExamples examples = new DocumentedExamples(port);
        for (String operation : List.of("getCharter", "getPolicyProfiles", "getPolicyProfile")) {
            Answer answer = examples.send(operation, aya, examples.prepare(operation));
            assertThat(answer.mustBe(200).json())
                    .isEqualTo(examples.of(operation).get("response"));
        }
    }

    @Test
    void showsEveryNumberOfEachProfileAsItsFileHasIt() throws IOException {
        JsonNode all = aya.get("/policy-profiles").mustBe(200).json().get("items");

        assertThat(all.valueStream().map(item -> item.get("name").asString()))
                .containsExactlyElementsOf(PolicyProfiles.shipped().names());
        for (JsonNode told : all) {
            Answer one =
                    aya.get("/policy-profiles/" + told.get("name").asString()).mustBe(200);
            assertThat(one.json()).isEqualTo(told);
            JsonNode file = file(told.get("name").asString());
            assertThat(told.size()).isEqualTo(file.size() + 1);
            file.forEachEntry((number, written) -> isTold(told.get(number), written));
        }
    }

    private static void isTold(JsonNode told, JsonNode written) {
        if (!written.isObject()) {
            assertThat(told).isEqualTo(written);
            return;
        }
        assertThat(told.size()).isEqualTo(written.size());
        written.forEachEntry((key, value) -> {
            JsonNode same = told.get(key.matches("I[1-5]") ? "i" + key.substring(1) : key);
            assertThat(meant(same)).isEqualTo(meant(value));
        });
    }

    /** A duration can be written in several ways. */
    private static Object meant(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(OpenCharterTest::meant).toList();
        }
        return value.asString("").matches("P[T0-9].*") ? Duration.parse(value.asString()) : value;
    }

    @Test
    void saysWhenACopyIsStillThePresentOne() {
        for (String path : List.of("/policy-profiles", "/policy-profiles/nova-aria")) {
            String tag = aya.get(path).header("ETag");
            assertThat(tag).matches("\"[0-9a-f]{32}\"");
            aya.with("If-None-Match", tag).get(path).mustBe(304);
            aya.with("If-None-Match", "\"another\"").get(path).mustBe(200);
        }
    }

    @Test
    void knowsNoOtherProfile() {
        aya.get("/policy-profiles/no-such-profile").mustBeProblem(404, "not-found");
        aya.get("/policy-profiles/Nova-Aria").mustBeProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nova-aria", "clinical-group", "sleep-lab", "story-workshop"})
    void aSanctuaryIsFoundedWithAnyOfThem(String profile) {
        assertThat(found(profile).mustBe(201).at("/policyProfile")).isEqualTo(profile);
    }

    @Test
    void aSanctuaryIsFoundedWithNoOtherAndLearnsWhichThereAre() {
        Answer refused = found("lenient").mustBeProblem(422, "unprocessable");

        assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/policyProfile");
        assertThat(refused.at("/errors/0/detail"))
                .isEqualTo("is one of: clinical-group, nova-aria, sleep-lab, story-workshop");
    }

    private Answer found(String profile) {
        Map<String, Object> house = object(
                "name",
                "House of " + profile,
                "city",
                "Nova Aria",
                "timeZone",
                "Europe/Vienna",
                "ageOfMajority",
                18,
                "policyProfile",
                profile);
        return nobody.as("vesna").post("/sanctuaries", house);
    }

    private static void mayBeKept(Answer answer) {
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=3600");
        assertThat(answer.response().headers().allValues("Vary").toString()).containsPattern("(?i)\\baccept[,\\]]");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("'", "&#39;");
    }

    private static JsonNode file(String profile) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(OpenCharterTest.class.getResourceAsStream("/policy/" + profile + ".json"))) {
            return JSON.readTree(file);
        }
    }
}
