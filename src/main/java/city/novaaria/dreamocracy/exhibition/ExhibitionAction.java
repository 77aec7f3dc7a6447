package city.novaaria.dreamocracy.exhibition;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "ExhibitionAction", description = "What can be done with an exhibition.")
enum ExhibitionAction {
    CHANGE,
    ANNOUNCE,
    CANCEL
}
