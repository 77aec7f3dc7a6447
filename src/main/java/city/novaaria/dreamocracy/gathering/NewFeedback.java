package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(name = "NewGatheringFeedback", description = "What somebody says of a gathering.")
record NewFeedback(
        @Schema(
                description = "What you say; whoever held it reads it without your name.",
                example = "I came to listen and told something after all.")
        @NotNull
        @Size(min = 1, max = 2000)
        @Prose
        String text,

        @Schema(description = "How good it was for you, from 1 to 5; null when you do not say.", example = "4")
        @Min(1)
        @Max(5)
        @Nullable
        Integer scale) {

    @Override
    public String toString() {
        return "NewFeedback";
    }
}
