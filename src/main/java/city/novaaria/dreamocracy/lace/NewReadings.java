package city.novaaria.dreamocracy.lace;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Schema(name = "NewReadings", description = "What a neural lace measured.")
record NewReadings(
        @Schema(
                description = "Names the present start of the device, which chooses it at random.",
                example = "5f0c8e0a-3f6e-4f6e-9a64-0b6c2f1f7d55")
        @NotNull
        UUID bootId,

        @Schema(description = "What it measured, in any order.") @NotNull @Size(min = 1, max = NewReadings.MOST)
        List<@NotNull @Valid NewReading> readings) {

    static final int MOST = 1_000;

    @Schema(name = "NewReading", description = "One reading of a neural lace.")
    record NewReading(
            @Schema(description = "Its number since the device started, from 1 on without a gap.", example = "1")
            @NotNull
            @Min(1)
            @Max(9_007_199_254_740_991L)
            Long seq,

            @Schema(
                    description = "When it was measured, by the clock of the device.",
                    example = "2143-05-02T18:00:00.000Z")
            @NotNull
            Instant at,

            @Schema(description = "What was measured.", example = "SYNCHRONY") @NotNull
            ReadingKind kind,

            @Schema(description = "The value, in the unit of its kind.", example = "0.72") @NotNull
            Double value) {

        @Override
        public String toString() {
            return "NewReading";
        }
    }

    @Override
    public String toString() {
        return "NewReadings";
    }
}
