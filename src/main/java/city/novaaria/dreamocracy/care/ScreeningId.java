package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one screening of one person. */
@Embeddable
public record ScreeningId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
