package city.novaaria.dreamocracy.merge;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one merge that was asked for. */
@Embeddable
public record MergeId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
