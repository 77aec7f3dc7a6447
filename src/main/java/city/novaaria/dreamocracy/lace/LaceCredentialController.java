package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** With what neural laces sign in. */
@RestController
@Personal
@RequestMapping("/api/v1/lace-devices/{deviceId}/credentials")
@Tag(name = "Laces")
class LaceCredentialController {

    private final KeepCredentials keeping;

    LaceCredentialController(KeepCredentials keeping) {
        this.keeping = keeping;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(
            operationId = "issueLaceCredential",
            summary = "Give a neural lace a secret to sign in with",
            description =
                    "For technologists of the sanctuary; takes no body. The secret is shown in this answer only; the"
                            + " device sends it as a Bearer token, and may do nothing with it but what is said to be for"
                            + " devices. To change it without a gap, make a second one, put it into the device, and revoke the"
                            + " first: two count at a time at most. A request that is repeated under its key makes no second"
                            + " one, and does not show the secret again: `hidden` says so, and whoever did not get the first"
                            + " answer revokes that one and makes another.")
    ResponseEntity<LaceCredentialView> issue(Caller caller, @PathVariable LaceDeviceId deviceId) {
        KeepCredentials.Issued issued = keeping.issue(caller, deviceId);
        LaceCredential made = issued.credential();
        return Etag.created(
                "/api/v1/lace-devices/" + deviceId + "/credentials",
                made.id(),
                LaceCredentialView.of(made, issued.secret()),
                made.version());
    }

    @GetMapping
    @Operation(
            operationId = "listLaceCredentials",
            summary = "List what a neural lace signs in with",
            description = "For technologists of the sanctuary, the newest first, also those that were revoked; the"
                    + " secrets themselves are not kept.")
    Page<LaceCredentialView> list(Caller caller, @PathVariable LaceDeviceId deviceId, PageAsk page) {
        return keeping.list(caller, deviceId, page);
    }

    @GetMapping("/{credentialId}")
    @Operation(
            operationId = "getLaceCredential",
            summary = "Look at what a neural lace signs in with",
            description = "For technologists of the sanctuary; the secret itself is not kept.")
    ResponseEntity<LaceCredentialView> get(
            Caller caller, @PathVariable LaceDeviceId deviceId, @PathVariable CredentialId credentialId) {
        LaceCredential found = keeping.find(caller, deviceId, credentialId);
        return Etag.ok(LaceCredentialView.of(found, null), found.version());
    }

    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{credentialId}")
    @Operation(
            operationId = "revokeLaceCredential",
            summary = "Revoke what a neural lace signs in with",
            description =
                    "For technologists of the sanctuary: from now on the device is unknown with it. It stays in the"
                            + " list; repeating it changes nothing.")
    void revoke(Caller caller, @PathVariable LaceDeviceId deviceId, @PathVariable CredentialId credentialId) {
        keeping.revoke(caller, deviceId, credentialId);
    }
}
