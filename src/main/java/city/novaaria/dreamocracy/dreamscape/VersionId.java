package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one version of a dreamscape. */
@Embeddable
public record VersionId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
