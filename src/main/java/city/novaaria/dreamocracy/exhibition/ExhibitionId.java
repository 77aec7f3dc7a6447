package city.novaaria.dreamocracy.exhibition;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one exhibition. */
@Embeddable
public record ExhibitionId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
