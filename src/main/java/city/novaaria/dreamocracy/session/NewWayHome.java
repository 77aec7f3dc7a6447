package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "How the person gets home after the dream.")
record NewWayHome(
        @Schema(description = "The plan.", example = "My sister meets me at the gate; we take the tram.")
        @NotNull
        @Size(min = 1, max = 500)
        @Prose
        String plan) {

    @Override
    public String toString() {
        return "NewWayHome";
    }
}
