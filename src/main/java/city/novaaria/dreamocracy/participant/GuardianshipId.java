package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names the link between a child and one guardian. */
@Embeddable
public record GuardianshipId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
