package city.novaaria.dreamocracy.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.novaaria.dreamocracy.charter.rules.Rules;
import city.novaaria.dreamocracy.kernel.Texts;
import city.novaaria.dreamocracy.objections.FindingParameters;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever a rule finds has a code of its own, and a text in every language. */
class FindingsTest {

    static final List<Locale> LANGUAGES = Texts.languages();
    private static final Path SOURCES = Path.of("src/main/java");

    /** Of these no text says which there are, but the enumeration that they are named after. */
    private static final Set<String> OF_ENUMERATIONS =
            Set.of("step", "scope", "scope-no", "task", "checklist", "raised");

    @Test
    void areSaidInEnglishAndInOneMoreLanguageAtLeast() {
        assertThat(LANGUAGES).contains(Locale.ENGLISH, Locale.GERMAN);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void haveEveryTextInEveryLanguage(Locale language) {
        assertThat(file(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Texts.ENGLISH.keys())
                .allSatisfy(key ->
                        assertThat(Texts.in(language).pattern(key)).as(key).isNotBlank());
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void sayNothingOfWhatTheyDoNotHold(Locale language) {
        Texts texts = Texts.in(language);
        for (FindingCode code : FindingCode.values()) {
            assertThat(code.parameters()).as(code.name()).containsAll(texts.parametersOf(code.key()));
            assertThat(code.parameters()).as(code.name()).containsAll(texts.parametersOf(code.key() + ".remedy"));
        }
        assertThat(texts.keys())
                .filteredOn(key -> Rules.ALL.stream().anyMatch(rule -> key.startsWith(rule.id())))
                .filteredOn(key -> texts.parametersOf(key).size() > 0)
                .isSubsetOf(Stream.of(FindingCode.values())
                        .flatMap(code -> Stream.of(code.key(), code.key() + ".remedy"))
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void holdTheSameInEveryLanguage(Locale language) {
        assertThat(Texts.ENGLISH.keys())
                .allSatisfy(key -> assertThat(Texts.in(language).parametersOf(key))
                        .as(key)
                        .isEqualTo(Texts.ENGLISH.parametersOf(key)));
    }

    @Test
    void areAllTheTextsThatThereAreBesideThoseThatTheCodeAsksFor() {
        Set<String> known = new TreeSet<>();
        Stream.of(FindingCode.values())
                .flatMap(code -> Stream.of(code.key(), code.key() + ".remedy"))
                .forEach(known::add);
        Rules.ALL.forEach(rule -> known.add(rule.id() + ".title"));
        assertThat(Texts.ENGLISH.keys()).filteredOn(key -> !known.contains(key)).allSatisfy(key -> {
            String[] parts = key.split("\\.", -1);
            if (OF_ENUMERATIONS.contains(parts[0])) {
                assertThat(Sources.CONSTANTS)
                        .contains(parts[1].toUpperCase(Locale.ROOT).replace('-', '_'));
            } else if (parts[0].equals("report") && Sources.CONSTANTS.contains(parts[parts.length - 1])) {
                assertThat(parts)
                        .as("a row of a table that is called like what it counts")
                        .hasSize(3);
            } else {
                assertThat(Sources.LITERALS).as(key).containsAnyOf(key, parts[parts.length - 1]);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void areFoundBySomeRuleAndSaidByTheirCode(FindingCode code) {
        assertThat(Sources.FINDINGS).contains(code.name());
        assertThat(Texts.ENGLISH.has(code.key())).isTrue();
        assertThat(code.foundBy("SAF-01")).matches("SAF-01\\.[a-z]+(-[a-z]+)*");
        assertThat(code.parameters()).doesNotHaveDuplicates();
    }

    @Test
    void areListedOnceWithTheRuleThatFindsThem() {
        assertThat(Stream.of(FindingCode.values())
                        .filter(code -> Rules.ALL.stream().noneMatch(code::isOf)))
                .containsExactly(
                        FindingCode.WAIVED,
                        FindingCode.SOMEBODY_NOT_CLEARED,
                        FindingCode.CLEARED,
                        FindingCode.NOT_CLEARED);
        assertThat(Stream.of(FindingCode.values()).map(FindingCode::key)).doesNotHaveDuplicates();
    }

    @Test
    void takeAsManyValuesAsTheyHaveParameters() {
        assertThatIllegalArgumentException().isThrownBy(() -> FindingCode.CON_05_TOO_EARLY.of(1));
        assertThatIllegalArgumentException().isThrownBy(FindingCode.CON_07_ENOUGH::of);
    }

    /** What stands in the way of random facts can be read, in whatever language, and says nothing of anybody. */
    @Test
    void canBeReadInEveryLanguage() {
        samples()
                .flatMap(facts -> Charter.ask(facts).results().stream())
                .distinct()
                .forEach(result -> {
                    assertThat(result.found().code().isOf(result.rule()) || result.outcome() == Outcome.WAIVED)
                            .as(result.code())
                            .isTrue();
                    assertThat(result.found().values()).allSatisfy(FindingsTest::tellsOfNobody);
                    assertThat(result.found().toString())
                            .isEqualTo(result.found().code().key());
                    LANGUAGES.forEach(language -> isSaidIn(Texts.in(language), result));
                });
    }

    /** One name is of one type, whichever finding has it, so that clients know it beforehand. */
    @Test
    void haveParametersThatAreDocumented() {
        Map<String, Class<?>> documented = Stream.of(FindingParameters.class.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getType));

        assertThat(Stream.of(FindingCode.values())
                        .flatMap(code -> code.parameters().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(documented.keySet());
        samples()
                .flatMap(facts -> Charter.ask(facts).results().stream())
                .forEach(result -> result.found()
                        .parameters()
                        .forEach((name, value) -> assertThat(value)
                                .as("%s of %s", name, result.code())
                                .isInstanceOf(
                                        documented.get(name) == Integer.class ? Number.class : documented.get(name))));
    }

    private static Stream<Facts> samples() {
        return new Random(12)
                .longs(300)
                .mapToObj(own -> RandomFacts.sample(12, own).facts());
    }

    private static void tellsOfNobody(Object value) {
        assertThat(value).isInstanceOfAny(Number.class, Boolean.class, Enum.class, Instant.class, List.class);
        if (value instanceof List<?> several) {
            assertThat(several)
                    .allSatisfy(one -> assertThat(one).isInstanceOfAny(Number.class, Enum.class, String.class));
        }
    }

    private static void isSaidIn(Texts texts, Result result) {
        assertThat(result.explanation(texts)).as(result.code()).isNotBlank().doesNotContain("{", "}");
        if (result.objects()) {
            assertThat(result.remedy(texts)).as(result.code()).isNotBlank().doesNotContain("{", "}");
        }
    }

    private static Properties file(Locale language) {
        String name = language.equals(Locale.ENGLISH)
                ? "/texts/texts.properties"
                : "/texts/texts_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(FindingsTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Read once. */
    private static final class Sources {

        private static final String ALL = all();

        /** What stands between quotation marks and could be a key, or a part of one. */
        static final Set<String> LITERALS = found("\"([\\w.-]+)\"");

        static final Set<String> CONSTANTS = found("\\b([A-Z][A-Z0-9_]*)[(,;\n]");
        static final Set<String> FINDINGS = found("\\bFindingCode\\.([A-Z0-9_]+)");

        private static Set<String> found(String what) {
            return Pattern.compile(what)
                    .matcher(ALL)
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toUnmodifiableSet());
        }

        private static String all() {
            try (Stream<Path> files = Files.walk(SOURCES)) {
                return files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.endsWith("FindingCode.java"))
                        .map(Sources::read)
                        .collect(Collectors.joining("\n"));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
