package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import io.swagger.v3.oas.annotations.media.Schema;

/** A code to claim an entry; only its hash is kept. */
@Schema(description = "A code by which a person claims the entry that the crew made for them.")
record ClaimCode(
        @Schema(description = "Whose entry it is.", example = "01930000-0000-7000-8000-000000000101")
        ParticipantId participantId,

        @Schema(description = "The code; shown this once.", example = "dck6m4e2wt1smt1cysged5e125")
        String claimCode) {

    @Override
    public String toString() {
        return "ClaimCode[" + participantId + "]";
    }
}
