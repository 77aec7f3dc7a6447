package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.OneLine;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Asks for people by name. */
@Schema(name = "NewParticipantSearch", description = "Whom to look for, and where.")
record NewSearch(
        @Schema(
                description = "A sanctuary where you organize or facilitate.",
                example = "01930000-0000-7000-8000-000000000001")
        @NotNull
        SanctuaryId sanctuaryId,

        @Schema(
                description = "How the name begins; capital letters, accents and alphabets make no difference.",
                example = "ay")
        @NotNull
        @Size(min = 2, max = 120)
        @OneLine
        String name) {

    @Override
    public String toString() {
        return "NewSearch[" + sanctuaryId + "]";
    }
}
