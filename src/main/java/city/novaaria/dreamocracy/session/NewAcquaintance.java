package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.sanctuary.CrewId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Schema(description = "A facilitator whom the person has met and agrees to be accompanied by.")
record NewAcquaintance(
        @Schema(
                description = "Their role as FACILITATOR at the sanctuary of the session.",
                example = "01930000-0000-7000-8000-000000000030")
        @NotNull
        CrewId crewId) {}
