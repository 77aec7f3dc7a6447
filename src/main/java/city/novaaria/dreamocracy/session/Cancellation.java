package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(description = "Why a session does not take place.")
record Cancellation(
        @Schema(
                description = "For the crew and everybody who is or was enrolled; without names.",
                example = "The chamber is being repaired.")
        @NotNull
        @Size(min = 1, max = 2000)
        @Prose
        String reason,

        @Schema(description = "What kept it from taking place; OTHER without it.", example = "CHAMBER_UNAVAILABLE")
        @Nullable
        CancelKind kind) {

    @Override
    public String toString() {
        return "Cancellation";
    }
}
