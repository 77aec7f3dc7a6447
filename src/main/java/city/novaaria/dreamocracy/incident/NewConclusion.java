package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(name = "NewIncidentConclusion", description = "What an investigation found.")
record NewConclusion(
        @Schema(
                description = "What happened and why; each reading of it is recorded.",
                example = "The lace lay in the sun, and grew warm by that.")
        @NotNull
        @Size(min = 1, max = 20000)
        @Prose
        String findings,

        @Schema(
                description =
                        "Whether it was unexpected, comes from the dream and may put people in greater danger than was known:"
                                + " then it is for the board, and ethicists rule whether people have to be asked again (CON-08)."
                                + " Once somebody found so it stays so.",
                example = "false")
        @NotNull
        Boolean unanticipated) {

    @Override
    public String toString() {
        return "NewConclusion";
    }
}
