package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "A vote about a waiver.")
record NewWaiverVote(
        @Schema(description = "The vote.", example = "APPROVE") @NotNull
        WaiverVote.Choice vote,

        @Schema(description = "Why.", example = "Somebody is on call the whole night and knows the person.")
        @NotNull
        @Size(min = 1, max = 4000)
        @Prose
        String rationale) {

    @Override
    public String toString() {
        return "NewWaiverVote";
    }
}
