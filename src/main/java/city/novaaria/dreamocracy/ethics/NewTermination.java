package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "The end of an approval.")
record NewTermination(
        @Schema(
                description = "Why it ends for good.",
                example = "The image came from the third scene; without it this is another dream.")
        @NotNull
        @Size(min = 1, max = 2000)
        @Prose
        String reason) {

    @Override
    public String toString() {
        return "NewTermination";
    }
}
