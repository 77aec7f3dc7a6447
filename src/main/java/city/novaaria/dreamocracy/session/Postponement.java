package city.novaaria.dreamocracy.session;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

@Schema(description = "A later start.")
record Postponement(
        @Schema(description = "When it is to start now, in the future.", example = "2143-05-03T20:00:00.000Z") @NotNull
        Instant startsAt) {}
