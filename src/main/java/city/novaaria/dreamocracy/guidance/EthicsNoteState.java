package city.novaaria.dreamocracy.guidance;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(
        name = "EthicsNoteState",
        description =
                "A DRAFT is written by its author; IN_REVIEW it waits for a second ethicist; PUBLISHED it stays as it is,"
                        + " until a newer one makes it SUPERSEDED, or it is RETRACTED and says nothing any more.")
enum EthicsNoteState {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    SUPERSEDED,
    RETRACTED;

    /** Its audience has been told, whatever became of it. */
    boolean published() {
        return this != DRAFT && this != IN_REVIEW;
    }
}
