package city.novaaria.dreamocracy.demo;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

@Schema(description = "How far to move the clock.")
record ClockStep(
        @Schema(type = "string", format = "duration", description = "How far.", example = "PT25H") @NotNull
        Duration advance) {}
