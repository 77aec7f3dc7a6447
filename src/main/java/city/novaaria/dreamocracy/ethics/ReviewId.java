package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names the ethics review of one dreamscape version. */
@Embeddable
public record ReviewId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
