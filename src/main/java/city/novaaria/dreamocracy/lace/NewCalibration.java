package city.novaaria.dreamocracy.lace;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Schema(name = "NewLaceCalibration", description = "What was seen of a neural lace when it was tested.")
record NewCalibration(
        @Schema(description = "It passed its self-test.", example = "true") @NotNull
        Boolean selfTestPassed,

        @Schema(description = "It was seen to let go safely when power and network were lost.", example = "true")
        @NotNull
        Boolean failSafeProved) {}
