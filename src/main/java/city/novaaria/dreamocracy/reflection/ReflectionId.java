package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one reflection; it is random, so that it does not tell when it was written. */
@Embeddable
public record ReflectionId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
