package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.http.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A signature. */
@Schema(description = "Who signs; the meaning is: I decide this for myself.")
record Signature(
        @Schema(description = "The name as the person writes it.", example = "Aya")
        @NotNull
        @Size(min = 1, max = 120)
        @OneLine
        String name) {

    @Override
    public String toString() {
        return "Signature";
    }
}
