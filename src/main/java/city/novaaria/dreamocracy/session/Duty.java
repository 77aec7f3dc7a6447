package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** One person of the crew on duty in one role. */
@Embeddable
public record Duty(UUID crewId, @Enumerated(EnumType.STRING) Role duty) {

    public CrewId crew() {
        return new CrewId(crewId);
    }
}
