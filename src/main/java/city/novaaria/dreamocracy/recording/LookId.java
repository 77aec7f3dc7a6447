package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one time that somebody opened what was recorded. */
@Embeddable
public record LookId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
