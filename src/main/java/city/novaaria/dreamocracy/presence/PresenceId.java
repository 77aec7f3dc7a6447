package city.novaaria.dreamocracy.presence;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names the presence of one person of the crew in one session. */
@Embeddable
public record PresenceId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
