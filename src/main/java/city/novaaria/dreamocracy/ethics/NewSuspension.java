package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "A suspension.")
record NewSuspension(
        @Schema(description = "Why.", example = "Two people reported the same image after the last evening.")
        @NotNull
        @Size(min = 1, max = 2000)
        @Prose
        String reason,

        @Schema(
                description = "ALL also brings running dreams to an end; NEW_STARTS lets them finish.",
                example = "NEW_STARTS")
        @NotNull
        ReviewEvent.Reach reach) {

    @Override
    public String toString() {
        return "NewSuspension";
    }
}
