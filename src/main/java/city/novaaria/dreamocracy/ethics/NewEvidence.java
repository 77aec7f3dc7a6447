package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "Evidence that a condition is met.")
record NewEvidence(
        @Schema(
                description = "What shows that the condition is met.",
                example = "The second paragraph now says that the water reaches the ankles.")
        @NotNull
        @Size(min = 1, max = 4000)
        @Prose
        String text) {

    @Override
    public String toString() {
        return "NewEvidence";
    }
}
