package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Schema(name = "NewIncidentAssignment", description = "Where an incident happened.")
record NewAssignment(
        @Schema(
                description = "The sanctuary that looks into it from now on.",
                example = "01930000-0000-7000-8000-000000000001")
        @NotNull
        SanctuaryId sanctuaryId) {}
