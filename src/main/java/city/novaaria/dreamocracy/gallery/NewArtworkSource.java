package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.fear.FearId;
import city.novaaria.dreamocracy.fear.Permission.Attribution;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Schema(description = "A fear that a work is made of; used for the purpose ART.")
record NewArtworkSource(
        @Schema(description = "The fear.", example = "01930000-0000-7000-8000-000000000302") @NotNull
        FearId fearId,

        @Schema(description = "How it is in the work.", example = "PARAPHRASE") @NotNull
        SourceForm form,

        @Schema(description = "How its owner is named with it: as they chose for ART.", example = "ANONYMOUS") @NotNull
        Attribution attribution) {

    AskedSource asked(String pointer) {
        return new AskedSource(SourceId.of(fearId), form, attribution, pointer);
    }
}
