package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(description = "How the person gets home after the dream.")
record NewWayHome(
        @Schema(description = "The plan.", example = "My sister meets me at the gate; we take the tram.")
        @NotNull
        @Size(min = 1, max = 500)
        @Prose
        String plan,

        @Schema(description = "Who takes the person home, who is handed over to them.", example = "My sister Ana")
        @Size(min = 1, max = 120)
        @Prose
        @Nullable
        String metBy,

        @Schema(
                description = "A minor goes home alone, and is handed over to nobody; only a guardian says so.",
                example = "false",
                defaultValue = "false")
        @Nullable
        Boolean alone) {

    @Override
    public String toString() {
        return "NewWayHome";
    }
}
