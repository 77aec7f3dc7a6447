package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names what one person said about sharing what was recorded. */
@Embeddable
public record ShareAnswerId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
