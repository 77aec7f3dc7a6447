package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.http.OpenToAnybody;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.idempotency.Attempt;
import city.novaaria.dreamocracy.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For those who submitted a fear without signing in; the code is in the body, because addresses are written to logs. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(name = "Fears")
class ClaimedFearController {

    private final FollowFear following;

    ClaimedFearController(FollowFear following) {
        this.following = following;
    }

    @OpenToAnybody
    @PostMapping("/fear-lookups")
    @Operation(
            operationId = "lookUpFearByClaimCode",
            summary = "Look at an anonymous fear, and follow what becomes of it",
            description = "For whoever has the claim code, signed in or not. Changes nothing.")
    ClaimedFear lookUp(Caller caller, Attempt attempt, @Valid @RequestBody FearClaim request) {
        return following.lookUp(caller, request.claimCode());
    }

    @OpenToAnybody
    @PostMapping("/fear-narrowings")
    @Operation(operationId = "narrowFearByClaimCode", summary = "Permit less of an anonymous fear", description = """
                    For whoever has the claim code, signed in or not, as long as it is not taken back. What is permitted \
                    no more is not permitted again: hand the fear in anew for that. One purpose stays; POST \
                    /fear-withdrawals takes the fear back as a whole.""")
    ClaimedFear narrow(Caller caller, Attempt attempt, @Valid @RequestBody FearNarrowing request) {
        return following.narrow(caller, request);
    }

    @OpenToAnybody
    @PostMapping("/fear-redactions")
    @Operation(
            operationId = "redactFearByClaimCode",
            summary = "Put an anonymous fear differently",
            description = "For whoever has the claim code, signed in or not, while the fear is NEEDS_REDACTION."
                    + " What was written before is destroyed, and the new text is screened.")
    ClaimedFear redact(Caller caller, Attempt attempt, @Valid @RequestBody ClaimedRedaction request) {
        return following.redact(caller, request);
    }
}
