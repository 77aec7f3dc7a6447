package city.novaaria.dreamocracy.kernel;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one act of consent. */
@Embeddable
public record ConsentId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
