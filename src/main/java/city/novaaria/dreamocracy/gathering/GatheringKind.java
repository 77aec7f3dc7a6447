package city.novaaria.dreamocracy.gathering;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(
        name = "GatheringKind",
        description =
                "What it is: a WORKSHOP of one meeting or a series, an OUTREACH program with a curriculum, or a CELEBRATION.",
        enumAsRef = true)
enum GatheringKind {
    WORKSHOP,
    OUTREACH,
    CELEBRATION
}
