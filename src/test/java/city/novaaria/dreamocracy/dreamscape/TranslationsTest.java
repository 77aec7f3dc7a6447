package city.novaaria.dreamocracy.dreamscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.ContentTag;
import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.charter.Modality;
import city.novaaria.dreamocracy.charter.Population;
import city.novaaria.dreamocracy.dreamscape.Content.DisclosureText;
import city.novaaria.dreamocracy.dreamscape.Content.Question;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary.Disclosure;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary.Text;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.vocabulary.Vocabulary;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A version tells the same in several languages, each frozen with it. */
class TranslationsTest {

    private static final Instant NOW = Instant.parse("2030-05-02T20:15:30.123Z");
    private static final DisclosureText ENGLISH = text("en", "You may stop.", question(0, true, "Yes", "No"));
    private static final DisclosureText GERMAN = text("de", "Sie dürfen aufhören.", question(0, true, "Ja", "Nein"));
    private static final DisclosureText FRENCH = text("fr", "Vous pouvez arrêter.", question(0, true, "Oui", "Non"));

    /** Every word is its own. */
    private static final Vocabulary WORDS = new Vocabulary() {
        @Override
        public Set<ContentTag> read(Collection<String> tags) {
            return Set.of();
        }

        @Override
        public List<String> named(Collection<String> tags) {
            return List.copyOf(tags);
        }

        @Override
        public void mustKnow(Map<String, String> tags) {
            throw new UnsupportedOperationException();
        }
    };

    static Stream<Arguments> misfits() {
        return Stream.of(
                argumentSet(
                        "one language twice", List.of(GERMAN, FRENCH, in("de", GERMAN)), "#/translations/2/language"),
                argumentSet("the first one again", List.of(in("en-GB", GERMAN)), "#/translations/0/language"),
                argumentSet("another region", List.of(GERMAN, in("de-AT", FRENCH)), "#/translations/1/language"),
                argumentSet("a question less", List.of(text("de", "Kurz.")), "#/translations/0/questions"),
                argumentSet(
                        "a choice more",
                        List.of(text("de", "Mehr.", question(0, true, "Ja", "Nein", "Vielleicht"))),
                        "#/translations/0/questions/0/choices"),
                argumentSet(
                        "another answer",
                        List.of(GERMAN, text("fr", "Non.", question(1, true, "Oui", "Non"))),
                        "#/translations/1/questions/0/answer"),
                argumentSet(
                        "of another weight",
                        List.of(text("de", "Egal.", question(0, false, "Ja", "Nein"))),
                        "#/translations/0/questions/0/critical"));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void eachLanguageIsThereOnceWithTheSameQuestions(List<DisclosureText> translations, String pointer) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> design(ENGLISH, translations).mustFit())
                .satisfies(refused -> assertThat(refused.members().get("errors"))
                        .asInstanceOf(InstanceOfAssertFactories.list(FieldError.class))
                        .extracting(FieldError::pointer)
                        .containsExactly(pointer));
    }

    @Test
    void scriptsTellLanguagesApart() {
        assertThatCode(() -> design(ENGLISH, List.of(GERMAN, in("zh-Hant", GERMAN), in("zh-Hans", GERMAN)))
                        .mustFit())
                .doesNotThrowAnyException();
    }

    @Test
    void everyLanguageIsFrozenWithTheVersion() {
        DreamscapeVersion both = version(ENGLISH, GERMAN);
        DreamscapeVersion other = version(ENGLISH, in("de", FRENCH));

        assertThat(both.contentSha256()).isNotEqualTo(other.contentSha256());
        assertThat(both.disclosureSha256()).isEqualTo(Sha256.of("You may stop."));
        assertThat(both.facts(WORDS).texts())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("en", Sha256.of("You may stop."), "de", Sha256.of("Sie dürfen aufhören.")));
    }

    @Test
    void whatWasWrittenBeforeIsInOneLanguage() {
        String written = design(ENGLISH, List.of()).content().json();
        String before = written.replace("\"translations\":[],", "");

        assertThat(before).isNotEqualTo(written);
        assertThat(Content.of(before).disclosures()).containsExactly(ENGLISH);
    }

    static Stream<Arguments> changes() {
        DisclosureText changed = text("de", "Sie dürfen gehen.", question(0, true, "Ja", "Nein"));
        DisclosureText asked = text("de", "Sie dürfen aufhören.", question(0, true, "Ja!", "Nein"));
        return Stream.of(
                argumentSet("nothing", version(ENGLISH, GERMAN), List.of()),
                argumentSet("one more", version(ENGLISH, GERMAN, FRENCH), List.of()),
                argumentSet("another one first", version(GERMAN, ENGLISH), List.of()),
                argumentSet("one less", version(ENGLISH), List.of(Raised.DISCLOSURE)),
                argumentSet("the first one less", version(GERMAN, FRENCH), List.of(Raised.DISCLOSURE)),
                argumentSet("another translation", version(ENGLISH, changed), List.of(Raised.DISCLOSURE)),
                argumentSet("other words in a question", version(ENGLISH, asked), List.of(Raised.DISCLOSURE)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatIsToldOtherwiseInAnyLanguageIsMaterial(DreamscapeVersion later, List<Raised> raised) {
        assertThat(later.raisedSince(version(ENGLISH, GERMAN), WORDS)).isEqualTo(raised);
    }

    @ParameterizedTest
    @CsvSource({
        "de, de",
        "de-AT, de",
        "DE-ch, de",
        "no, nb",
        "zh-TW, zh-Hant",
        "zh-CN, en",
        "fr, en",
        "en-GB, en",
        "fr no de, nb",
        "fr de no, de"
    })
    void isShownInTheBestLanguageThatThereIs(String reads, String shown) {
        Disclosure disclosure = new Disclosure(
                1,
                Stream.of("en", "de", "nb", "zh-Hant")
                        .map(language -> new Text(language, language, language, List.of()))
                        .toList(),
                Set.of(),
                Set.of());

        assertThat(disclosure.forWhoReads(Arrays.asList(reads.split(" "))).language())
                .isEqualTo(shown);
    }

    @Test
    void inWhichOrderFirmwareIsNamedIsNotMaterial() {
        assertThat(withFirmware("a", "b").raisedSince(withFirmware("b", "a"), WORDS))
                .isEmpty();
        assertThat(withFirmware("a", "b").raisedSince(withFirmware("a"), WORDS)).containsExactly(Raised.LACE);
        assertThat(withFirmware("a").raisedSince(version(ENGLISH), WORDS)).containsExactly(Raised.LACE);
    }

    /** The same content has the same hash, whoever wrote it down and in whatever process. */
    @Test
    void whatHasNoOrderIsWrittenInOne() {
        assertThat(withFirmware("b", "a").contentSha256())
                .isEqualTo(withFirmware("a", "b").contentSha256())
                .isNotEqualTo(withFirmware("a").contentSha256());
        Set<Population> asked =
                new LinkedHashSet<>(List.of(Population.VULNERABLE, Population.ADULTS, Population.MINORS));
        assertThat(new Content("A light.", List.of(), List.of(), ENGLISH, List.of(), asked, List.of(), null).json())
                .contains("\"population\":[\"ADULTS\",\"MINORS\",\"VULNERABLE\"]");
    }

    private static DreamscapeVersion withFirmware(String... images) {
        return version(design(ENGLISH, List.of(), new Content.Lace(List.of(images))));
    }

    private static DreamscapeVersion version(DisclosureText first, DisclosureText... translations) {
        return version(design(first, List.of(translations)));
    }

    private static DreamscapeVersion version(Design design) {
        return new DreamscapeVersion(
                new VersionId(new UUID(1, 1)),
                new DreamscapeId(new UUID(2, 1)),
                new SanctuaryId(new UUID(3, 1)),
                1,
                new Actor("mira", ActingAs.WEAVER),
                design,
                NOW);
    }

    private static Design design(DisclosureText first, List<DisclosureText> translations) {
        return design(first, translations, null);
    }

    private static Design design(DisclosureText first, List<DisclosureText> translations, Content.@Nullable Lace lace) {
        return new Design(
                Intensity.I1,
                Modality.AWAKE,
                Duration.ofMinutes(30),
                new Content(
                        "A light.",
                        List.of(),
                        List.of(),
                        first,
                        translations,
                        Set.of(Population.ADULTS),
                        List.of(),
                        lace));
    }

    private static DisclosureText text(String language, String text, Question... questions) {
        return new DisclosureText(language, text, List.of(questions));
    }

    private static DisclosureText in(String language, DisclosureText other) {
        return new DisclosureText(language, other.text(), other.questions());
    }

    private static Question question(int answer, boolean critical, String... choices) {
        return new Question("?", List.of(choices), answer, critical);
    }
}
