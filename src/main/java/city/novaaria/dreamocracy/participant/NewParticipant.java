package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.LanguageTag;
import city.novaaria.dreamocracy.http.OneLine;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Schema(description = "A new participant.")
record NewParticipant(
        @Schema(description = "What the person wants to be called.", example = "Nia")
        @NotNull
        @Size(min = 1, max = 120)
        @OneLine
        String displayName,

        @Schema(description = "When they were born: a past date (in UTC), not before 1900.", example = "1991-04-17")
        @NotNull
        LocalDate birthDate,

        @Schema(description = "The language they read best, as a BCP 47 tag.", example = "en")
        @NotNull
        @Size(min = 2, max = 35)
        @LanguageTag
        String preferredLanguage,

        @Schema(
                description = "The sanctuary where they are at home; it must be open.",
                example = "01930000-0000-7000-8000-000000000001")
        @NotNull
        SanctuaryId homeSanctuaryId,

        @Schema(description = "The name under which the identity provider knows them.", example = "nia")
        @Size(min = 1, max = 200)
        @OneLine
        @Nullable
        String subject) {

    @Override
    public String toString() {
        return "NewParticipant";
    }
}
