package city.novaaria.dreamocracy.gathering;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "GatheringAction", description = "What can be done with a gathering.")
enum GatheringAction {
    CHANGE,
    OPEN,
    CANCEL,
    END,
    /** Oneself, as whoever is not registered yet. */
    REGISTER
}
