package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ConsentId;
import city.novaaria.dreamocracy.kernel.Texts;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person keeps of a consent; written anew from the record each time it is asked for. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(name = "Consents")
class ReceiptController {

    private final Consents consents;
    private final Servings servings;
    private final DreamscapeLibrary dreamscapes;

    ReceiptController(Consents consents, Servings servings, DreamscapeLibrary dreamscapes) {
        this.consents = consents;
        this.servings = servings;
        this.dreamscapes = dreamscapes;
    }

    @GetMapping("/consents/{consentId}/receipt")
    @Operation(
            operationId = "getReceipt",
            summary = "Get the receipt of one of your consents",
            description = "For the person who gave it, at any time and as often as wanted (X-01). It says what was"
                    + " decided about which text, what was taken back since, and how to take back the rest, in the"
                    + " language that you ask for; its members follow ISO/IEC TS 27560.")
    ResponseEntity<ReceiptView> get(Caller caller, @PathVariable ConsentId consentId) {
        Consent consent = consents.given(consentId, caller)
                .filter(found -> found.receiptIssuedAt() != null)
                .orElseThrow(Refused::notFound);
        Serving serving = servings.findById(consent.servingId()).orElseThrow(Refused::notFound);
        DreamscapeLibrary.FrozenVersion version =
                dreamscapes.frozen(consent.versionId()).orElseThrow(Refused::notFound);
        return Etag.ok(ReceiptView.of(consent, serving, version, Texts.ofRequest()), consent.version());
    }
}
