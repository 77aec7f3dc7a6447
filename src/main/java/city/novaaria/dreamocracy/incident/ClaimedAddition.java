package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.http.OneLine;
import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "What is to be said besides.")
record ClaimedAddition(
        @Schema(
                description = "The claim code that the report was answered with.",
                example = "g9xfnxkf2bz6f8jxrxxqakg4kc")
        @NotNull
        @Size(min = 1, max = 100)
        @OneLine
        String claimCode,

        @Schema(description = "What else happened.", example = "It was the lamp at the back stairs.")
        @NotNull
        @Size(min = 1, max = NewAddition.LONGEST)
        @Prose
        String text) {

    @Override
    public String toString() {
        return "ClaimedAddition";
    }
}
