package city.novaaria.dreamocracy.demo;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "DemoClock", description = "What the clock says.")
record ClockView(
        @Schema(description = "The present instant.", example = "2143-05-02T20:00:00.000Z")
        Instant now) {}
