package city.novaaria.dreamocracy.gathering;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.Set;

@Schema(
        name = "GatheringState",
        description =
                "Where a gathering stands: PLANNED by its house, OPEN to those for whom it is meant, ENDED, or CANCELLED.",
        enumAsRef = true)
enum GatheringState {
    PLANNED,
    OPEN,
    ENDED,
    CANCELLED;

    /** What those see for whom it is meant. */
    static final Set<GatheringState> SHOWN = EnumSet.of(OPEN, ENDED);
}
