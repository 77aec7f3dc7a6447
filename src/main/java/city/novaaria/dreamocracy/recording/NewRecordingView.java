package city.novaaria.dreamocracy.recording;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Schema(description = "That you are about to open what was recorded.")
record NewRecordingView(
        @Schema(description = "Why.", example = "SAFETY_REVIEW") @NotNull
        ViewPurpose purpose) {}
