package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one thing that is done so that something does not happen again. */
@Embeddable
record CorrectiveActionId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
