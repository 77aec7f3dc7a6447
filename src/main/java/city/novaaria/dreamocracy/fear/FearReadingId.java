package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one reading of a fear. */
@Embeddable
public record FearReadingId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
