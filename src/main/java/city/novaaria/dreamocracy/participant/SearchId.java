package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one search for people. */
@Embeddable
record SearchId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
