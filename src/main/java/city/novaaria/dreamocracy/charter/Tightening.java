package city.novaaria.dreamocracy.charter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The numbers that a sanctuary made stricter than its policy profile has them, by the profile's own names; null where it
 * takes the profile's.
 *
 * <p>Its JSON is canonical: the same numbers make the same text, in the order that they have here, and nothing stands
 * in it that is not tightened.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Tightening(
        @Nullable ByIntensity<Integer> peoplePerFacilitator,
        @Nullable ByIntensity<Integer> sleepersPerFacilitator,
        @Nullable ByIntensity<Integer> groupCap,
        @Nullable ByIntensity<Duration> coolingOff,
        @Nullable ByIntensity<Duration> consentMaxAge,
        @Nullable ByIntensity<Duration> approvalMaxAge,
        @Nullable ByIntensity<Duration> grounding,
        @Nullable ByIntensity<Duration> cooldown,
        @Nullable ByIntensity<Integer> guardians,
        @Nullable Duration fitnessValidity,
        @Nullable Duration longestPause,
        @Nullable Integer boardSeats,
        @Nullable Integer comprehensionTries,
        @Nullable Integer comprehensionPercent,
        @Nullable Intensity newcomersUpTo,
        @Nullable Intensity minorsUpTo,
        @Nullable Intensity screeningFrom,
        @Nullable Duration screeningValidity,
        @Nullable Intensity supportPlanFrom,
        @Nullable Intensity wayHomeFrom,
        @Nullable Intensity groupAgreementFrom,
        @Nullable Intensity facilitatorMetFrom,
        @Nullable Duration selfTestValidity,
        @Nullable Integer mergedLimitsFrom,
        @Nullable Integer hazardReportWorkingDays) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private static final String NOTHING = "{}";

    public Tightening {
        peoplePerFacilitator = orNull(peoplePerFacilitator);
        sleepersPerFacilitator = orNull(sleepersPerFacilitator);
        groupCap = orNull(groupCap);
        coolingOff = orNull(coolingOff);
        consentMaxAge = orNull(consentMaxAge);
        approvalMaxAge = orNull(approvalMaxAge);
        grounding = orNull(grounding);
        cooldown = orNull(cooldown);
        guardians = orNull(guardians);
    }

    /** A number of each intensity; null where the profile's is taken. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ByIntensity<T>(
            @Nullable T i1,
            @Nullable T i2,
            @Nullable T i3,
            @Nullable T i4,
            @Nullable T i5) {

        @Nullable
        T at(Intensity intensity) {
            return switch (intensity) {
                case I1 -> i1;
                case I2 -> i2;
                case I3 -> i3;
                case I4 -> i4;
                case I5 -> i5;
            };
        }
    }

    /**
     * A number that is laxer than the profile's.
     *
     * @param pointer to it, such as {@code groupCap/i3}
     * @param bound what it may be, such as {@code at most 25}
     */
    public record Laxer(String pointer, String bound) {}

    public static Tightening of(String json) {
        return JSON.readValue(json, Tightening.class);
    }

    /** Nothing is tightened. */
    public static Tightening nothing() {
        return of(NOTHING);
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** Every number is the profile's. */
    public boolean unchanged() {
        return json().equals(NOTHING);
    }

    /** Everything in it that the profile does not allow; empty when it only tightens. */
    public List<Laxer> laxerThan(PolicyProfile profile) {
        return new TightenedPolicy(profile, this).laxer();
    }

    private static <T> @Nullable ByIntensity<T> orNull(@Nullable ByIntensity<T> numbers) {
        return numbers == null || Stream.of(Intensity.values()).map(numbers::at).allMatch(Objects::isNull)
                ? null
                : numbers;
    }
}
