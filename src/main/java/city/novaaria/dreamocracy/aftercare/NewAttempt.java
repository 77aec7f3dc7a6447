package city.novaaria.dreamocracy.aftercare;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Schema(name = "NewAftercareAttempt", description = "What came of asking somebody.")
record NewAttempt(
        @Schema(description = "Whether the person was asked.", example = "DONE") @NotNull
        Attempt.Outcome outcome,

        @Schema(description = "The person is not well; true only of somebody who was reached.", example = "false")
        @NotNull
        Boolean distress) {}
