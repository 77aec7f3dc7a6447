package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a secret with which a device signs in; it stands in the secret itself. */
@Embeddable
public record CredentialId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
