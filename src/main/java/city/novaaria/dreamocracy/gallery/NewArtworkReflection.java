package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.fear.Permission.Attribution;
import city.novaaria.dreamocracy.reflection.ReflectionId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Schema(description = "Something that somebody left of a dream and that a work is made of; used for the purpose ART.")
record NewArtworkReflection(
        @Schema(description = "The reflection.", example = "01930000-0000-7000-8000-000000000a73") @NotNull
        ReflectionId reflectionId,

        @Schema(description = "How it is in the work.", example = "PARAPHRASE") @NotNull
        SourceForm form,

        @Schema(description = "How its author is named with it: as they chose for ART.", example = "ANONYMOUS") @NotNull
        Attribution attribution) {

    AskedSource asked(String pointer) {
        return new AskedSource(SourceId.of(reflectionId), form, attribution, pointer);
    }
}
