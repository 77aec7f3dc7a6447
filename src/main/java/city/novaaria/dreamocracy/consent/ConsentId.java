package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.kernel.Id;
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
