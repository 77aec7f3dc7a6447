package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.fear.Permission.Attribution;
import city.novaaria.dreamocracy.reflection.ReflectionId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ArtworkReflection",
        description = "Something that somebody left of a dream and that a work is made of, and what became of it.")
record ArtworkReflectionView(
        @Schema(description = "The reflection.", example = "01930000-0000-7000-8000-000000000a73")
        ReflectionId reflectionId,

        @Schema(description = "How it is in the work.", example = "PARAPHRASE")
        SourceForm form,

        @Schema(description = "How its author is named with it.", example = "ANONYMOUS")
        Attribution attribution,

        @Schema(description = "What became of it.", example = "IN_USE")
        SourceOutcome outcome,

        @Schema(
                description =
                        "Whether its author said yes to the work as it is now; whoever says no and whoever says nothing"
                                + " look alike.",
                example = "false")
        boolean approved,

        @Schema(description = "Until when it has to be out of the work; null unless it is pending.") @Nullable
        Instant pendingUntil,

        @Schema(description = "How it was taken out; null unless somebody said so.") @Nullable
        String proof) {

    static ArtworkReflectionView of(UUID left, ArtworkSource source, String contentSha256) {
        return new ArtworkReflectionView(
                new ReflectionId(left),
                source.form(),
                source.attribution(),
                source.outcome(),
                source.approved(contentSha256),
                source.pendingUntil(),
                source.proof());
    }

    @Override
    public String toString() {
        return "ArtworkReflectionView[" + reflectionId + "]";
    }
}
