package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names what one person of the crew said about being recorded in one session. */
@Embeddable
public record AgreementId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
