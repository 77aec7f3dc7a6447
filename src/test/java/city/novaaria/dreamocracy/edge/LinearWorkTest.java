package city.novaaria.dreamocracy.edge;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.OnPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** No text takes more work than its length, whatever is in it, and none takes more stack. */
@OnPostgres
class LinearWorkTest {

    /** Nothing longer is even read. */
    private static final int LONGEST = 20_000;

    private static final Duration AT_ONCE = Duration.ofSeconds(3);
    private static final String AYA = "/participants/01930000-0000-7000-8000-000000000101";

    /** What the patterns are made of, with some that none of them takes. */
    private static final List<String> PIECES = List.of(
            "a", "A", "0", "-", "(", ".", "+", " ", "\"", "W/", ",", "=", "<", ":", "_", "\u00e9", "\ud83c", "\udf0a",
            "\n");

    @LocalServerPort
    int port;

    Client aya;

    @BeforeEach
    void call() {
        aya = Client.at(port).as("aya");
    }

    @Test
    void everyPatternOfTheDocumentReadsOnceFromTheBeginningToTheEnd() {
        Set<String> patterns = new TreeSet<>();
        collect(Client.at(port).get("!/v3/api-docs").mustBe(200).json(), patterns);
        assertThat(patterns).hasSizeGreaterThan(15);
        for (String pattern : patterns) {
            Pattern compiled = Pattern.compile(pattern);
            assertThatCode(() -> hostile().forEach(text -> {
                        long began = System.nanoTime();
                        compiled.matcher(text).matches();
                        assertThat(Duration.ofNanos(System.nanoTime() - began))
                                .as("%s on %s...", pattern, text.substring(0, 4))
                                .isLessThan(AT_ONCE);
                    }))
                    .as(pattern)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "(1", " 1", "+1", "1-", ".", "ext. 1"})
    void longPhonesAreTooLongAtOnce(String piece) {
        long began = System.nanoTime();
        Answer answer = put(piece.repeat(LONGEST / piece.length() - 1) + "!");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
        answer.mustBeProblem(400, "invalid-request");
        assertThat(answer.json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.path("code").asString()))
                .contains("Size");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+43 1 555 0101",
                "+43 1 555 0101 ext. 11",
                "+43 (1) 555-0101",
                "01 555 0101",
                "01 / 555 01 01",
                "+1 415-555-0101 x11"
            })
    void whatCanBeDialledIsAPhone(String phone) {
        put(phone).mustBe(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"((1", "+++", "...1...", "+43", "+999 1 555 0101", "+43 1 555 0101 555 0101 555 0101", "call me"
            })
    void whatCannotBeDialledIsNone(String phone) {
        Answer answer = put(phone).mustBeProblem(400, "invalid-request");
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("#/phone");
        assertThat(answer.at("/errors/0/detail")).startsWith("must be a phone number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-a-b", "xx", "en--AT", "en-AT-AT", "e", "en_AT", "en-1a-abcdefghi"})
    void whatIsNoLanguageIsRefused(String language) {
        Answer answer = aya.patch(AYA, object("preferredLanguage", language)).mustBeProblem(400, "invalid-request");
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("#/preferredLanguage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-AT", "DE", "zh-Hant-TW", "gsw", "sr-Latn-RS", "es-419", "de-CH-1901"})
    void languagesAreTold(String language) {
        aya.patch(AYA, object("preferredLanguage", language)).mustBe(200);
    }

    @Test
    void longNamesOfProfilesTakeNoStack() {
        aya.get("/policy-profiles/" + "a-".repeat(3_000) + "a").mustBeProblem(400, "invalid-request");
    }

    private Answer put(String phone) {
        return aya.put(
                AYA, "/emergency-contact", object("name", "Somebody close", "phone", phone, "relation", "sister"));
    }

    /** Every two pieces in turn, as long as can be, with an end that hardly anything takes. */
    private static Stream<String> hostile() {
        return PIECES.stream()
                .flatMap(one -> PIECES.stream().map(other -> {
                    String pair = one + other;
                    return pair.repeat(LONGEST / pair.length() - 1) + "\u0000";
                }));
    }

    private static void collect(JsonNode node, Set<String> patterns) {
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (property.getKey().equals("pattern") && property.getValue().isString()) {
                patterns.add(property.getValue().asString());
            }
        }
        node.forEach(part -> collect(part, patterns));
    }
}
