package city.novaaria.dreamocracy.gathering;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(
        name = "GatheringPlaces",
        description = "Whether a place is free; how many are is for the crew.",
        enumAsRef = true)
enum GatheringPlaces {
    FREE,
    /** Whoever registers now is the first who waits. */
    FULL,
    /** Others wait already. */
    WAITING_LIST
}
