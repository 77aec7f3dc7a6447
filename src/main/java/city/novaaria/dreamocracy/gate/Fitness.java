package city.novaaria.dreamocracy.gate;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** How somebody is. */
@Schema(description = "Whether somebody is fit right now; unsure is a no.")
record Fitness(
        @Schema(
                description = "Sober, rested, not in an acute crisis, and knows what happens and how to stop.",
                example = "true")
        @NotNull
        Boolean fit,

        @Schema(description = "Who says so.", example = "SELF") @NotNull
        AttestedAs attestedAs) {}
