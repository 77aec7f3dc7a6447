package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.live.GroupLog.Place;
import city.novaaria.dreamocracy.problems.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** How far a webhook has got with what happened in one session; senders move it, people ask for what is stuck. */
@Entity
class WebhookDelivery extends AbstractAggregateRoot<WebhookDelivery> {

    @EmbeddedId
    private WebhookDeliveryId id;

    private WebhookId webhookId;
    private SessionId sessionId;

    @Column(insertable = false, updatable = false)
    private long seq;

    @Column(insertable = false, updatable = false)
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int attempts;
    private @Nullable Instant failingSince;

    @Column(insertable = false, updatable = false)
    private @Nullable Integer lastStatus;

    private @Nullable Instant nextAttemptAt;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant acknowledgedAt;

    @Version
    private @Nullable Long version;

    protected WebhookDelivery() {}

    /** At once, and for three days more. */
    void redeliver(SanctuaryId sanctuary, Actor by, Instant at) {
        if (state == DeliveryState.CURRENT) {
            throw Refused.because(WebhookProblem.NOTHING_WAITS);
        }
        state = DeliveryState.RETRYING;
        attempts = 1;
        failingSince = at;
        nextAttemptAt = at;
        registerEvent(new WebhookEvent.Redelivered(webhookId, id, sanctuary, by, at));
    }

    WebhookDeliveryId id() {
        return id;
    }

    WebhookId webhookId() {
        return webhookId;
    }

    SessionId sessionId() {
        return sessionId;
    }

    Place place() {
        return new Place(seq, ordinal);
    }

    DeliveryState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    @Nullable
    Instant failingSince() {
        return failingSince;
    }

    @Nullable
    Integer lastStatus() {
        return lastStatus;
    }

    @Nullable
    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }
}
