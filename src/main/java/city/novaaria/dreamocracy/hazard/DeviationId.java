package city.novaaria.dreamocracy.hazard;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one change of a running dream that met a hazard. */
@Embeddable
public record DeviationId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
