package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.LanguageTag;
import city.novaaria.dreamocracy.http.MergePatch;
import city.novaaria.dreamocracy.http.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Asks for a change of a person's entry. */
@MergePatch
@Schema(description = "A change of a participant; what is left out stays as it is.")
record ChangeParticipant(
        @Schema(description = "What the person wants to be called.", example = "Aya of the Lanterns")
        @Size(min = 1, max = 120)
        @OneLine
        @Nullable
        String displayName,

        @Schema(description = "The language they read best, as a BCP 47 tag.", example = "de-AT")
        @Size(min = 2, max = 35)
        @LanguageTag
        @Nullable
        String preferredLanguage) {

    @Override
    public String toString() {
        return "ChangeParticipant";
    }
}
