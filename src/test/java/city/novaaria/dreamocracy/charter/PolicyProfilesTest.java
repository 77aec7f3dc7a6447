package city.novaaria.dreamocracy.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.novaaria.dreamocracy.charter.PolicyProfile.ReviewPath;
import city.novaaria.dreamocracy.charter.PolicyProfile.Tier;
import city.novaaria.dreamocracy.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The numbers that the service ships are the charter's, each with its rationale. */
class PolicyProfilesTest {

    static final List<String> NUMBERS_OF_AN_INTENSITY = List.of(
            "peoplePerFacilitator",
            "sleepersPerFacilitator",
            "groupCap",
            "coolingOff",
            "consentMaxAge",
            "approvalMaxAge",
            "grounding",
            "review");

    static final List<String> NUMBERS_OF_THE_HOUSE =
            List.of("checkInWindow", "fitnessValidity", "longestPause", "boardSeats");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PolicyProfile novaAria = PolicyProfiles.shipped().named("nova-aria");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    tier, awake, asleep, cap,  cooling off, consent, approval, grounding, review
                    I1,   25,    2,      1000, 0,           365,     365,      5,         ONE_REVIEWER
                    I2,   15,    2,      100,  0,           180,     365,      15,        ONE_REVIEWER
                    I3,   8,     2,      25,   24,          90,      365,      30,        TWO_REVIEWERS
                    I4,   4,     2,      12,   24,          90,      180,      60,        BOARD
                    I5,   2,     2,      6,    72,          90,      180,      60,        BOARD
                    """)
    void shipsTheNumbersOfTheCharter(
            Intensity intensity,
            int awake,
            int asleep,
            int cap,
            int coolingOffHours,
            int consentDays,
            int approvalDays,
            int groundingMinutes,
            ReviewPath review) {
        assertThat(novaAria.tier(intensity))
                .isEqualTo(new Tier(
                        awake,
                        asleep,
                        cap,
                        Duration.ofHours(coolingOffHours),
                        Duration.ofDays(consentDays),
                        Duration.ofDays(approvalDays),
                        Duration.ofMinutes(groundingMinutes),
                        review));
    }

    @Test
    void shipsTheNumbersThatHoldForEveryIntensity() {
        assertThat(novaAria.fitnessValidity()).isEqualTo(Duration.ofHours(2));
        assertThat(novaAria.longestPause()).isEqualTo(Duration.ofMinutes(30));
        assertThat(novaAria.boardSeats()).isEqualTo(5);
        assertThat(novaAria.checkInWindow()).isGreaterThanOrEqualTo(novaAria.fitnessValidity());
    }

    @ParameterizedTest
    @CsvSource({"I1, I2", "I2, I3", "I3, I4", "I4, I5"})
    void growsNoLaxerWithTheIntensity(Intensity mild, Intensity strong) {
        Tier milder = novaAria.tier(mild);
        Tier stronger = novaAria.tier(strong);

        assertThat(stronger.peoplePerFacilitator()).isLessThanOrEqualTo(milder.peoplePerFacilitator());
        assertThat(stronger.sleepersPerFacilitator()).isLessThanOrEqualTo(milder.sleepersPerFacilitator());
        assertThat(stronger.groupCap()).isLessThanOrEqualTo(milder.groupCap());
        assertThat(stronger.coolingOff()).isGreaterThanOrEqualTo(milder.coolingOff());
        assertThat(stronger.consentMaxAge()).isLessThanOrEqualTo(milder.consentMaxAge());
        assertThat(stronger.approvalMaxAge()).isLessThanOrEqualTo(milder.approvalMaxAge());
        assertThat(stronger.grounding()).isGreaterThanOrEqualTo(milder.grounding());
        assertThat(stronger.review()).isGreaterThanOrEqualTo(milder.review());
    }

    @Test
    void namesAndHashesTheFile() {
        assertThat(novaAria.name()).isEqualTo("nova-aria");
        assertThat(novaAria.version()).isEqualTo(1);
        assertThat(novaAria.sha256()).matches("[0-9a-f]{64}").isEqualTo(Sha256.of(file()));
        assertThat(PolicyProfiles.parse(bytes(shipped().put("version", 2))).sha256())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(novaAria.sha256());
    }

    @Test
    void findsOnlyWhatIsShipped() {
        PolicyProfiles profiles = PolicyProfiles.shipped();

        assertThat(profiles.names()).containsExactly("nova-aria");
        assertThat(profiles.find("nova-aria")).contains(novaAria);
        assertThat(profiles.find("no-such-profile")).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> profiles.named("no-such-profile"));
    }

    @Test
    void readsBackWhatItShips() {
        assertThat(PolicyProfiles.parse(file())).isEqualTo(novaAria);
    }

    static Stream<String> numbers() {
        return Stream.concat(NUMBERS_OF_AN_INTENSITY.stream(), NUMBERS_OF_THE_HOUSE.stream());
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void refusesANumberWithoutItsRationale(String field) {
        ObjectNode without = shipped();
        number(without, field).remove("rationale");
        ObjectNode blank = shipped();
        number(blank, field).put("rationale", " ");

        assertRefused(without, "rationale");
        assertRefused(blank, field);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void refusesAProfileThatLacksANumber(String field) {
        ObjectNode lacking = shipped();
        lacking.remove(field);

        assertRefused(lacking, field);
    }

    static Stream<Arguments> numbersOfEachIntensity() {
        return NUMBERS_OF_AN_INTENSITY.stream()
                .flatMap(
                        field -> Stream.of(Intensity.values()).map(intensity -> Arguments.of(field, intensity.name())));
    }

    @ParameterizedTest
    @MethodSource("numbersOfEachIntensity")
    void refusesAProfileThatLacksTheNumberOfOneIntensity(String field, String intensity) {
        ObjectNode lacking = shipped();
        number(lacking, field).remove(intensity);

        assertRefused(lacking, intensity);
    }

    @ParameterizedTest
    @FieldSource("NUMBERS_OF_THE_HOUSE")
    void refusesAProfileThatLacksAValue(String field) {
        ObjectNode lacking = shipped();
        number(lacking, field).remove("value");

        assertRefused(lacking, "value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "version"})
    void refusesAProfileThatDoesNotSayWhichItIs(String field) {
        ObjectNode lacking = shipped();
        lacking.remove(field);

        assertRefused(lacking, field);
    }

    @Test
    void hasNoNumbersForAnIntensityThatIsNotThere() {
        PolicyProfile empty = new PolicyProfile(
                "empty",
                1,
                Sha256.of(""),
                Map.of(),
                novaAria.checkInWindow(),
                novaAria.fitnessValidity(),
                novaAria.longestPause(),
                novaAria.boardSeats());

        assertThatIllegalStateException()
                .isThrownBy(() -> empty.tier(Intensity.I3))
                .withMessageContaining("empty")
                .withMessageContaining("I3");
    }

    private static void assertRefused(ObjectNode profile, String complaint) {
        assertThatThrownBy(() -> PolicyProfiles.parse(bytes(profile)))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining(complaint);
    }

    private static ObjectNode shipped() {
        return (ObjectNode) JSON.readTree(file());
    }

    private static ObjectNode number(ObjectNode profile, String field) {
        return (ObjectNode) profile.required(field);
    }

    private static byte[] bytes(ObjectNode profile) {
        return JSON.writeValueAsBytes(profile);
    }

    private static byte[] file() {
        try (InputStream file =
                Objects.requireNonNull(PolicyProfilesTest.class.getResourceAsStream("/policy/nova-aria.json"))) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
