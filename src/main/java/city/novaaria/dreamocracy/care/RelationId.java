package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one relation of a person to somebody of the crew. */
@Embeddable
public record RelationId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
