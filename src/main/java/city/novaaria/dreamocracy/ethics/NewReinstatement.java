package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "A reinstatement.")
record NewReinstatement(
        @Schema(description = "Why it may hold again.", example = "The image came from the room, not the dream.")
        @NotNull
        @Size(min = 1, max = 2000)
        @Prose
        String reason,

        @Schema(description = "Whether everybody must be asked for consent again.", example = "true") @NotNull
        Boolean reconsentRequired) {

    @Override
    public String toString() {
        return "NewReinstatement";
    }
}
