package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Schema(name = "Duty", description = "One person of the crew on duty in one role.")
public record DutyView(
        @Schema(description = "The crew entry.", example = "01930000-0000-7000-8000-000000000030") @NotNull
        CrewId crewId,

        @Schema(description = "The role, which that entry holds.", example = "FACILITATOR") @NotNull
        Role duty) {}
