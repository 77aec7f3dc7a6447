package city.novaaria.dreamocracy.session;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "WayHome", description = "How the person gets home after the dream.")
record WayHomeView(
        @Schema(
                description = "The plan; null when there is none yet.",
                example = "My sister meets me at the gate; we take the tram.")
        @Nullable
        String plan,

        @Schema(description = "Who takes the person home; null when nobody is named.", example = "My sister Ana")
        @Nullable
        String metBy,

        @Schema(description = "A guardian said that the minor goes home alone.", example = "false")
        boolean alone) {

    @Override
    public String toString() {
        return "WayHomeView";
    }
}
