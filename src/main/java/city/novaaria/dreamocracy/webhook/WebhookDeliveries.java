package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.http.KeysetBranch;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface WebhookDeliveries extends JpaRepository<WebhookDelivery, WebhookDeliveryId> {

    Optional<WebhookDelivery> findByIdAndWebhookId(WebhookDeliveryId id, WebhookId webhook);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from WebhookDelivery d where d.id = :id and d.webhookId = :webhook")
    Optional<WebhookDelivery> lock(WebhookDeliveryId id, WebhookId webhook);

    /** Those of a webhook; {@code wanted} narrows them when given. */
    static List<KeysetBranch> branches(WebhookId webhook, @Nullable Collection<DeliveryState> wanted) {
        return wanted == null
                ? List.of(KeysetBranch.of("id", "webhook_delivery where webhook_id = ?", webhook.value()))
                : Arrays.stream(DeliveryState.values())
                        .filter(wanted::contains)
                        .map(state -> KeysetBranch.of(
                                "id",
                                "webhook_delivery where webhook_id = ? and state = ?",
                                webhook.value(),
                                state.name()))
                        .toList();
    }
}
