package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a condition that a reviewer attached to an approval. */
@Embeddable
public record ConditionId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
