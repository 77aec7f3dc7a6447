package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.fear.FearId;
import city.novaaria.dreamocracy.fear.Permission.Attribution;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "ArtworkSource", description = "A fear that a work is made of, and what became of it.")
record ArtworkSourceView(
        @Schema(description = "The fear.", example = "01930000-0000-7000-8000-000000000302")
        FearId fearId,

        @Schema(description = "How it is in the work.", example = "PARAPHRASE")
        SourceForm form,

        @Schema(description = "How its owner is named with it.", example = "ANONYMOUS")
        Attribution attribution,

        @Schema(description = "What became of it.", example = "IN_USE")
        SourceOutcome outcome,

        @Schema(
                description =
                        "Whether its owner said yes to the work as it is now; whoever says no and whoever says nothing"
                                + " look alike.",
                example = "false")
        boolean approved,

        @Schema(description = "Until when it has to be out of the work; null unless it is pending.") @Nullable
        Instant pendingUntil,

        @Schema(description = "How it was taken out; null unless somebody said so.") @Nullable
        String proof) {

    static ArtworkSourceView of(UUID fear, ArtworkSource source, String contentSha256) {
        return new ArtworkSourceView(
                new FearId(fear),
                source.form(),
                source.attribution(),
                source.outcome(),
                source.approved(contentSha256),
                source.pendingUntil(),
                source.proof());
    }

    @Override
    public String toString() {
        return "ArtworkSourceView[" + fearId + "]";
    }
}
