package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.idempotency.Attempt;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How somebody whom the crew wrote down links their own sign-in name to that entry. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(name = "Participants")
class ClaimController {

    private final ClaimEntry claiming;

    ClaimController(ClaimEntry claiming) {
        this.claiming = claiming;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/participants/{participantId}/claim-codes")
    @Operation(
            operationId = "makeClaimCode",
            summary = "Make a code for somebody to claim their entry",
            description =
                    "For organizers and facilitators of a sanctuary where the person is known, as long as nobody signs in as"
                            + " that person. Hand the code to them: it is shown this once, counts for a week, for one use, and"
                            + " in the place of an earlier one.")
    ResponseEntity<ClaimCode> letClaim(Caller caller, @PathVariable ParticipantId participantId, Attempt attempt) {
        Participant person = claiming.letClaim(caller, participantId, attempt);
        return Etag.created(
                "/api/v1/participants",
                person.id(),
                new ClaimCode(person.id(), attempt.codeFor(person.id().value())),
                person.tagFor(caller));
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/participant-claims")
    @Operation(
            operationId = "claimParticipant",
            summary = "Claim the entry that the crew made for you",
            description =
                    "For whoever has the code, signed in as themselves, and has no entry of their own; not for who"
                            + " made the code. From then on the entry is theirs.")
    ResponseEntity<ParticipantView> claim(Caller caller, @Valid @RequestBody Claim request) {
        Participant person = claiming.claim(caller, request.claimCode());
        return Etag.created(
                "/api/v1/participants", person.id(), ParticipantView.of(person, caller), person.tagFor(caller));
    }
}
