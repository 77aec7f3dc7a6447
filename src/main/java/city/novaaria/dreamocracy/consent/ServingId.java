package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names the moment when a disclosure was shown to a person. */
@Embeddable
public record ServingId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
