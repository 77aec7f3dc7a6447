package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one correction of a birth date that was asked for. */
@Embeddable
public record CorrectionId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
