package city.novaaria.dreamocracy.exhibition;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(
        name = "ExhibitionState",
        description = "Where an exhibition stands: PLANNED by its house, ANNOUNCED to anybody, or CANCELLED.")
enum ExhibitionState {
    PLANNED,
    ANNOUNCED,
    CANCELLED
}
