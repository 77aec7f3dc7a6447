package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.UUID;

/** What happens to webhooks; heard in the transaction of the change. */
public sealed interface WebhookEvent extends DomainEvent {

    WebhookId webhook();

    @Override
    default UUID aggregate() {
        return webhook().value();
    }

    /** A house has one more. */
    record Created(WebhookId webhook, SanctuaryId sanctuary, Actor actor, Instant at) implements WebhookEvent {}

    /** It has another address, is told something else, or was switched on or off. */
    record Changed(WebhookId webhook, SanctuaryId sanctuary, Actor actor, Instant at) implements WebhookEvent {}

    /** Whoever is behind its address answered the challenge. */
    record Proven(WebhookId webhook, SanctuaryId sanctuary, Actor actor, Instant at) implements WebhookEvent {}

    /** The service stopped telling it anything. */
    record SwitchedOff(WebhookId webhook, SanctuaryId sanctuary, Actor actor, Instant at) implements WebhookEvent {}

    /** It has a new secret. */
    record SecretRotated(WebhookId webhook, SanctuaryId sanctuary, Actor actor, Instant at) implements WebhookEvent {}

    /** Its previous secret counts no more. */
    record SecretEnded(WebhookId webhook, SanctuaryId sanctuary, Actor actor, Instant at) implements WebhookEvent {}

    /** What it did not acknowledge is sent again. */
    record Redelivered(WebhookId webhook, WebhookDeliveryId delivery, SanctuaryId sanctuary, Actor actor, Instant at)
            implements WebhookEvent {}

    /** There is no such webhook any more. */
    record Deleted(WebhookId webhook, SanctuaryId sanctuary, Actor actor, Instant at) implements WebhookEvent {}
}
