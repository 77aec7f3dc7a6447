package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one file that a house keeps. */
@Embeddable
public record MediaId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
