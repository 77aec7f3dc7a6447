package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;

@Schema(name = "Duty", description = "One person of the crew on duty in one role.")
public record DutyView(
        @Schema(description = "The crew entry.", example = "01930000-0000-7000-8000-000000000030") @NotNull
        CrewId crewId,

        @Schema(description = "The role, which that entry holds.", example = "FACILITATOR") @NotNull
        Role duty) {

    /** How many duties one session has at most. */
    static final int MOST = 200;

    /** Everybody on duty in the session, always in the same order. */
    static List<DutyView> of(ShownSession session) {
        return session.duties().stream()
                .sorted(Comparator.comparing(Duty::crewId).thenComparing(Duty::duty))
                .map(duty -> new DutyView(duty.crew(), duty.duty()))
                .toList();
    }
}
