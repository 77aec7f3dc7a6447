package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "Why a session does not take place.")
record Cancellation(
        @Schema(description = "For the crew; without names.", example = "The chamber is being repaired.")
        @NotNull
        @Size(min = 1, max = 2000)
        @Prose
        String reason) {

    @Override
    public String toString() {
        return "Cancellation";
    }
}
