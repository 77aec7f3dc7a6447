package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.fear.FearId;
import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.reflection.ReflectionId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(name = "SourceResolution", description = "How what may be used no more was taken out of a work.")
record NewResolution(
        @Schema(
                description = "The fear, pending in the work; null when it is a reflection.",
                example = "01930000-0000-7000-8000-000000000304")
        @Nullable
        FearId fearId,

        @Schema(
                description = "The reflection, pending in the work; null when it is a fear.",
                example = "01930000-0000-7000-8000-000000000a73")
        @Nullable
        ReflectionId reflectionId,

        @Schema(description = "Whether it is gone, or cannot be told from the others any more.", example = "REMOVED")
        @NotNull
        Way way,

        @Schema(
                description = "What was done, for whoever asks later; its owner reads it.",
                example = "The third panel was painted over on Tuesday.")
        @NotNull
        @Size(min = 1, max = 1000)
        @Prose
        String proof) {

    /** What it is about; null when that is not one thing. */
    @Nullable
    SourceId id() {
        if ((fearId == null) == (reflectionId == null)) {
            return null;
        }
        return fearId == null ? SourceId.of(Objects.requireNonNull(reflectionId)) : SourceId.of(fearId);
    }

    @Schema(name = "SourceResolutionWay", description = "Whether a fear is gone from a work or blended anew.")
    enum Way {
        REMOVED(SourceOutcome.REMOVED),
        RE_BLENDED(SourceOutcome.RE_BLENDED);

        private final SourceOutcome outcome;

        Way(SourceOutcome outcome) {
            this.outcome = outcome;
        }

        SourceOutcome outcome() {
            return outcome;
        }
    }

    @Override
    public String toString() {
        return "NewResolution[" + way + "]";
    }
}
