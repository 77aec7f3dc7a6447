package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one time that somebody asks to share what was recorded. */
@Embeddable
public record ShareId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
