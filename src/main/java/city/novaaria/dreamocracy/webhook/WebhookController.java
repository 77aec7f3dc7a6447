package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The webhooks of a house. */
@RestController
@Personal
@RequestMapping("/api/v1/webhooks")
@Tag(name = "Webhooks", description = "Have other systems told what happens in the sessions of a sanctuary.")
class WebhookController {

    private static final String PATH = "/api/v1/webhooks";

    private final Webhooks webhooks;
    private final KeysetPages pages;
    private final KeepWebhooks keeping;

    WebhookController(Webhooks webhooks, KeysetPages pages, KeepWebhooks keeping) {
        this.webhooks = webhooks;
        this.pages = pages;
        this.keeping = keeping;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(
            operationId = "createWebhook",
            summary = "Have an address told what happens",
            description =
                    "For stewards of the sanctuary, ten at the most. Its address is sent each event of a session that"
                            + " everybody reads who may read the session, and nothing of single people: the same as"
                            + " `listSessionEvents`, one event in each POST, signed as Standard Webhooks 1.0 says with the secret"
                            + " that this answer shows once. First comes `webhook.ping` with a challenge: whoever is there"
                            + " answers 200 and `{\"challenge\": \"...\"}` with the same text within 5 seconds, and is told"
                            + " what happens from then on. Answer each event with any 2xx status; until then the next one of"
                            + " that session waits, and it is sent again for three days. What comes twice has the same"
                            + " `webhook-id`.")
    ResponseEntity<WebhookView> create(Caller caller, @Valid @RequestBody NewWebhook request) {
        KeepWebhooks.Issued issued = keeping.create(caller, request);
        Webhook made = issued.webhook();
        return Etag.created(PATH, made.id(), WebhookView.of(made, issued.secret()), made.version());
    }

    @GetMapping
    @Operation(
            operationId = "listWebhooks",
            summary = "List the webhooks",
            description = "Those of the sanctuaries where you are steward, the newest first.")
    Page<WebhookView> list(
            Caller caller,
            @Parameter(
                            description = "Only those of these sanctuaries.",
                            example = "01930000-0000-7000-8000-000000000001")
                    @RequestParam(required = false)
                    @Nullable
                    Set<SanctuaryId> sanctuaryId,
            PageAsk page) {
        return Page.of(
                page,
                pages.read(Webhook.class, Webhooks.branches(caller, sanctuaryId), page),
                webhook -> webhook.id().value(),
                webhook -> WebhookView.of(webhook, null));
    }

    @GetMapping("/{webhookId}")
    @Operation(
            operationId = "getWebhook",
            summary = "Look at a webhook",
            description = "For stewards of the sanctuary.")
    ResponseEntity<WebhookView> get(Caller caller, @PathVariable WebhookId webhookId) {
        Webhook found = webhooks.knownTo(caller, webhookId);
        return Etag.ok(WebhookView.of(found, null), found.version());
    }

    @PatchMapping(path = "/{webhookId}", consumes = "application/merge-patch+json")
    @Operation(
            operationId = "changeWebhook",
            summary = "Change a webhook, or switch it off or on",
            description =
                    "For stewards of the sanctuary. What is left out stays as it is. A new address, and one that was INACTIVE,"
                            + " is asked the challenge first. What happens while it is INACTIVE is told when it is on"
                            + " again. It goes off when the steward who switched it on is none any more; another one"
                            + " switches it on again, and answers for it.")
    ResponseEntity<WebhookView> change(
            Caller caller,
            @PathVariable WebhookId webhookId,
            ExpectedVersion expected,
            @Valid @RequestBody ChangeWebhook request) {
        Webhook changed = keeping.change(caller, webhookId, expected, request);
        return Etag.ok(WebhookView.of(changed, null), changed.version());
    }

    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{webhookId}")
    @Operation(
            operationId = "deleteWebhook",
            summary = "Delete a webhook",
            description = "For stewards of the sanctuary: nothing is sent there any more.")
    void delete(Caller caller, @PathVariable WebhookId webhookId) {
        keeping.delete(caller, webhookId);
    }

    @PostMapping("/{webhookId}/secrets")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give a webhook a new secret",
            description =
                    "For stewards of the sanctuary; takes no body. The secret is shown in this answer only. The one before"
                            + " signs as well for another 24 hours, unless it is ended: each call then has two signatures.")
    ResponseEntity<WebhookView> rotate(Caller caller, @PathVariable WebhookId webhookId) {
        KeepWebhooks.Issued issued = keeping.rotate(caller, webhookId);
        return Etag.ok(
                WebhookView.of(issued.webhook(), issued.secret()),
                issued.webhook().version());
    }

    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{webhookId}/secrets/previous")
    @Operation(
            operationId = "endPreviousWebhookSecret",
            summary = "End the secret that a webhook had before",
            description = "For stewards of the sanctuary: it signs no more; repeating it changes nothing.")
    void endPreviousSecret(Caller caller, @PathVariable WebhookId webhookId) {
        keeping.endPreviousSecret(caller, webhookId);
    }
}
