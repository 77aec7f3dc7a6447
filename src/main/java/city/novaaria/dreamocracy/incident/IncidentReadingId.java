package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one reading of what was said about an incident. */
@Embeddable
record IncidentReadingId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
