package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.JsonColumn;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import tools.jackson.core.type.TypeReference;

/**
 * An address that is told what happens in the sessions of a house, while the steward answers for it who switched it on.
 *
 * <p>How the calls go is kept beside, in columns that senders write.
 */
@Entity
class Webhook extends AbstractAggregateRoot<Webhook> {

    static final int MOST_OF_A_HOUSE = 10;

    /** How long receivers have to learn a new secret. */
    private static final Duration OVERLAP = Duration.ofHours(24);

    @EmbeddedId
    private WebhookId id;

    private SanctuaryId sanctuaryId;
    private String url;

    @Convert(converter = Types.class)
    private List<String> types;

    @Enumerated(EnumType.STRING)
    private WebhookState state;

    @Enumerated(EnumType.STRING)
    private @Nullable InactiveBecause inactiveBecause;

    private String answeredBy;
    private Instant createdAt;
    private @Nullable Instant tellsFrom;
    private String secret;
    private @Nullable String previousSecret;
    private @Nullable Instant previousEndsAt;

    @Column(insertable = false, updatable = false)
    private int failures;

    @Version
    private @Nullable Long version;

    protected Webhook() {}

    /**
     * @param url the address that the request means, in the spelling that is kept
     */
    Webhook(WebhookId id, NewWebhook request, String url, List<String> types, String sealed, Actor by, Instant at) {
        this.id = id;
        this.sanctuaryId = request.sanctuaryId();
        this.url = url;
        this.types = List.copyOf(types);
        this.answeredBy = by.person();
        this.createdAt = at;
        this.secret = sealed;
        this.state = WebhookState.PENDING;
        if (Boolean.FALSE.equals(request.active())) {
            beInactive(InactiveBecause.SWITCHED_OFF);
        }
        registerEvent(new WebhookEvent.Created(id, sanctuaryId, by, at));
    }

    /** Whoever switches it on, or gives it another address, answers for it; such a one, and one that was silent, has to be proven. */
    void change(@Nullable String newUrl, @Nullable List<String> newTypes, @Nullable Boolean on, Actor by, Instant at) {
        boolean moved = newUrl != null && !newUrl.equals(url);
        if (moved || Boolean.TRUE.equals(on)) {
            answeredBy = by.person();
        }
        url = newUrl == null ? url : newUrl;
        types = newTypes == null ? types : List.copyOf(newTypes);
        if (Boolean.FALSE.equals(on)) {
            beInactive(InactiveBecause.SWITCHED_OFF);
        }
        if ((moved && state == WebhookState.ACTIVE) || (Boolean.TRUE.equals(on) && state == WebhookState.INACTIVE)) {
            state = WebhookState.PENDING;
            inactiveBecause = null;
        }
        registerEvent(new WebhookEvent.Changed(id, sanctuaryId, by, at));
    }

    /** From the first time on it is told everything, also what happens while it is switched off. */
    void prove(Instant at) {
        if (state == WebhookState.PENDING) {
            state = WebhookState.ACTIVE;
            tellsFrom = tellsFrom == null ? at : tellsFrom;
            registerEvent(new WebhookEvent.Proven(id, sanctuaryId, Actor.service(), at));
        }
    }

    void switchOff(InactiveBecause why, Actor by, Instant at) {
        if (state != WebhookState.INACTIVE) {
            beInactive(why);
            registerEvent(new WebhookEvent.SwitchedOff(id, sanctuaryId, by, at));
        }
    }

    private void beInactive(InactiveBecause why) {
        state = WebhookState.INACTIVE;
        inactiveBecause = why;
    }

    /**
     * The one before counts for another day, so that no call is lost while the receiver learns the new one. Whoever is shown the
     * new one answers for it.
     */
    void rotate(String sealed, Actor by, Instant at) {
        previousSecret = secret;
        previousEndsAt = at.plus(OVERLAP);
        secret = sealed;
        answeredBy = by.person();
        registerEvent(new WebhookEvent.SecretRotated(id, sanctuaryId, by, at));
    }

    /** Nothing changes when there is none. */
    void endPreviousSecret(Actor by, Instant at) {
        if (previousSecret != null) {
            previousSecret = null;
            previousEndsAt = null;
            registerEvent(new WebhookEvent.SecretEnded(id, sanctuaryId, by, at));
        }
    }

    void delete(Actor by, Instant at) {
        registerEvent(new WebhookEvent.Deleted(id, sanctuaryId, by, at));
    }

    boolean previousSecretCounts(Instant at) {
        return previousEndsAt != null && previousEndsAt.isAfter(at);
    }

    /** As they are kept, the present one first. */
    List<String> secretsAt(Instant at) {
        List<String> secrets = new ArrayList<>(List.of(secret));
        if (previousSecret != null && previousSecretCounts(at)) {
            secrets.add(previousSecret);
        }
        return secrets;
    }

    boolean wants(String type) {
        return types.isEmpty() || types.contains(type);
    }

    WebhookId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    String url() {
        return url;
    }

    List<String> types() {
        return List.copyOf(types);
    }

    WebhookState state() {
        return state;
    }

    @Nullable
    InactiveBecause inactiveBecause() {
        return inactiveBecause;
    }

    String answeredBy() {
        return answeredBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant tellsFrom() {
        return tellsFrom;
    }

    @Nullable
    Instant previousEndsAt() {
        return previousEndsAt;
    }

    int failures() {
        return failures;
    }

    long version() {
        return version == null ? 0 : version;
    }

    /** Keeps the names as JSON. */
    static final class Types extends JsonColumn<List<String>> {

        Types() {
            super(new TypeReference<>() {});
        }
    }
}
