package city.novaaria.dreamocracy.hazard;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "What an independent ethicist says of it.")
record NewHazardReview(
        @Schema(description = "Whether it was right.", example = "ACCEPTED") @NotNull
        HazardDeviation.Verdict verdict,

        @Schema(description = "Why.", example = "It lowered the intensity at once and changed nothing else.")
        @NotNull
        @Size(min = 1, max = 4000)
        @Prose
        String rationale) {

    @Override
    public String toString() {
        return "NewHazardReview";
    }
}
