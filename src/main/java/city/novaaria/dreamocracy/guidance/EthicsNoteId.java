package city.novaaria.dreamocracy.guidance;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one ethics note. */
@Embeddable
public record EthicsNoteId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
