package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one thing that an investigation found. */
@Embeddable
record IncidentFindingId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
