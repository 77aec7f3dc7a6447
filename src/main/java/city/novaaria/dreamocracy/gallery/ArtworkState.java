package city.novaaria.dreamocracy.gallery;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(
        name = "ArtworkState",
        description =
                "Where an artwork stands: a DRAFT, IN_APPROVAL with those who are to be named with it, PUBLISHED, or"
                        + " TAKEN_DOWN for good.")
enum ArtworkState {
    DRAFT,
    IN_APPROVAL,
    PUBLISHED,
    TAKEN_DOWN
}
