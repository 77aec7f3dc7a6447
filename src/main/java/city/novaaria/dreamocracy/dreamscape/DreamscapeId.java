package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a design that grows in versions. */
@Embeddable
public record DreamscapeId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
