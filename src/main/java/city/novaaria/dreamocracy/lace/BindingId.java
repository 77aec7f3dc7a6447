package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names the binding of one lace to one enrollment. */
@Embeddable
public record BindingId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
