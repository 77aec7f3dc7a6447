package city.novaaria.dreamocracy.vocabulary;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a word for what a dream touches. */
@Embeddable
public record ContentTagId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
