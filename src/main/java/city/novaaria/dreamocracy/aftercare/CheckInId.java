package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one check-in after a dream. */
@Embeddable
public record CheckInId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
