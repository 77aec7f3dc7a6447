package city.novaaria.dreamocracy.guidance;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "EthicsNoteAction", description = "What can be done with an ethics note.")
enum EthicsNoteAction {
    CHANGE,
    SUBMIT,
    PUBLISH,
    RETURN,
    SUPERSEDE,
    RETRACT
}
