package city.novaaria.dreamocracy.message;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one message. */
@Embeddable
public record MessageId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
