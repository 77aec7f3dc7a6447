package city.novaaria.dreamocracy.session;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "WayHome", description = "How the person gets home after the dream.")
record WayHomeView(
        @Schema(
                description = "The plan; null when there is none yet.",
                example = "My sister meets me at the gate; we take the tram.")
        @Nullable
        String plan) {

    @Override
    public String toString() {
        return "WayHomeView";
    }
}
