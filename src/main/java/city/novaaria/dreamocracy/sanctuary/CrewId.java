package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one person in one role at one sanctuary. */
@Embeddable
public record CrewId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
