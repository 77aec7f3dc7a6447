package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one waiver. */
@Embeddable
public record WaiverId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
