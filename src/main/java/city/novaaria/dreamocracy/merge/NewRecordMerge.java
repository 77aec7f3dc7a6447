package city.novaaria.dreamocracy.merge;

import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "Which two records are of one person, and what shows it.")
record NewRecordMerge(
        @Schema(
                description = "The sanctuary where both are known, whose stewards decide.",
                example = "01930000-0000-7000-8000-000000000001")
        @NotNull
        SanctuaryId sanctuaryId,

        @Schema(
                description = "The record by which the person goes on.",
                example = "01930000-0000-7000-8000-000000000101")
        @NotNull
        ParticipantId participantId,

        @Schema(
                description = "The other one, on which nothing new begins.",
                example = "01930000-0000-7000-8000-000000000102")
        @NotNull
        ParticipantId duplicateId,

        @Schema(
                description = "What shows that both are of one person; the person reads it.",
                example = "The desk wrote them down before they registered themselves.")
        @NotNull
        @Size(min = 1, max = 2000)
        @Prose
        String reason) {

    @Override
    public String toString() {
        return "NewRecordMerge";
    }
}
