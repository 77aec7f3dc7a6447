package city.novaaria.dreamocracy.gathering;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(
        name = "GatheringAudience",
        description =
                "For whom a gathering is meant: ANYBODY, or the people of the HOUSE, who are at home there or work there.",
        enumAsRef = true)
enum GatheringAudience {
    ANYBODY,
    HOUSE
}
