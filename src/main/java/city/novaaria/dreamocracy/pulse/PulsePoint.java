package city.novaaria.dreamocracy.pulse;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "PulsePoint", description = "What was measured in one step of time.")
record PulsePoint(
        @Schema(description = "When the step begins.", example = "2143-05-02T18:00:00.000Z")
        Instant at,

        @Schema(
                description =
                        "The mean; null when nothing was measured, or when it is suppressed. Rounded for who sees no single"
                                + " people: to 5, or to 0.05 where 1 is the most.",
                example = "35")
        @Nullable
        Double mean,

        @Schema(
                description =
                        "Of how many people in one minute, at most; null when nothing was measured, and for who sees no"
                                + " single people.",
                example = "6")
        @Nullable
        Integer people,

        @Schema(description = "The lowest value of anybody; null as `people`.", example = "20") @Nullable
        Double lowest,

        @Schema(description = "The highest value of anybody; null as `people`.", example = "60") @Nullable
        Double highest,

        @Schema(
                description = "Whether something may have been measured that is not shown: of too few people so far.",
                example = "false")
        boolean suppressed) {

    static PulsePoint empty(Instant at) {
        return new PulsePoint(at, null, null, null, null, false);
    }

    static PulsePoint suppressed(Instant at) {
        return new PulsePoint(at, null, null, null, null, true);
    }

    static PulsePoint of(Instant at, double mean) {
        return new PulsePoint(at, mean, null, null, null, false);
    }

    @Override
    public String toString() {
        return "PulsePoint[" + at + "]";
    }
}
