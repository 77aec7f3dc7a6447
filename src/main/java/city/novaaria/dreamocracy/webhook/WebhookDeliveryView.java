package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.live.GroupLog;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "WebhookDelivery", description = "How far a webhook has got with what happened in one session.")
record WebhookDeliveryView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000e01")
        WebhookDeliveryId id,

        @Schema(description = "The webhook.", example = "01930000-0000-7000-8000-000000000d01")
        WebhookId webhookId,

        @Schema(description = "The session.", example = "01930000-0000-7000-8000-000000000601")
        SessionId sessionId,

        @Schema(
                description =
                        "CURRENT: nothing failed that was not delivered since. RETRYING: an event is sent again until it"
                                + " is acknowledged. PARKED: after three days it is not; redelivery sends it again.",
                example = "CURRENT")
        DeliveryState state,

        @Schema(
                description = "The last event that is done with, by its id in that session; null when there is none.",
                maxLength = 30,
                example = "group-12")
        @Nullable
        String lastEvent,

        @Schema(description = "How often the next event was sent in vain, lately.", minimum = "0", example = "0")
        int attempts,

        @Schema(description = "The HTTP status of the last call; null when nobody answered.", example = "204") @Nullable
        Integer lastStatus,

        @Schema(description = "Since when the next event fails; null when it does not.") @Nullable
        Instant failingSince,

        @Schema(description = "When it is sent again; null when it is not.") @Nullable
        Instant nextAttemptAt,

        @Schema(description = "When an event was last acknowledged; null when none ever was.") @Nullable
        Instant acknowledgedAt) {

    static WebhookDeliveryView of(WebhookDelivery delivery) {
        return new WebhookDeliveryView(
                delivery.id(),
                delivery.webhookId(),
                delivery.sessionId(),
                delivery.state(),
                delivery.place().ordinal() == 0 ? null : GroupLog.idAt(delivery.place()),
                delivery.attempts(),
                delivery.lastStatus(),
                delivery.failingSince(),
                delivery.nextAttemptAt(),
                delivery.acknowledgedAt());
    }
}
