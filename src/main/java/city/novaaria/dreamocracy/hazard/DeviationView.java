package city.novaaria.dreamocracy.hazard;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** It as the crew sees it; never who did what. */
@Schema(name = "HazardDeviation", description = "A change of a running dream that removed a hazard.")
record DeviationView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000695")
        DeviationId id,

        @Schema(description = "The session.", example = "01930000-0000-7000-8000-000000000605")
        SessionId sessionId,

        @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000002")
        SanctuaryId sanctuaryId,

        @Schema(
                description = "The dreamscape version that was dreamt.",
                example = "01930000-0000-7000-8000-000000000421")
        VersionId dreamscapeVersionId,

        @Schema(description = "What was changed.", example = "The storm was taken out; the lanterns stay.")
        String what,

        @Schema(description = "Which hazard it removed.", example = "Several people met the same frightening image.")
        String why,

        @Schema(description = "How strong the dream was from then on.", example = "I1")
        Intensity intensity,

        @Schema(description = "What it touched from then on that it did not before.", example = "[\"lantern\"]")
        List<String> contentTags,

        @Schema(description = "What it touched no more from then on.", example = "[\"storm\"]")
        List<String> tagsTakenOut,

        @Schema(description = "Where it stands.", example = "OPEN")
        HazardDeviation.State state,

        @Schema(description = "When the dream was changed.") Instant recordedAt,

        @Schema(
                description = "Until when it is to be reported: the end of the last working day at the sanctuary.",
                example = "2143-05-09T22:00:00.000Z")
        Instant reportDueAt,

        @Schema(description = "What was reported; null while nothing is.") @Nullable
        String report,

        @Schema(description = "When it was reported.") @Nullable
        Instant reportedAt,

        @Schema(description = "What an independent ethicist found; null before the review.", example = "ACCEPTED")
        HazardDeviation.@Nullable Verdict verdict,

        @Schema(description = "Why; null before the review.") @Nullable
        String rationale,

        @Schema(description = "When it was reviewed.") @Nullable
        Instant reviewedAt,

        @Schema(description = "What you can do with it now.", example = "[\"REPORT\"]")
        List<HazardDeviation.Action> allowedActions) {

    static DeviationView of(HazardDeviation deviation, Caller reader) {
        return new DeviationView(
                deviation.id(),
                deviation.sessionId(),
                deviation.sanctuaryId(),
                deviation.versionId(),
                deviation.what(),
                deviation.why(),
                deviation.intensity(),
                deviation.contentTags(),
                deviation.tagsTakenOut(),
                deviation.state(),
                deviation.recordedAt(),
                deviation.reportDueAt(),
                deviation.report(),
                deviation.reportedAt(),
                deviation.verdict(),
                deviation.rationale(),
                deviation.reviewedAt(),
                deviation.allowedActions(reader));
    }

    @Override
    public String toString() {
        return "DeviationView[" + id + "]";
    }
}
