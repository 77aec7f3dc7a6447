package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far a webhook has got. */
@RestController
@Personal
@RequestMapping("/api/v1/webhooks/{webhookId}/deliveries")
@Tag(name = "Webhooks")
class WebhookDeliveryController {

    private final Webhooks webhooks;
    private final WebhookDeliveries deliveries;
    private final KeysetPages pages;
    private final Redeliver redelivering;

    WebhookDeliveryController(
            Webhooks webhooks, WebhookDeliveries deliveries, KeysetPages pages, Redeliver redelivering) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.pages = pages;
        this.redelivering = redelivering;
    }

    @GetMapping
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List how far a webhook has got",
            description =
                    "For stewards of the sanctuary, one entry for each session of which it was told something or is to be,"
                            + " until the log of that session ends. What is stuck in one session holds up no other.")
    Page<WebhookDeliveryView> list(
            Caller caller,
            @PathVariable WebhookId webhookId,
            @Parameter(description = "Only those in these states.", example = "PARKED")
                    @RequestParam(required = false)
                    @Nullable
                    Set<DeliveryState> state,
            PageAsk page) {
        webhooks.knownTo(caller, webhookId);
        return Page.of(
                page,
                pages.read(WebhookDelivery.class, WebhookDeliveries.branches(webhookId, state), page),
                delivery -> delivery.id().value(),
                WebhookDeliveryView::of);
    }

    @GetMapping("/{deliveryId}")
    @Operation(
            operationId = "getWebhookDelivery",
            summary = "Look at how far a webhook has got in a session",
            description = "For stewards of the sanctuary.")
    WebhookDeliveryView get(
            Caller caller, @PathVariable WebhookId webhookId, @PathVariable WebhookDeliveryId deliveryId) {
        webhooks.knownTo(caller, webhookId);
        return deliveries
                .findByIdAndWebhookId(deliveryId, webhookId)
                .map(WebhookDeliveryView::of)
                .orElseThrow(Refused::notFound);
    }

    @PostMapping("/{deliveryId}/redelivery")
    @Operation(
            operationId = "redeliverWebhook",
            summary = "Send again what was not acknowledged",
            description =
                    "For stewards of the sanctuary; takes no body. The event that is stuck is sent within seconds, and for three"
                            + " days if need be; what came after it follows. To a webhook that is INACTIVE nothing is sent"
                            + " until it is switched on again.")
    WebhookDeliveryView redeliver(
            Caller caller, @PathVariable WebhookId webhookId, @PathVariable WebhookDeliveryId deliveryId) {
        return WebhookDeliveryView.of(redelivering.redeliver(caller, webhookId, deliveryId));
    }
}
