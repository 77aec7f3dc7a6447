package city.novaaria.dreamocracy.session;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "SessionCrew", description = "Who is on duty in a session.")
record SessionCrewView(
        @Schema(description = "Everybody on duty, as PUT takes them.")
        List<DutyView> crew) {}
