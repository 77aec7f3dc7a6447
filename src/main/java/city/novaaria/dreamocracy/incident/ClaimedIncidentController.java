package city.novaaria.dreamocracy.incident;

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

/** For those who reported something without signing in; the code is in the body, because addresses are written to logs. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(name = "Incidents")
class ClaimedIncidentController {

    private final FollowIncident following;

    ClaimedIncidentController(FollowIncident following) {
        this.following = following;
    }

    @OpenToAnybody
    @PostMapping("/incident-lookups")
    @Operation(
            operationId = "lookUpIncidentByClaimCode",
            summary = "Follow what you reported without signing in",
            description = "For whoever has the claim code, signed in or not. Changes nothing.")
    ClaimedIncident lookUp(Caller caller, Attempt attempt, @Valid @RequestBody IncidentClaim request) {
        return following.lookUp(request.claimCode());
    }

    @OpenToAnybody
    @PostMapping("/incident-additions")
    @Operation(
            operationId = "addToIncidentByClaimCode",
            summary = "Say more about what you reported without signing in",
            description =
                    "For whoever has the claim code, signed in or not, in every state: what is closed is opened again,"
                            + " and what is a duplicate is heard in the other incident. Saying the same again changes nothing.")
    ClaimedIncident add(Caller caller, Attempt attempt, @Valid @RequestBody ClaimedAddition request) {
        return following.add(request.claimCode(), request.text());
    }
}
