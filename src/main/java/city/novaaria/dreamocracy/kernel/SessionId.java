package city.novaaria.dreamocracy.kernel;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one planned or held shared dream. */
@Embeddable
public record SessionId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
