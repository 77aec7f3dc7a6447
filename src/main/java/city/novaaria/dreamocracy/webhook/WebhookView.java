package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Webhook", description = "An address that is told what happens in the sessions of a sanctuary.")
record WebhookView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000d01")
        WebhookId id,

        @Schema(
                description = "The sanctuary of whose sessions it is told.",
                example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(
                description = "Where it is called.",
                maxLength = 500,
                example = "https://hooks.nova-aria.example/lantern-hall")
        String url,

        @Schema(
                description = "What it is told of; all that a session tells everybody when empty.",
                example = "[\"session.started\"]")
        List<String> types,

        @Schema(
                description =
                        "PENDING until whoever is at the address has answered the challenge, and told nothing else until"
                                + " then; ACTIVE while it is told what happens.",
                example = "PENDING")
        WebhookState state,

        @Schema(
                description =
                        "Why it is told nothing; null while it is not INACTIVE. SWITCHED_OFF: by a steward. UNPROVEN:"
                                + " nobody answered the challenge. GONE: the receiver answered 410. NOBODY_ANSWERS: the steward"
                                + " who switched it on is none any more. SECRET_UNREADABLE: the key of the service was lost.")
        @Nullable
        InactiveBecause inactiveBecause,

        @Schema(
                description =
                        "What its calls are signed with. It is shown in the answer to the request that made it and never"
                                + " again, not even when that request is repeated. Null where `hidden` names it; whoever lost it"
                                + " has the webhook given a new one.",
                maxLength = 60,
                example = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw1Zq4y8oZ9mE=")
        @Nullable
        String secret,

        @Schema(description = "Until when the secret before signs, too; null when there is none.") @Nullable
        Instant previousSecretUntil,

        @Schema(description = "When it was set up.", example = "2143-05-01T09:00:00.000Z")
        Instant createdAt,

        @Schema(description = "Since when it is told what happens; null when nobody answered the challenge yet.")
        @Nullable
        Instant tellsFrom,

        @Schema(
                description = "The members that you do not read here; they are null. The secret is among them in every"
                        + " answer but the first one to the request that made it.",
                example = "[]")
        List<String> hidden) {

    WebhookView {
        types = List.copyOf(types);
        hidden = List.copyOf(hidden);
    }

    static WebhookView of(Webhook webhook, @Nullable String secret) {
        return new WebhookView(
                webhook.id(),
                webhook.sanctuaryId(),
                webhook.url(),
                webhook.types(),
                webhook.state(),
                webhook.inactiveBecause(),
                secret,
                webhook.previousEndsAt(),
                webhook.createdAt(),
                webhook.tellsFrom(),
                secret == null ? List.of("secret") : List.of());
    }

    @Override
    public String toString() {
        return "WebhookView[" + id + "]";
    }
}
