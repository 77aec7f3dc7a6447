package city.novaaria.dreamocracy.emergency;

import city.novaaria.dreamocracy.http.Prose;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Schema(description = "Why somebody has to read what they may not.")
record NewEmergencyAccess(
        @Schema(
                description = "Why, for the person and for whoever reviews it.",
                example = "Fainted in the hall; nobody who accompanies the session can be reached.")
        @NotNull
        @Size(min = 1, max = 1000)
        @Prose
        String reason) {

    @Override
    public String toString() {
        return "NewEmergencyAccess";
    }
}
