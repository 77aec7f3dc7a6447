package city.novaaria.dreamocracy.charter;

import static city.novaaria.dreamocracy.charter.rules.SampleFacts.NOVA_ARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import city.novaaria.dreamocracy.charter.PolicyProfile.Tier;
import city.novaaria.dreamocracy.charter.Tightening.Bound;
import city.novaaria.dreamocracy.charter.Tightening.Laxer;
import city.novaaria.dreamocracy.charter.Tightening.TooStrict;
import city.novaaria.dreamocracy.kernel.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A sanctuary may only tighten its profile: each number in its one direction, and nothing else. */
class TighteningTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Each number as the profile has it, one step stricter and one step laxer. */
    static Stream<Arguments> numbers() {
        return Stream.of(
                ofTier("peoplePerFacilitator", "8", "7", "9", "at most 8", Tier::peoplePerFacilitator),
                ofTier("sleepersPerFacilitator", "2", "1", "3", "at most 2", Tier::sleepersPerFacilitator),
                ofTier("groupCap", "25", "24", "26", "at most 25", Tier::groupCap),
                ofTier("coolingOff", "PT24H", "PT24H0.001S", "PT23H", "at least PT24H", Tier::coolingOff),
                ofTier("consentMaxAge", "PT2160H", "PT2159H", "PT2161H", "at most PT2160H", Tier::consentMaxAge),
                ofTier("approvalMaxAge", "PT8760H", "PT8759H", "PT8761H", "at most PT8760H", Tier::approvalMaxAge),
                ofTier("grounding", "PT30M", "PT31M", "PT29M", "at least PT30M", Tier::grounding),
                ofTier("cooldown", "PT72H", "PT73H", "PT71H", "at least PT72H", Tier::cooldown),
                ofTier("guardians", "2", "3", "1", "at least 2", Tier::guardians),
                ofHouse("fitnessValidity", "PT2H", "PT1H", "PT3H", "at most PT2H", PolicyProfile::fitnessValidity),
                ofHouse("longestPause", "PT30M", "PT29M", "PT31M", "at most PT30M", PolicyProfile::longestPause),
                ofHouse("boardSeats", "5", "6", "4", "at least 5", PolicyProfile::boardSeats),
                ofHouse("comprehensionTries", "3", "2", "4", "at most 3", PolicyProfile::comprehensionTries),
                ofHouse("comprehensionPercent", "80", "81", "79", "at least 80", PolicyProfile::comprehensionPercent),
                ofHouse("newcomersUpTo", "I2", "I1", "I3", "at most I2", PolicyProfile::newcomersUpTo),
                ofHouse("minorsUpTo", "I2", "I1", "I3", "at most I2", PolicyProfile::minorsUpTo),
                ofHouse("screeningFrom", "I3", "I2", "I4", "at most I3", PolicyProfile::screeningFrom),
                ofHouse(
                        "screeningValidity",
                        "PT720H",
                        "PT24H",
                        "PT721H",
                        "at most PT720H",
                        PolicyProfile::screeningValidity),
                ofHouse("supportPlanFrom", "I3", "I2", "I4", "at most I3", PolicyProfile::supportPlanFrom),
                ofHouse("wayHomeFrom", "I3", "I2", "I4", "at most I3", PolicyProfile::wayHomeFrom),
                ofHouse("groupAgreementFrom", "I3", "I2", "I4", "at most I3", PolicyProfile::groupAgreementFrom),
                ofHouse("facilitatorMetFrom", "I3", "I2", "I4", "at most I3", PolicyProfile::facilitatorMetFrom),
                ofHouse(
                        "selfTestValidity",
                        "PT24H",
                        "PT23H",
                        "PT25H",
                        "at most PT24H",
                        PolicyProfile::selfTestValidity),
                ofHouse(
                        "aftercareAttemptsApart",
                        "PT12H",
                        "PT13H",
                        "PT11H",
                        "at least PT12H",
                        PolicyProfile::aftercareAttemptsApart),
                ofHouse("mergedLimitsFrom", "3", "4", "2", "at least 3", PolicyProfile::mergedLimitsFrom),
                ofHouse("groupValuesFrom", "6", "7", "5", "at least 6", PolicyProfile::groupValuesFrom),
                ofHouse("publicValuesFrom", "12", "13", "11", "at least 12", PolicyProfile::publicValuesFrom),
                ofHouse(
                        "readingsKept",
                        "PT2160H",
                        "PT2136H",
                        "PT2184H",
                        "at most PT2160H",
                        PolicyProfile::readingsKept),
                ofHouse("hazardReportWorkingDays", "5", "4", "6", "at most 5", PolicyProfile::hazardReportWorkingDays),
                ofHouse("latestStart", "PT4H", "PT3H", "PT5H", "at most PT4H", PolicyProfile::latestStart),
                ofHouse("completedPercent", "50", "51", "49", "at least 50", PolicyProfile::completedPercent),
                ofHouse("longestOverrun", "PT30M", "PT29M", "PT31M", "at most PT30M", PolicyProfile::longestOverrun),
                ofHouse("watchFrom", "I3", "I2", "I4", "at most I3", PolicyProfile::watchFrom),
                ofHouse("distressCheckFrom", "80", "79", "81", "at most 80", PolicyProfile::distressCheckFrom),
                ofHouse("distressRise", "30", "29", "31", "at most 30", PolicyProfile::distressRise),
                ofHouse("distressStepOutFrom", "90", "89", "91", "at most 90", PolicyProfile::distressStepOutFrom),
                ofHouse(
                        "distressLookWithin",
                        "PT1M",
                        "PT59S",
                        "PT61S",
                        "at most PT1M",
                        PolicyProfile::distressLookWithin),
                ofHouse("presenceWithin", "PT1M", "PT59S", "PT61S", "at most PT1M", PolicyProfile::presenceWithin),
                ofHouse("longestBreak", "PT5M", "PT4M", "PT6M", "at most PT5M", PolicyProfile::longestBreak),
                ofHouse("longestShortage", "PT1M", "PT59S", "PT61S", "at most PT1M", PolicyProfile::longestShortage),
                ofHouse("ratingEvery", "PT5M", "PT4M", "PT6M", "at most PT5M", PolicyProfile::ratingEvery),
                ofHouse("missedBeforeLook", "2", "1", "3", "at most 2", PolicyProfile::missedBeforeLook),
                ofHouse("missedBeforeOut", "3", "2", "4", "at most 3", PolicyProfile::missedBeforeOut),
                ofHouse("longestOverride", "PT10M", "PT9M", "PT11M", "at most PT10M", PolicyProfile::longestOverride),
                ofHouse(
                        "worstAcknowledgedWithin",
                        "PT1H",
                        "PT59M",
                        "PT61M",
                        "at most PT1H",
                        PolicyProfile::worstAcknowledgedWithin),
                ofHouse(
                        "acknowledgedWithin",
                        "PT24H",
                        "PT23H",
                        "PT25H",
                        "at most PT24H",
                        PolicyProfile::acknowledgedWithin),
                ofHouse(
                        "seriousBeforeBoardWithin",
                        "PT168H",
                        "PT167H",
                        "PT169H",
                        "at most PT168H",
                        PolicyProfile::seriousBeforeBoardWithin),
                ofHouse(
                        "beforeBoardWithin",
                        "PT336H",
                        "PT335H",
                        "PT337H",
                        "at most PT336H",
                        PolicyProfile::beforeBoardWithin),
                ofHouse("emergencyCovers", "PT1H", "PT59M", "PT61M", "at most PT1H", PolicyProfile::emergencyCovers));
    }

    private static Arguments ofTier(
            String name, String own, String stricter, String laxer, String bound, Function<Tier, Object> number) {
        return argumentSet(
                name,
                new OneNumber(
                        name + "/i3",
                        "{\"" + name + "\":{\"i3\":%s}}",
                        own,
                        stricter,
                        laxer,
                        bound,
                        policy -> number.apply(policy.tier(Intensity.I3)).toString()));
    }

    private static Arguments ofHouse(
            String name,
            String own,
            String stricter,
            String laxer,
            String bound,
            Function<PolicyProfile, Object> number) {
        return argumentSet(
                name,
                new OneNumber(
                        name,
                        "{\"" + name + "\":%s}",
                        own,
                        stricter,
                        laxer,
                        bound,
                        policy -> number.apply(policy).toString()));
    }

    record OneNumber(
            String pointer,
            String json,
            String own,
            String stricter,
            String laxer,
            String bound,
            Function<PolicyProfile, String> in) {

        Tightening to(String value) {
            return Tightening.of(json.formatted(value.matches("[0-9]+") ? value : "\"" + value + "\""));
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void eachNumberMovesInItsOneDirection(OneNumber number) {
        assertThat(number.in().apply(NOVA_ARIA)).isEqualTo(number.own());

        Tightening stricter = number.to(number.stricter());
        assertThat(stricter.laxerThan(NOVA_ARIA)).isEmpty();
        assertThat(number.in().apply(NOVA_ARIA.tightened(stricter))).isEqualTo(number.stricter());

        assertThat(number.to(number.own()).laxerThan(NOVA_ARIA)).isEmpty();

        Tightening laxer = number.to(number.laxer());
        assertThat(laxer.laxerThan(NOVA_ARIA)).containsExactly(laxer(number.pointer(), number.bound()));
        assertThat(number.in().apply(NOVA_ARIA.tightened(laxer)))
                .as("a laxer number never counts")
                .isEqualTo(number.own());
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void isLaxerThanAnotherWithOneNumber(OneNumber number) {
        PolicyProfile tightened = NOVA_ARIA.tightened(number.to(number.stricter()));

        assertThat(NOVA_ARIA.isLaxerThan(tightened)).isTrue();
        assertThat(tightened.isLaxerThan(NOVA_ARIA)).isFalse();
        assertThat(tightened.isLaxerThan(tightened)).isFalse();
    }

    @Test
    void isLaxerThanAnotherAlsoWhereItIsStricterElsewhere() {
        PolicyProfile smaller = NOVA_ARIA.tightened(Tightening.of("{\"groupCap\":{\"i3\":20}}"));
        PolicyProfile later = NOVA_ARIA.tightened(Tightening.of("{\"presenceRequired\":true}"));

        assertThat(smaller.isLaxerThan(later)).isTrue();
        assertThat(later.isLaxerThan(smaller)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void nothingElseChanges(OneNumber number) {
        PolicyProfile tightened = NOVA_ARIA.tightened(number.to(number.stricter()));

        assertThat(numbers()
                        .map(arguments -> (OneNumber) arguments.get()[0])
                        .filter(other -> !other.in().apply(tightened).equals(other.own()))
                        .map(OneNumber::pointer))
                .containsExactly(number.pointer());
        assertThat(tightened.tier(Intensity.I2).groupCap())
                .isEqualTo(NOVA_ARIA.tier(Intensity.I2).groupCap());
        assertThat(tightened.name()).isEqualTo(NOVA_ARIA.name());
        assertThat(tightened.version()).isEqualTo(NOVA_ARIA.version());
        assertThat(tightened.checkInWindow()).isEqualTo(NOVA_ARIA.checkInWindow());
        assertThat(tightened.reasons()).isEqualTo(NOVA_ARIA.reasons());
        assertThat(tightened.tier(Intensity.I3).review())
                .isEqualTo(NOVA_ARIA.tier(Intensity.I3).review());
        assertThat(tightened.tier(Intensity.I3).aftercare())
                .isEqualTo(NOVA_ARIA.tier(Intensity.I3).aftercare());
    }

    @Test
    void theHashSaysExactlyWhichNumbersWereUsed() {
        Tightening tightening = Tightening.of("{\"fitnessValidity\":\"PT60M\",\"groupCap\":{\"i3\":10,\"i2\":50}}");
        String canonical = "{\"groupCap\":{\"i2\":50,\"i3\":10},\"fitnessValidity\":\"PT1H\"}";

        assertThat(tightening.json()).isEqualTo(canonical);
        assertThat(NOVA_ARIA.tightened(tightening).sha256())
                .isEqualTo(Sha256.of(NOVA_ARIA.sha256() + "\n" + canonical))
                .isEqualTo(NOVA_ARIA.tightened(Tightening.of(canonical)).sha256());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}
            {"groupCap":{}}
            {"groupCap":null,"fitnessValidity":null}
            {"groupCap":{"i1":null}}
            """)
    void whatTightensNothingIsTheProfileItself(String json) {
        assertThat(Tightening.of(json)).isEqualTo(Tightening.nothing());
        assertThat(NOVA_ARIA.tightened(Tightening.of(json))).isSameAs(NOVA_ARIA);
    }

    @Test
    void everythingThatIsLaxerIsSaidAtOnce() {
        Tightening mixed = Tightening.of(
                "{\"groupCap\":{\"i1\":1001,\"i2\":99,\"i5\":7},\"cooldown\":{\"i1\":\"PT1H\"},\"boardSeats\":1}");

        assertThat(mixed.laxerThan(NOVA_ARIA))
                .containsExactlyInAnyOrder(
                        laxer("groupCap/i1", "at most 1000"),
                        laxer("groupCap/i5", "at most 6"),
                        laxer("boardSeats", "at least 5"));
        assertThat(NOVA_ARIA.tightened(mixed).tier(Intensity.I1).cooldown()).isEqualTo(Duration.ofHours(1));
    }

    /** With the bound in words, such as {@code at most 6}. */
    private static Laxer laxer(String pointer, String bound) {
        int last = bound.lastIndexOf(' ');
        return new Laxer(
                pointer,
                Bound.valueOf(bound.substring(0, last).replace(' ', '_').toUpperCase(Locale.ROOT)),
                bound.substring(last + 1));
    }

    static Stream<Arguments> least() {
        return PolicyNumber.TIGHTENABLE.stream()
                .filter(number -> number.least() != null)
                .map(number -> argumentSet(number.pointer(), number));
    }

    @ParameterizedTest
    @MethodSource("least")
    void noNumberIsTightenedBelowWhatWorks(PolicyNumber number) {
        Object least = Objects.requireNonNull(number.least());
        Tightening enough = new Tightening(Map.of(number.pointer(), least));
        Object nothing = least instanceof Duration ? Duration.ZERO : 1;
        Tightening tooStrict = new Tightening(Map.of(number.pointer(), nothing));

        assertThat(enough.tooStrict()).isEmpty();
        assertThat(enough.workable()).isEqualTo(enough);
        assertThat(PolicyProfiles.shipped().all())
                .as("every profile is above it")
                .allSatisfy(profile -> assertThat(enough.laxerThan(profile)).isEmpty());
        assertThat(tooStrict.tooStrict()).containsExactly(new TooStrict(number.pointer(), least.toString()));
        assertThat(tooStrict.workable()).as("what was stored before").isEqualTo(enough);
        assertThat(Tightening.of(tooStrict.json())).as("is still read").isEqualTo(tooStrict);
    }

    @Test
    void everyDurationThatMayBecomeShorterHasALeastAndNoneThatMayOnlyBecomeLonger() {
        assertThat(PolicyNumber.TIGHTENABLE).allSatisfy(number -> {
            boolean lower = number.direction() == Stricter.Direction.LOWER;
            if (number.component().getType() == Duration.class) {
                assertThat(number.least() != null).as(number.pointer()).isEqualTo(lower);
            }
        });
        Tightening none = Tightening.of("{\"coolingOff\":{\"i1\":\"PT0S\"},\"cooldown\":{\"i1\":\"PT0S\"}}");
        assertThat(none.tooStrict()).isEmpty();
        assertThat(none.laxerThan(NOVA_ARIA)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("least")
    void theDocumentAndTheDecisionSayTheLeast(PolicyNumber number) throws IOException {
        String name = number.component().getName();
        Least least = number.component().getAnnotation(Least.class);

        assertThat(JSON.readTree(Files.readString(Path.of("src/docs/openapi.json")))
                        .at("/components/schemas/PolicyTightening/properties/" + name + "/description")
                        .asString())
                .endsWith("; at least " + least.value() + ".");
        assertThat(Path.of("src/docs/decisions/0050-no-number-is-tightened-to-nothing.md"))
                .content()
                .contains("| `" + name + "` | " + least.value() + " | " + least.because() + " |");
    }

    @Test
    void everyShippedProfileTakesTheSameTightening() {
        Tightening strict = Tightening.of("{\"groupCap\":{\"i1\":1,\"i2\":1,\"i3\":1,\"i4\":1,\"i5\":1}}");
        List<PolicyProfile> shipped = PolicyProfiles.shipped().all();

        assertThat(shipped)
                .allSatisfy(profile -> assertThat(strict.laxerThan(profile)).isEmpty());
        assertThat(shipped.stream().map(profile -> profile.tightened(strict).sha256()))
                .doesNotHaveDuplicates();
    }
}
