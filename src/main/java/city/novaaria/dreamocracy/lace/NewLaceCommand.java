package city.novaaria.dreamocracy.lace;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Schema(name = "NewLaceCommand", description = "What a technologist tells a neural lace by hand.")
record NewLaceCommand(
        @Schema(description = "What it is to do.", example = "STEADY") @NotNull
        LaceAdjustment kind) {}
