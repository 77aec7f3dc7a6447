package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names what a device was once told to do. */
@Embeddable
public record CommandId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
