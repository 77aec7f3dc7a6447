package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "What helps the person when a dream becomes too much, and what does not.")
record NewSupportPlan(
        @Schema(description = "What helps.", example = "A calm voice, and my name.")
        @NotNull
        @Size(min = 1, max = 1000)
        @Prose
        String helps,

        @Schema(description = "What does not help.", example = "Being held by the arms.")
        @NotNull
        @Size(min = 1, max = 1000)
        @Prose
        String doesNotHelp) {

    @Override
    public String toString() {
        return "NewSupportPlan";
    }
}
