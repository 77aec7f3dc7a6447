package city.novaaria.dreamocracy.loan;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Schema(name = "LaceReturn", description = "What was seen of a device when it came back.")
record NewReturn(
        @Schema(description = "It passed its self-test.", example = "true") @NotNull
        Boolean selfTestPassed,

        @Schema(description = "It was seen to let go safely when power and network were lost.", example = "true")
        @NotNull
        Boolean failSafeProved) {}
