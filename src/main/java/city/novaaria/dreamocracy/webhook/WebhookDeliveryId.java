package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names what is delivered of one session to one webhook. */
@Embeddable
public record WebhookDeliveryId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
