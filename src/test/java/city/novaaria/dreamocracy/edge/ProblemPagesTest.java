package city.novaaria.dreamocracy.edge;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.kernel.Texts;
import city.novaaria.dreamocracy.problems.ProblemType;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.Code;
import city.novaaria.dreamocracy.support.OnPostgres;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The type of every problem leads to a page for people and the same for programs. */
@OnPostgres
class ProblemPagesTest {

    /** What Firefox sends. */
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @LocalServerPort
    private int port;

    private Client nobody = Client.at(0);

    @BeforeEach
    void call() {
        nobody = Client.at(port);
    }

    @Test
    void everyProblemThatTheCodeKnowsHasItsPage() {
        JsonNode items = nobody.get("!/problems").mustBe(200).json().at("/items");
        List<ProblemType> known = known();

        assertThat(known).hasSizeGreaterThan(20);
        assertThat(known).extracting(ProblemType::code).doesNotHaveDuplicates();
        assertThat(items.valueStream().map(item -> item.get("code").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        known.stream().map(ProblemType::code).toList());
        for (JsonNode item : items) {
            ProblemType type = known.stream()
                    .filter(one -> one.code().equals(item.get("code").asString()))
                    .findAny()
                    .orElseThrow();
            assertThat(item.get("status").asInt()).isEqualTo(type.status().value());
            assertThat(item.get("title").asString()).isEqualTo(type.title());
            assertThat(item.get("detail").asString()).isEqualTo(type.remedy());
            assertThat(item.get("retryable").asBoolean()).isEqualTo(type.retryable());
            String page = "!" + item.get("type").asString();
            assertThat(nobody.get(page).mustBe(200).json()).isEqualTo(item);
            assertThat(forPeople(page).text()).contains(type.code());
        }
    }

    @Test
    void theTypesOfRefusalsLeadThere() {
        List<Answer> refusals = List.of(
                nobody.get("/me"),
                nobody.as("aya").get("/nothing-of-that-name"),
                nobody.as("aya").delete("/sessions"),
                nobody.as("aya").get("/participants?limit=0"),
                nobody.as("celia").post("/participants", "{"),
                nobody.as("noor").post("/sessions/01930000-0000-7000-8000-000000000602/start"));
        for (Answer refusal : refusals) {
            assertThat(refusal.status()).isGreaterThanOrEqualTo(400);
            JsonNode page = nobody.get("!" + refusal.at("/type")).mustBe(200).json();
            for (String member : List.of("type", "code", "title", "status", "retryable")) {
                assertThat(page.get(member)).as(member).isEqualTo(refusal.json().get(member));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"!/problems", "!/problems/charter-objections"})
    void programsGetJsonAndBrowsersAPage(String path) {
        for (String accept : List.of("*/*", "application/json")) {
            Answer json = nobody.with("Accept", accept).get(path).mustBe(200);
            assertThat(json.header("Content-Type")).startsWith("application/json");
            mayBeKept(json);
        }
        Answer page = forPeople(path);
        assertThat(page.text())
                .startsWith("<!doctype html>")
                .contains("<html lang=\"en\">", "name=\"viewport\"", "The charter objects")
                .doesNotContain("<script", "{{");
        mayBeKept(page);
        nobody.get("!/pages.css").mustBe(200);
    }

    @Test
    void unknownProblemsAreNotFound() {
        nobody.get("!/problems/no-such-problem").mustBeProblem(404, "not-found");
        nobody.send("POST", "!/problems", null, Map.of()).mustBeProblem(404, "not-found");
        nobody.with("Accept", "image/png").get("!/problems").mustBeProblem(406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!/nowhere",
                "!/problems/no-such-problem",
                "!/policy-profiles/no-such-profile",
                "!/v3/nothing",
                "!/ethics-notes/01930000-0000-7000-8000-0000000000ff"
            })
    void unknownAddressesShowAPageToBrowsersAndAProblemToPrograms(String path) {
        nobody.get(path).mustBeProblem(404, "not-found");
        nobody.as("aya").get(path).mustBeProblem(404, "not-found");
        for (Client reader : List.of(nobody, nobody.as("aya"))) {
            Answer page = page(reader, path, 404);
            assertThat(page.text()).contains("There is nothing here for you", "href=\"/swagger-ui.html\"");
            assertThat(page.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void programsAreAnsweredAsProgramsWhateverTheyAccept() {
        nobody.with("Accept", BROWSER).get("/nowhere").mustBeProblem(401, "not-signed-in");
        nobody.as("aya").with("Accept", BROWSER).get("/nowhere").mustBeProblem(404, "not-found");
    }

    @Test
    void whatIsCodeLooksLikeCode() {
        assertThat(forPeople("!/problems").text()).contains("<code>", "</code>").doesNotContain("`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nova-aria", "clinical-group", "sleep-lab", "story-workshop"})
    void theCharterLeadsToTheNumbersOfEverySetting(String profile) {
        assertThat(forPeople("!/charter").text()).contains("href=\"/policy-profiles/" + profile + "\"");
        JsonNode numbers =
                nobody.as("aya").get("/policy-profiles/" + profile).mustBe(200).json();
        String page = forPeople("!/policy-profiles/" + profile).text();
        assertThat(page)
                .contains(numbers.get("sha256").asString())
                .doesNotContain("{{", "PT", "ONE_REVIEWER", "TWO_REVIEWERS", "BOARD");
        numbers.properties().stream()
                .filter(number -> number.getValue().isObject())
                .forEach(number -> assertThat(page).contains("<li id=\"" + number.getKey() + "\">"));
    }

    @Test
    void theCharterLeadsToWhatEthicistsLearntAboutARule() {
        assertThat(forPeople("!/charter").text()).contains("href=\"/ethics-notes?rule=LIV-03\"");
        String address = "/ethics-notes/01930000-0000-7000-8000-000000000e01";
        assertThat(forPeople("!/ethics-notes?rule=LIV-03").text())
                .contains("href=\"" + address + "\"", "href=\"/charter#LIV-03\"")
                .doesNotContain("{{", "Nothing is published");
        assertThat(forPeople("!/ethics-notes?rule=CON-01").text()).contains("Nothing is published");
        for (String limit : List.of("0", "101", "-1", "many", "")) {
            assertThat(forPeople("!/ethics-notes?limit=" + limit).text()).contains(address);
        }
        assertThat(forPeople("!" + address).text())
                .contains("Rehearse the stop signal awake", "href=\"/charter#LIV-03\"")
                .doesNotContain("{{", "tariq");
        assertThat(page(nobody, "!/ethics-notes/01930000-0000-7000-8000-000000000e04", 404)
                        .text())
                .doesNotContain("tell a group");
    }

    @Test
    void everyProblemIsSaidInEveryLanguage() {
        List<String> texts = known().stream()
                .flatMap(type -> Stream.of(type.code() + ".title", type.code() + ".remedy"))
                .toList();
        assertThat(Texts.languages())
                .hasSizeGreaterThan(1)
                .filteredOn(language -> !language.equals(Locale.ENGLISH))
                .allSatisfy(language -> {
                    ResourceBundle said = ResourceBundle.getBundle(
                            "texts/problems", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
                    assertThat(said.keySet()).containsExactlyInAnyOrderElementsOf(texts);
                    assertThat(said.keySet())
                            .allSatisfy(key -> assertThat(said.getString(key)).isNotBlank());
                });
    }

    @Test
    void whatConstraintsSayIsSaidInEveryLanguage() {
        Control exactly = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        ResourceBundle base = ResourceBundle.getBundle("ValidationMessages", Locale.ROOT, exactly);
        assertThat(base.keySet()).isNotEmpty();
        assertThat(Texts.languages())
                .filteredOn(language -> !language.equals(Locale.ENGLISH))
                .allSatisfy(language -> {
                    ResourceBundle said = ResourceBundle.getBundle("ValidationMessages", language, exactly);
                    assertThat(said.keySet())
                            .containsExactlyInAnyOrderElementsOf(base.keySet())
                            .allSatisfy(key -> assertThat(said.getString(key)).isNotEqualTo(base.getString(key)));
                });
    }

    private Answer forPeople(String path) {
        return page(nobody, path, 200);
    }

    private static Answer page(Client reader, String path, int status) {
        Answer page = reader.with("Accept", BROWSER).get(path).mustBe(status);
        assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        return page;
    }

    private static void mayBeKept(Answer answer) {
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=3600");
        assertThat(answer.response().headers().allValues("Vary").toString()).containsPattern("(?i)\\baccept[,\\]]");
    }

    /** Found in another way than the service does. */
    private static List<ProblemType> known() {
        return Code.SERVICE.stream()
                .filter(type -> type.isEnum() && !type.isAnonymousClass() && type.isAssignableTo(ProblemType.class))
                .map(JavaClass::reflect)
                .map(Class::getEnumConstants)
                .flatMap(Arrays::stream)
                .map(ProblemType.class::cast)
                .toList();
    }
}
