package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.http.NeverGated;
import city.novaaria.dreamocracy.http.OpenToAnybody;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.idempotency.Attempt;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people are afraid of. */
@RestController
@Personal
@RequestMapping("/api/v1/fears")
@Tag(name = "Fears", description = "What people are afraid of: handing it in, permitting, screening, taking it back.")
class FearController {

    private final SubmitFear submission;
    private final ReadFear reading;
    private final ListFears listing;
    private final ScreenFear screening;
    private final RedactFear redaction;
    private final ChangePermissions permitting;
    private final WithdrawFear withdrawal;

    FearController(
            SubmitFear submission,
            ReadFear reading,
            ListFears listing,
            ScreenFear screening,
            RedactFear redaction,
            ChangePermissions permitting,
            WithdrawFear withdrawal) {
        this.submission = submission;
        this.reading = reading;
        this.listing = listing;
        this.screening = screening;
        this.redaction = redaction;
        this.permitting = permitting;
        this.withdrawal = withdrawal;
    }

    @OpenToAnybody
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(operationId = "submitFear", summary = "Submit a fear", description = """
                    For anybody, also without signing in. Then nobody owns the fear, every attribution is ANONYMOUS, and \
                    the reply carries a `claimCode`, this one time: whoever has it can follow the fear with POST \
                    /fear-lookups, permit less with /fear-narrowings, put it differently with /fear-redactions when \
                    that is asked for, and take it back with /fear-withdrawals.""")
    ResponseEntity<SubmittedFear> submit(Caller caller, Attempt attempt, @Valid @RequestBody NewFear request) {
        SubmitFear.Submitted submitted = submission.submit(caller, attempt, request);
        SubmittedFear view = new SubmittedFear(submitted.view(), submitted.claimCode());
        return Etag.created("/api/v1/fears", submitted.view().id(), view, submitted.revision());
    }

    @GetMapping
    @Operation(operationId = "listFears", summary = "List the fears you may know of", description = """
                    Shows the caller's own, and to organizers and weavers all of their sanctuaries; never the text. \
                    Newest first; anonymous ones have a random id and stand anywhere.""")
    Page<FearView> list(
            Caller caller,
            @Parameter(description = "Only these states, as they are shown.", example = "SUBMITTED")
                    @RequestParam(required = false)
                    @Nullable
                    List<Fear.State> state,
            @Parameter(
                            description = "Only fears given to these sanctuaries.",
                            example = "01930000-0000-7000-8000-000000000001")
                    @RequestParam(required = false)
                    @Nullable
                    List<SanctuaryId> sanctuaryId,
            PageAsk page) {
        return listing.list(caller, state, sanctuaryId, page);
    }

    @GetMapping("/{fearId}")
    @Operation(operationId = "getFear", summary = "Look at a fear", description = """
                    For its owner, and for organizers and weavers of the sanctuary. The text is shown to the owner, to \
                    organizers, and to weavers once it is cleared and as long as it permits DREAMSCAPE or ART; everybody's \
                    reading but the owner's is recorded, and shown to the owner.""")
    ResponseEntity<FearView> get(Caller caller, @PathVariable FearId fearId) {
        return ok(reading.read(caller, fearId));
    }

    @PostMapping("/{fearId}/screening")
    @Operation(operationId = "screenFear", summary = "Screen a fear", description = """
                    For organizers of the sanctuary who did not write it (FEA-02). What was screened can be screened \
                    again, unless it was declined or taken back; who escalated it leaves it to another organizer. The new \
                    tags replace the old ones.""")
    ResponseEntity<FearView> screen(Caller caller, @PathVariable FearId fearId, @Valid @RequestBody Screening request) {
        return ok(screening.screen(caller, fearId, request).orRefuse(caller));
    }

    @PostMapping("/{fearId}/redaction")
    @Operation(operationId = "redactFear", summary = "Put a fear differently", description = """
                    For its owner, while it is NEEDS_REDACTION: `redactionAsked` says what a screener wants to be put \
                    differently. What was written before is destroyed, and the new text is screened.""")
    ResponseEntity<FearView> redact(
            Caller caller, @PathVariable FearId fearId, @Valid @RequestBody RedactedText request) {
        return ok(redaction.redact(caller, fearId, request.text()));
    }

    @GetMapping("/{fearId}/permissions")
    @Operation(
            operationId = "getFearPermissions",
            summary = "See what a fear may be used for",
            description = "For its owner. Its ETag guards the next change.")
    ResponseEntity<PermissionsView> permissions(Caller caller, @PathVariable FearId fearId) {
        FearAccess access = reading.owned(caller, fearId);
        return Etag.ok(PermissionsView.of(access.fear(), access.at()), access.tag());
    }

    @PutMapping("/{fearId}/permissions")
    @Operation(operationId = "changeFearPermissions", summary = "Permit more or less", description = """
                    For its owner, as long as it is not taken back. What is not named is no longer permitted, and \
                    `until` left out means without an end.""")
    ResponseEntity<FearView> permit(
            Caller caller,
            @PathVariable FearId fearId,
            ExpectedVersion expected,
            @Valid @RequestBody NewPermissions request) {
        return ok(permitting.change(caller, fearId, expected, request));
    }

    @NeverGated
    @PostMapping("/{fearId}/withdrawal")
    @Operation(operationId = "withdrawFear", summary = "Take a fear back", description = """
                    For its owner, at any time, without a reason and as often as they like. The text is destroyed. \
                    Needs no body.""")
    ResponseEntity<FearView> withdraw(Caller caller, @PathVariable FearId fearId) {
        return ok(withdrawal.withdraw(caller, fearId));
    }

    @GetMapping("/{fearId}/readings")
    @Operation(
            operationId = "listFearReadings",
            summary = "See who read a fear",
            description = "For its owner: everybody else who was shown the text, the newest first, also after it was"
                    + " taken back.")
    Page<FearReadingView> readings(Caller caller, @PathVariable FearId fearId, PageAsk page) {
        return listing.readings(caller, fearId, page);
    }

    @GetMapping("/{fearId}/uses")
    @Operation(
            operationId = "listFearUses",
            summary = "List the works that use a fear",
            description = "For its owner, and for organizers and weavers of the sanctuary.")
    Page<FearUse> uses(Caller caller, @PathVariable FearId fearId, PageAsk page) {
        return listing.uses(caller, fearId, page);
    }

    private static ResponseEntity<FearView> ok(ReadFear.Seen seen) {
        return Etag.ok(seen.view(), seen.tag());
    }
}
