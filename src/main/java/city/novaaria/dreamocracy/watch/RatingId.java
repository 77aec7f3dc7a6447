package city.novaaria.dreamocracy.watch;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one time that somebody said how distressed a person is. */
@Embeddable
public record RatingId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
