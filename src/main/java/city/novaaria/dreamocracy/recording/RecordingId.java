package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one take of a recorder. */
@Embeddable
public record RecordingId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
