package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names what was once seen of a lace when it was tested. */
@Embeddable
public record CalibrationId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
