package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.sanctuary.CrewId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Schema(name = "AftercareHandover", description = "Who is to look after a check-in from now on.")
record NewCheckInOwner(
        @Schema(
                description =
                        "The crew entry of an organizer or facilitator of the sanctuary; not of the person themselves.",
                example = "01930000-0000-7000-8000-000000000042")
        @NotNull
        CrewId ownerId) {}
