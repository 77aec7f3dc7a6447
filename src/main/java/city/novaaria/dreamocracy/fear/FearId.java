package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a submitted fear; random for anonymous ones, so that the id does not tell when it was made. */
@Embeddable
public record FearId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
