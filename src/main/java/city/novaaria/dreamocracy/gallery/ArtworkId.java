package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one artwork. */
@Embeddable
public record ArtworkId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
