package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a room of a sanctuary in which people dream. */
@Embeddable
public record ChamberId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
