package city.novaaria.dreamocracy.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Schema(description = "What an incident is the same as.")
record NewDuplicate(
        @Schema(
                description = "The incident where all goes on; it weighs at least as much.",
                example = "01930000-0000-7000-8000-000000000171")
        @NotNull
        IncidentId duplicateOf) {}
