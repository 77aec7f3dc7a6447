package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

@Schema(description = "A scene of a dreamscape that a work is made of.")
record NewArtworkScene(
        @Schema(
                description = "The dreamscape; of the same sanctuary.",
                example = "01930000-0000-7000-8000-000000000401")
        @NotNull
        DreamscapeId dreamscapeId,

        @Schema(description = "Its version, which was submitted: drafts still change.", example = "1")
        @NotNull
        @Min(1)
        @Max(10_000)
        Integer version,

        @Schema(description = "Which of its scenes, counted from 1.", example = "1") @NotNull @Min(1) @Max(40)
        Integer scene,

        @Schema(description = "How it is in the work.", example = "PARAPHRASE") @NotNull
        SourceForm form) {}
