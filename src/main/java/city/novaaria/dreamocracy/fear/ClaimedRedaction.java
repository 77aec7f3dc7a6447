package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.http.OneLine;
import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "An anonymous fear in other words.")
record ClaimedRedaction(
        @Schema(description = "The claim code.", example = "58hj02tk1sakjchqnqnaj2bs0j")
        @NotNull
        @Size(min = 1, max = 100)
        @OneLine
        String claimCode,

        @Schema(
                description = "What you are afraid of, put as it was asked for; name nobody.",
                example = "In my dream a lift never stops.")
        @NotNull
        @Size(min = 1, max = 4000)
        @Prose
        String text) {

    @Override
    public String toString() {
        return "ClaimedRedaction";
    }
}
