package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.kernel.Id;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names a webhook. */
@Embeddable
public record WebhookId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
