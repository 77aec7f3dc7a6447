package city.novaaria.dreamocracy.emergency;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one emergency access. */
@Embeddable
public record EmergencyAccessId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
