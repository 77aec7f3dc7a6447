package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.charter.Intensity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Boundaries", description = "What you do not want to meet in a dream.")
record BoundariesView(
        @Schema(description = "What must not be touched at all.", example = "[\"drowning\"]")
        List<String> lines,

        @Schema(description = "What may be there as long as you are led around it.", example = "[\"closed-spaces\"]")
        List<String> veils,

        @Schema(
                description = "The strongest intensity that you want for yourself; null when there is no limit.",
                example = "I3")
        @Nullable
        Intensity ceiling,

        @Schema(
                description = "Since when this holds; null when you said nothing yet.",
                example = "2143-05-02T18:00:00.000Z")
        @Nullable
        Instant setAt) {

    static BoundariesView of(@Nullable Boundaries said) {
        return said == null
                ? new BoundariesView(List.of(), List.of(), null, null)
                : new BoundariesView(said.lines(), said.veils(), said.ceiling(), said.setAt());
    }

    @Override
    public String toString() {
        return "BoundariesView";
    }
}
