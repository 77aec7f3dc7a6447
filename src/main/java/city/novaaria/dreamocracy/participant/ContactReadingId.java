package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one look at whom to call for somebody. */
@Embeddable
public record ContactReadingId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
