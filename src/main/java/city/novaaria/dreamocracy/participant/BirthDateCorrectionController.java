package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How a birth date that is wrong on record is put right. */
@RestController
@Personal
@RequestMapping("/api/v1/participants/{participantId}/birth-date-corrections")
@Tag(name = "Participants")
class BirthDateCorrectionController {

    private final CorrectBirthDate correcting;
    private final KeysetPages pages;

    BirthDateCorrectionController(CorrectBirthDate correcting, KeysetPages pages) {
        this.correcting = correcting;
        this.pages = pages;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(
            operationId = "requestBirthDateCorrection",
            summary = "Say that a birth date is wrong on record",
            description = """
                    For the person, a verified guardian, and organizers and facilitators of a sanctuary where the person is \
                    known. Nothing changes until somebody else confirms it; one correction of a person is open at a time.""")
    ResponseEntity<BirthDateCorrectionView> request(
            Caller caller,
            @PathVariable ParticipantId participantId,
            @Valid @RequestBody NewBirthDateCorrection request) {
        BirthDateCorrection correction = correcting.request(caller, participantId, request);
        String path = "/api/v1/participants/" + participantId + "/birth-date-corrections";
        return Etag.created(
                path, correction.id(), BirthDateCorrectionView.of(correction, caller, false), correction.version());
    }

    @GetMapping
    @Operation(
            operationId = "listBirthDateCorrections",
            summary = "List the corrections of a birth date",
            description = "For the person, the guardians of a minor, and organizers, facilitators and stewards of a"
                    + " sanctuary where the person is known.")
    Page<BirthDateCorrectionView> list(Caller caller, @PathVariable ParticipantId participantId, PageAsk page) {
        correcting.mustRead(caller, participantId);
        boolean free = correcting.mayDecide(caller, participantId);
        return Page.of(
                page,
                pages.read(BirthDateCorrection.class, List.of(BirthDateCorrections.branchOf(participantId)), page),
                correction -> correction.id().value(),
                correction -> BirthDateCorrectionView.of(correction, caller, free));
    }

    @GetMapping("/{correctionId}")
    @Operation(
            operationId = "getBirthDateCorrection",
            summary = "Look at a correction of a birth date",
            description =
                    "For whoever asked for it, the person, the guardians of a minor, and organizers, facilitators and"
                            + " stewards of a sanctuary where the person is known.")
    ResponseEntity<BirthDateCorrectionView> get(
            Caller caller, @PathVariable ParticipantId participantId, @PathVariable CorrectionId correctionId) {
        return ok(caller, correcting.visible(caller, participantId, correctionId));
    }

    @PostMapping("/{correctionId}/confirmation")
    @Operation(
            operationId = "confirmBirthDateCorrection",
            summary = "Confirm that a birth date was wrong, and correct it",
            description = """
                    For organizers and stewards of a sanctuary where the person is known, other than who asked for it, the \
                    person, their guardians, and who is or was bound to them by a relation. It counts at once: a minor who dreams \
                    without the permission of guardians is taken out (VUL-01), and who was taken for a minor reads the text \
                    again and consents anew before the next dream (VUL-02). Who is guardian of somebody is of age.""")
    ResponseEntity<BirthDateCorrectionView> confirm(
            Caller caller, @PathVariable ParticipantId participantId, @PathVariable CorrectionId correctionId) {
        return ok(caller, correcting.confirm(caller, participantId, correctionId));
    }

    @PostMapping("/{correctionId}/rejection")
    @Operation(
            operationId = "rejectBirthDateCorrection",
            summary = "Reject a correction of a birth date",
            description = "For whoever could confirm it. The birth date stays as it is.")
    ResponseEntity<BirthDateCorrectionView> reject(
            Caller caller, @PathVariable ParticipantId participantId, @PathVariable CorrectionId correctionId) {
        return ok(caller, correcting.reject(caller, participantId, correctionId));
    }

    @DeleteMapping("/{correctionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "withdrawBirthDateCorrection",
            summary = "Withdraw a correction of a birth date",
            description =
                    "For whoever asked for it, as long as nobody has decided. The birth date stays as it is; the record"
                            + " is kept.")
    void withdraw(Caller caller, @PathVariable ParticipantId participantId, @PathVariable CorrectionId correctionId) {
        correcting.withdraw(caller, participantId, correctionId);
    }

    private ResponseEntity<BirthDateCorrectionView> ok(Caller caller, BirthDateCorrection correction) {
        boolean free = correcting.mayDecide(caller, correction.participantId());
        return Etag.ok(BirthDateCorrectionView.of(correction, caller, free), correction.version());
    }
}
