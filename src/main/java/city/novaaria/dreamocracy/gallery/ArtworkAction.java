package city.novaaria.dreamocracy.gallery;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "ArtworkAction", description = "What can be done with an artwork.")
enum ArtworkAction {
    CHANGE,
    SUBMIT,
    PUBLISH,
    RESOLVE,
    TAKE_DOWN,
    APPROVE,
    DECLINE
}
