package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a neural lace of a sanctuary. */
@Embeddable
public record LaceDeviceId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
