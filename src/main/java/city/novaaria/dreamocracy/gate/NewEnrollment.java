package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Schema(description = "Who is enrolled.")
record NewEnrollment(
        @Schema(description = "The person.", example = "01930000-0000-7000-8000-000000000101") @NotNull
        ParticipantId participantId) {}
