package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one registration for a gathering. */
@Embeddable
public record RegistrationId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
