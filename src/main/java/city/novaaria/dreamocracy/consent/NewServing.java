package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.http.LanguageTag;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(description = "How you want to read what you are asked to agree to.")
record NewServing(
        @Schema(
                description = "In which of the text's languages, by its BCP 47 tag; in yours when it is left out.",
                example = "en")
        @Size(min = 2, max = 35)
        @LanguageTag
        @Nullable
        String language) {}
