package city.novaaria.dreamocracy.pulse;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "PulseSeries",
        description = "What was measured over time, one point for each step, also where nothing was.")
record PulseSeries(
        @Schema(description = "What was measured.", example = "DISTRESS")
        PulseKind kind,

        @Schema(description = "The last whole minute; null when nothing is known of it.") @Nullable
        PulsePoint now,

        @Schema(description = "The points, in the order of time.") @Size(max = PulseSpan.MOST_POINTS)
        List<PulsePoint> points) {

    PulseSeries {
        points = List.copyOf(points);
    }

    @Override
    public String toString() {
        return "PulseSeries[" + kind + "]";
    }
}
