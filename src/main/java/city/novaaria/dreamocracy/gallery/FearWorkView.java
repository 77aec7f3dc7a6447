package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.fear.Permission.Attribution;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "FearWork",
        description = "A work that was made of a fear or a reflection, and what became of that in it.")
record FearWorkView(
        @Schema(description = "The work.", example = "01930000-0000-7000-8000-000000000a51")
        ArtworkId artworkId,

        @Schema(
                description = "Its title; null while nobody outside of its house sees it.",
                example = "The last platform")
        @Nullable
        String title,

        @Schema(description = "Whether everybody sees it now.", example = "true")
        boolean published,

        @Schema(description = "How it is in there.", example = "PARAPHRASE")
        SourceForm form,

        @Schema(description = "How whoever gave it is named there.", example = "ANONYMOUS")
        Attribution attribution,

        @Schema(description = "What became of it there.", example = "IN_USE")
        SourceOutcome outcome,

        @Schema(description = "Until when it will be out of the work; null unless it is pending.") @Nullable
        Instant pendingUntil,

        @Schema(description = "How it was taken out; null unless somebody said so.") @Nullable
        String proof) {

    @Override
    public String toString() {
        return "FearWorkView[" + artworkId + "]";
    }
}
