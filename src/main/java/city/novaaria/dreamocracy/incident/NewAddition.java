package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "What is to be said besides.")
record NewAddition(
        @Schema(description = "What else happened.", example = "I have not slept well since.")
        @NotNull
        @Size(min = 1, max = NewAddition.LONGEST)
        @Prose
        String text) {

    static final int LONGEST = 8000;

    @Override
    public String toString() {
        return "NewAddition";
    }
}
