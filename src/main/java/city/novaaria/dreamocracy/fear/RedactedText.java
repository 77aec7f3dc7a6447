package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "A fear in other words.")
record RedactedText(
        @Schema(
                description = "What you are afraid of, put as it was asked for; name nobody.",
                example = "In my dream a lift never stops.")
        @NotNull
        @Size(min = 1, max = 4000)
        @Prose
        String text) {

    @Override
    public String toString() {
        return "RedactedText";
    }
}
