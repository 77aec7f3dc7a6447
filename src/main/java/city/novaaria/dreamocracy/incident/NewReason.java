package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(name = "IncidentReason", description = "Why.")
record NewReason(
        @Schema(description = "Why.", example = "It passed within minutes, and everybody went home well.")
        @NotNull
        @Size(min = 1, max = 2000)
        @Prose
        String reason) {

    @Override
    public String toString() {
        return "NewReason";
    }
}
