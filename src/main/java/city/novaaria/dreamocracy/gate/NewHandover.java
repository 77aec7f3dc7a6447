package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.http.Prose;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.Receiver;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Schema(description = "Into whose hands a person leaves the house.")
record NewHandover(
        @Schema(description = "To whom.", example = "OTHER") @NotNull
        Receiver to,

        @Schema(
                description = "With GUARDIAN who it is. With OTHER the guardian of a minor who named this person, also"
                        + " by telephone.",
                example = "01930000-0000-7000-8000-000000000108")
        @Nullable
        ParticipantId guardianId,

        @Schema(description = "With OTHER only: who it is.", example = "Their aunt Rosa")
        @Size(min = 1, max = 120)
        @Prose
        @Nullable
        String name) {

    void mustBeWhole() {
        if ((to == Receiver.OTHER) != (name != null)) {
            throw Refused.unprocessable(FieldError.at("#/name", "Receiver", "receiver-name"));
        }
        boolean fits = to == Receiver.GUARDIAN ? guardianId != null : to == Receiver.OTHER || guardianId == null;
        if (!fits) {
            throw Refused.unprocessable(FieldError.at("#/guardianId", "Receiver", "receiver-guardian"));
        }
    }

    @Override
    public String toString() {
        return "NewHandover";
    }
}
