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
import java.util.stream.IntStream;
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

/** The numbers that the service ships are the charter's or tighter, each with its rationale and source. */
class PolicyProfilesTest {

    static final List<String> NUMBERS_OF_AN_INTENSITY = List.of(
            "peoplePerFacilitator",
            "sleepersPerFacilitator",
            "groupCap",
            "coolingOff",
            "consentMaxAge",
            "approvalMaxAge",
            "grounding",
            "review",
            "cooldown",
            "guardians",
            "aftercare");

    static final List<String> NUMBERS_OF_THE_HOUSE = List.of(
            "checkInWindow",
            "fitnessValidity",
            "longestPause",
            "boardSeats",
            "comprehensionTries",
            "comprehensionPercent",
            "newcomersUpTo",
            "minorsUpTo",
            "screeningFrom",
            "screeningValidity",
            "supportPlanFrom",
            "wayHomeFrom",
            "groupAgreementFrom",
            "facilitatorMetFrom",
            "selfTestValidity",
            "aftercareAttemptsApart",
            "mergedLimitsFrom",
            "groupValuesFrom",
            "publicValuesFrom",
            "readingsKept",
            "hazardReportWorkingDays",
            "latestStart",
            "completedPercent",
            "longestOverrun",
            "watchFrom",
            "distressCheckFrom",
            "distressRise",
            "distressStepOutFrom",
            "distressLookWithin",
            "presenceWithin",
            "presenceRequired",
            "longestBreak",
            "longestShortage",
            "ratingEvery",
            "missedBeforeLook",
            "missedBeforeOut",
            "redAtOnce",
            "longestOverride",
            "worstAcknowledgedWithin",
            "acknowledgedWithin",
            "seriousBeforeBoardWithin",
            "beforeBoardWithin",
            "emergencyCovers");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PolicyProfile novaAria = PolicyProfiles.shipped().named("nova-aria");

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    tier, awake, asleep, cap,  cooling off, consent, approval, grounding, review,        cooldown
                    I1,   25,    2,      1000, 0,           365,     365,      5,         ONE_REVIEWER,  0
                    I2,   15,    2,      100,  0,           180,     365,      15,        ONE_REVIEWER,  24
                    I3,   8,     2,      25,   24,          90,      365,      30,        TWO_REVIEWERS, 72
                    I4,   4,     2,      12,   24,          90,      180,      60,        BOARD,         168
                    I5,   2,     2,      6,    72,          90,      180,      60,        BOARD,         336
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
            ReviewPath review,
            int cooldownHours) {
        Tier shipped = novaAria.tier(intensity);
        assertThat(shipped)
                .isEqualTo(new Tier(
                        awake,
                        asleep,
                        cap,
                        Duration.ofHours(coolingOffHours),
                        Duration.ofDays(consentDays),
                        Duration.ofDays(approvalDays),
                        Duration.ofMinutes(groundingMinutes),
                        review,
                        Duration.ofHours(cooldownHours),
                        shipped.guardians(),
                        shipped.aftercare()));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = ';', textBlock = """
                    tier; guardians; days after the end
                    I1;   1;         1
                    I2;   1;         1
                    I3;   2;         1 7 30
                    I4;   2;         1 3 7 30
                    I5;   2;         1 3 7 14 30 90
                    """)
    void shipsTheCheckInsAndGuardiansOfTheCharter(Intensity intensity, int guardians, String days) {
        Tier shipped = novaAria.tier(intensity);
        assertThat(shipped.guardians()).isEqualTo(guardians);
        assertThat(shipped.aftercare())
                .containsExactlyElementsOf(Stream.of(days.split(" "))
                        .map(Long::parseLong)
                        .map(Duration::ofDays)
                        .toList());
    }

    @Test
    void shipsTheNumbersThatHoldForEveryIntensity() {
        assertThat(novaAria.fitnessValidity()).isEqualTo(Duration.ofHours(2));
        assertThat(novaAria.longestPause()).isEqualTo(Duration.ofMinutes(30));
        assertThat(novaAria.boardSeats()).isEqualTo(5);
        assertThat(novaAria.comprehensionTries()).isEqualTo(3);
        assertThat(novaAria.comprehensionPercent()).isEqualTo(80);
        assertThat(novaAria.newcomersUpTo()).isEqualTo(Intensity.I2);
        assertThat(novaAria.minorsUpTo()).isEqualTo(Intensity.I2);
        assertThat(novaAria.wayHomeFrom()).isEqualTo(Intensity.I3);
        assertThat(novaAria.screeningValidity()).isEqualTo(Duration.ofDays(30));
        assertThat(novaAria.selfTestValidity()).isEqualTo(Duration.ofHours(24));
        assertThat(novaAria.aftercareAttemptsApart()).isEqualTo(Duration.ofHours(12));
        assertThat(novaAria.mergedLimitsFrom()).isEqualTo(3);
        assertThat(novaAria.hazardReportWorkingDays()).isEqualTo(5);
        assertThat(novaAria.latestStart()).isEqualTo(Duration.ofHours(4));
        assertThat(novaAria.completedPercent()).isEqualTo(50);
        assertThat(novaAria.longestOverrun()).isEqualTo(Duration.ofMinutes(30));
        assertThat(novaAria.watchFrom()).isEqualTo(Intensity.I3);
        assertThat(novaAria.distressCheckFrom()).isEqualTo(80);
        assertThat(novaAria.distressRise()).isEqualTo(30);
        assertThat(novaAria.distressStepOutFrom()).isEqualTo(90);
        assertThat(novaAria.distressLookWithin()).isEqualTo(Duration.ofSeconds(60));
        assertThat(novaAria.presenceWithin()).isEqualTo(Duration.ofSeconds(60));
        assertThat(novaAria.presenceRequired()).isFalse();
        assertThat(novaAria.longestBreak()).isEqualTo(Duration.ofMinutes(5));
        assertThat(novaAria.longestShortage()).isEqualTo(Duration.ofSeconds(60));
        assertThat(novaAria.ratingEvery()).isEqualTo(Duration.ofMinutes(5));
        assertThat(novaAria.missedBeforeLook()).isEqualTo(2);
        assertThat(novaAria.missedBeforeOut()).isEqualTo(3);
        assertThat(novaAria.redAtOnce()).isEqualTo(2);
        assertThat(novaAria.longestOverride()).isEqualTo(Duration.ofMinutes(10));
        assertThat(novaAria.worstAcknowledgedWithin()).isEqualTo(Duration.ofHours(1));
        assertThat(novaAria.acknowledgedWithin()).isEqualTo(Duration.ofHours(24));
        assertThat(novaAria.seriousBeforeBoardWithin()).isEqualTo(Duration.ofDays(7));
        assertThat(novaAria.beforeBoardWithin()).isEqualTo(Duration.ofDays(14));
        assertThat(novaAria.emergencyCovers()).isEqualTo(Duration.ofHours(1));
        assertThat(novaAria.checkInWindow()).isGreaterThanOrEqualTo(novaAria.fitnessValidity());
    }

    @ParameterizedTest
    @CsvSource({"I1, 25", "I2, 25", "I3, 25", "I4, 12", "I5, 6"})
    void capsClinicalGroupsAsTheCharterDoes(Intensity intensity, int cap) {
        assertThat(PolicyProfiles.shipped()
                        .named("clinical-group")
                        .tier(intensity)
                        .groupCap())
                .isEqualTo(cap);
    }

    static Stream<PolicyProfile> shippedProfiles() {
        return PolicyProfiles.shipped().all().stream();
    }

    /** The numbers of rules that nobody may waive: ETH-03, ETH-04, CON-05 at its maximum, VUL-05, SAF-01. */
    @ParameterizedTest
    @MethodSource("shippedProfiles")
    void noSettingIsLaxerThanTheCharterWhereNobodyMayWaive(PolicyProfile profile) {
        for (Intensity intensity : Intensity.values()) {
            Tier charter = novaAria.tier(intensity);
            Tier setting = profile.tier(intensity);
            assertThat(setting.peoplePerFacilitator()).isBetween(1, charter.peoplePerFacilitator());
            assertThat(setting.sleepersPerFacilitator()).isBetween(1, charter.sleepersPerFacilitator());
            assertThat(setting.groupCap()).isBetween(1, charter.groupCap());
            assertThat(setting.coolingOff()).isGreaterThanOrEqualTo(charter.coolingOff());
            assertThat(setting.consentMaxAge()).isPositive().isLessThanOrEqualTo(charter.consentMaxAge());
            assertThat(setting.approvalMaxAge()).isPositive().isLessThanOrEqualTo(charter.approvalMaxAge());
            assertThat(setting.grounding()).isGreaterThanOrEqualTo(charter.grounding());
            assertThat(setting.review()).isEqualTo(charter.review());
            assertThat(setting.cooldown()).isGreaterThanOrEqualTo(charter.cooldown());
            assertThat(setting.guardians()).isGreaterThanOrEqualTo(charter.guardians());
            assertThat(setting.aftercare()).containsAll(charter.aftercare());
        }
        assertThat(profile.fitnessValidity()).isPositive().isLessThanOrEqualTo(novaAria.fitnessValidity());
        assertThat(profile.longestPause()).isPositive().isLessThanOrEqualTo(novaAria.longestPause());
        assertThat(profile.boardSeats()).isGreaterThanOrEqualTo(novaAria.boardSeats());
        assertThat(profile.checkInWindow()).isGreaterThanOrEqualTo(profile.fitnessValidity());
        assertThat(profile.comprehensionTries()).isBetween(1, novaAria.comprehensionTries());
        assertThat(profile.comprehensionPercent()).isBetween(novaAria.comprehensionPercent(), 100);
        assertThat(profile.newcomersUpTo()).isLessThanOrEqualTo(novaAria.newcomersUpTo());
        assertThat(profile.minorsUpTo()).isLessThanOrEqualTo(novaAria.minorsUpTo());
        assertThat(profile.screeningFrom()).isLessThanOrEqualTo(novaAria.screeningFrom());
        assertThat(profile.screeningValidity()).isLessThanOrEqualTo(novaAria.screeningValidity());
        assertThat(profile.supportPlanFrom()).isLessThanOrEqualTo(novaAria.supportPlanFrom());
        assertThat(profile.wayHomeFrom()).isLessThanOrEqualTo(novaAria.wayHomeFrom());
        assertThat(profile.groupAgreementFrom()).isLessThanOrEqualTo(novaAria.groupAgreementFrom());
        assertThat(profile.facilitatorMetFrom()).isLessThanOrEqualTo(novaAria.facilitatorMetFrom());
        assertThat(profile.selfTestValidity()).isLessThanOrEqualTo(novaAria.selfTestValidity());
        assertThat(profile.mergedLimitsFrom()).isGreaterThanOrEqualTo(novaAria.mergedLimitsFrom());
        assertThat(profile.hazardReportWorkingDays()).isBetween(1, novaAria.hazardReportWorkingDays());
        assertThat(profile.latestStart()).isPositive().isLessThanOrEqualTo(novaAria.latestStart());
        assertThat(profile.completedPercent()).isBetween(novaAria.completedPercent(), 100);
        assertThat(profile.longestOverrun()).isPositive().isLessThanOrEqualTo(novaAria.longestOverrun());
        assertThat(profile.watchFrom()).isLessThanOrEqualTo(novaAria.watchFrom());
        assertThat(profile.distressCheckFrom()).isBetween(1, novaAria.distressCheckFrom());
        assertThat(profile.distressRise()).isBetween(1, novaAria.distressRise());
        assertThat(profile.distressStepOutFrom())
                .isBetween(profile.distressCheckFrom(), novaAria.distressStepOutFrom());
        assertThat(profile.distressLookWithin()).isPositive().isLessThanOrEqualTo(novaAria.distressLookWithin());
        assertThat(profile.presenceWithin()).isPositive().isLessThanOrEqualTo(novaAria.presenceWithin());
        assertThat(profile.longestBreak()).isPositive().isLessThanOrEqualTo(novaAria.longestBreak());
        assertThat(profile.longestShortage()).isPositive().isLessThanOrEqualTo(novaAria.longestShortage());
        assertThat(profile.ratingEvery()).isPositive().isLessThanOrEqualTo(novaAria.ratingEvery());
        assertThat(profile.missedBeforeLook()).isBetween(1, novaAria.missedBeforeLook());
        assertThat(profile.missedBeforeOut()).isBetween(profile.missedBeforeLook() + 1, novaAria.missedBeforeOut());
        assertThat(profile.redAtOnce()).isEqualTo(novaAria.redAtOnce());
        assertThat(profile.longestOverride()).isPositive().isLessThanOrEqualTo(novaAria.longestOverride());
        assertThat(profile.worstAcknowledgedWithin())
                .isPositive()
                .isLessThanOrEqualTo(novaAria.worstAcknowledgedWithin());
        assertThat(profile.acknowledgedWithin()).isPositive().isLessThanOrEqualTo(novaAria.acknowledgedWithin());
        assertThat(profile.seriousBeforeBoardWithin())
                .isPositive()
                .isLessThanOrEqualTo(novaAria.seriousBeforeBoardWithin());
        assertThat(profile.beforeBoardWithin()).isPositive().isLessThanOrEqualTo(novaAria.beforeBoardWithin());
        assertThat(profile.emergencyCovers()).isPositive().isLessThanOrEqualTo(novaAria.emergencyCovers());
    }

    static Stream<Arguments> neighbours() {
        List<Intensity> rising = List.of(Intensity.values());
        return shippedProfiles()
                .flatMap(profile -> IntStream.range(1, rising.size())
                        .mapToObj(strong -> Arguments.of(profile, rising.get(strong - 1), rising.get(strong))));
    }

    @ParameterizedTest
    @MethodSource("neighbours")
    void growsNoLaxerWithTheIntensity(PolicyProfile profile, Intensity mild, Intensity strong) {
        Tier milder = profile.tier(mild);
        Tier stronger = profile.tier(strong);

        assertThat(stronger.peoplePerFacilitator()).isLessThanOrEqualTo(milder.peoplePerFacilitator());
        assertThat(stronger.sleepersPerFacilitator()).isLessThanOrEqualTo(milder.sleepersPerFacilitator());
        assertThat(stronger.groupCap()).isLessThanOrEqualTo(milder.groupCap());
        assertThat(stronger.coolingOff()).isGreaterThanOrEqualTo(milder.coolingOff());
        assertThat(stronger.consentMaxAge()).isLessThanOrEqualTo(milder.consentMaxAge());
        assertThat(stronger.approvalMaxAge()).isLessThanOrEqualTo(milder.approvalMaxAge());
        assertThat(stronger.grounding()).isGreaterThanOrEqualTo(milder.grounding());
        assertThat(stronger.review()).isGreaterThanOrEqualTo(milder.review());
        assertThat(stronger.cooldown()).isGreaterThanOrEqualTo(milder.cooldown());
        assertThat(stronger.guardians()).isGreaterThanOrEqualTo(milder.guardians());
        assertThat(stronger.aftercare()).containsAll(milder.aftercare());
    }

    /** What a verdict named can always be found again: a file that changes becomes another version. */
    @ParameterizedTest
    @CsvSource({
        "nova-aria, 7, a0a4a8b078442f38f89649c6967cfeef22488b5de6301124441116f0893a2df0",
        "clinical-group, 6, d3b4b1273fd6684d1cb610f1f923e484286caa781ae6e67b650a91313cea7d78",
        "sleep-lab, 6, 06cf25ae9d01c58ded9284ae93dbb5d08f0c853a437125018ca6bceaa06f235f",
        "story-workshop, 6, 969919f6b1cae2b46e9b6988d0b287b0a71719772f5a9cffe00c6016ae87e557"
    })
    void aVersionNeverChanges(String name, int version, String sha256) {
        PolicyProfile profile = PolicyProfiles.shipped().named(name);

        assertThat(profile.name()).isEqualTo(name);
        assertThat(profile.version()).isEqualTo(version);
        assertThat(profile.sha256()).isEqualTo(sha256);
    }

    @Test
    void hashesTheFile() {
        assertThat(novaAria.sha256()).isEqualTo(Sha256.of(file()));
        assertThat(PolicyProfiles.parse(bytes(shipped().put("version", 8))).sha256())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(novaAria.sha256());
    }

    @Test
    void findsOnlyWhatIsShipped() {
        PolicyProfiles profiles = PolicyProfiles.shipped();

        assertThat(profiles.names()).containsExactly("clinical-group", "nova-aria", "sleep-lab", "story-workshop");
        assertThat(profiles.all()).extracting(PolicyProfile::name).isEqualTo(profiles.names());
        assertThat(profiles.find("nova-aria")).contains(novaAria);
        assertThat(profiles.find("no-such-profile")).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> profiles.named("no-such-profile"));
    }

    @ParameterizedTest
    @MethodSource("shippedProfiles")
    void saysOfEveryNumberWhyItIsSoAndWhereItComesFrom(PolicyProfile profile) {
        assertThat(profile.reasons().keySet())
                .containsExactlyInAnyOrderElementsOf(numbers().toList());
        assertThat(numbers().map(profile::reason)).allSatisfy(reason -> {
            assertThat(reason.rationale()).endsWith(".");
            assertThat(reason.source()).isNotBlank();
        });
        assertThatIllegalStateException().isThrownBy(() -> profile.reason("luck"));
    }

    @Test
    void readsBackWhatItShips() {
        assertThat(PolicyProfiles.parse(file())).isEqualTo(novaAria);
    }

    static Stream<String> numbers() {
        return Stream.concat(NUMBERS_OF_AN_INTENSITY.stream(), NUMBERS_OF_THE_HOUSE.stream());
    }

    static Stream<Arguments> reasonsOfNumbers() {
        return numbers().flatMap(field -> Stream.of("rationale", "source").map(reason -> Arguments.of(field, reason)));
    }

    @ParameterizedTest
    @MethodSource("reasonsOfNumbers")
    void refusesANumberWithoutItsReason(String field, String reason) {
        ObjectNode without = shipped();
        number(without, field).remove(reason);
        ObjectNode blank = shipped();
        number(blank, field).put(reason, " ");

        assertRefused(without, reason);
        assertRefused(blank, reason + " for " + field);
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
                novaAria.boardSeats(),
                novaAria.comprehensionTries(),
                novaAria.comprehensionPercent(),
                novaAria.newcomersUpTo(),
                novaAria.minorsUpTo(),
                novaAria.screeningFrom(),
                novaAria.screeningValidity(),
                novaAria.supportPlanFrom(),
                novaAria.wayHomeFrom(),
                novaAria.groupAgreementFrom(),
                novaAria.facilitatorMetFrom(),
                novaAria.selfTestValidity(),
                novaAria.aftercareAttemptsApart(),
                novaAria.mergedLimitsFrom(),
                novaAria.groupValuesFrom(),
                novaAria.publicValuesFrom(),
                novaAria.readingsKept(),
                novaAria.hazardReportWorkingDays(),
                novaAria.latestStart(),
                novaAria.completedPercent(),
                novaAria.longestOverrun(),
                novaAria.watchFrom(),
                novaAria.distressCheckFrom(),
                novaAria.distressRise(),
                novaAria.distressStepOutFrom(),
                novaAria.distressLookWithin(),
                novaAria.presenceWithin(),
                novaAria.presenceRequired(),
                novaAria.longestBreak(),
                novaAria.longestShortage(),
                novaAria.ratingEvery(),
                novaAria.missedBeforeLook(),
                novaAria.missedBeforeOut(),
                novaAria.redAtOnce(),
                novaAria.longestOverride(),
                novaAria.worstAcknowledgedWithin(),
                novaAria.acknowledgedWithin(),
                novaAria.seriousBeforeBoardWithin(),
                novaAria.beforeBoardWithin(),
                novaAria.emergencyCovers(),
                novaAria.reasons());

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
