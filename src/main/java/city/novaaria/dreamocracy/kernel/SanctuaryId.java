package city.novaaria.dreamocracy.kernel;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a sanctuary: the tenant that nearly every row belongs to. */
@Embeddable
public record SanctuaryId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
