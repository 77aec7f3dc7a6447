package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import org.springframework.stereotype.Component;

/** A steward has an event sent again that a receiver did not acknowledge. */
@Component
class Redeliver {

    private final Webhooks webhooks;
    private final WebhookDeliveries deliveries;
    private final Senders senders;
    private final ServerClock clock;

    Redeliver(Webhooks webhooks, WebhookDeliveries deliveries, Senders senders, ServerClock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.senders = senders;
        this.clock = clock;
    }

    @AtomicStep
    public WebhookDelivery redeliver(Caller caller, WebhookId id, WebhookDeliveryId delivery) {
        Webhook webhook = webhooks.knownTo(caller, id);
        WebhookDelivery stuck = deliveries.lock(delivery, id).orElseThrow(Refused::notFound);
        stuck.redeliver(webhook.sanctuaryId(), caller.mustHold(webhook.sanctuaryId(), Role.STEWARD), clock.now());
        WebhookDelivery changed = deliveries.saveAndFlush(stuck);
        senders.callAgain(id);
        return changed;
    }
}
