package city.novaaria.dreamocracy.merge;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "RecordMerge", description = "A steward says that two records are of one person.")
record RecordMergeView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000f01")
        MergeId id,

        @Schema(description = "The sanctuary whose stewards decide.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(
                description = "The record by which the person goes on.",
                example = "01930000-0000-7000-8000-000000000101")
        ParticipantId participantId,

        @Schema(
                description = "The other one, on which nothing new begins once they are merged.",
                example = "01930000-0000-7000-8000-000000000102")
        ParticipantId duplicateId,

        @Schema(
                description = "What shows that both are of one person.",
                example = "The desk wrote them down before they registered themselves.")
        String reason,

        @Schema(description = "Where it stands; only MERGED has changed the records.", example = "ASKED")
        RecordMerge.State state,

        @Schema(description = "Whose yes it takes still; empty once it is over.", example = "[\"PARTICIPANT\"]")
        List<RecordMerge.Voice> missing,

        @Schema(description = "When it was asked for.", example = "2143-05-01T20:00:00.000Z")
        Instant askedAt,

        @Schema(
                description = "When they were merged, or it was declined or withdrawn; null while it is open.",
                example = "2143-05-02T20:00:00.000Z")
        @Nullable
        Instant decidedAt,

        @Schema(description = "What you can do about it now.", example = "[\"AGREE\", \"DECLINE\"]")
        List<RecordMerge.Action> allowedActions) {

    RecordMergeView {
        missing = List.copyOf(missing);
        allowedActions = List.copyOf(allowedActions);
    }

    @Override
    public String toString() {
        return "RecordMergeView[" + id + "]";
    }
}
