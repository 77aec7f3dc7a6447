package city.novaaria.dreamocracy.kernel;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a person who takes part in shared dreams. */
@Embeddable
public record ParticipantId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
