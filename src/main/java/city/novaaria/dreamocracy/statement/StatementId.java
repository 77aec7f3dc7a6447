package city.novaaria.dreamocracy.statement;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one statement about one person. */
@Embeddable
public record StatementId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
