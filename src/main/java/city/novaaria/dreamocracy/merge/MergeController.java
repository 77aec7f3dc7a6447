package city.novaaria.dreamocracy.merge;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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

/** How two records of one person become one. */
@RestController
@Personal
@RequestMapping("/api/v1/record-merges")
@Tag(name = "Participants")
class MergeController {

    private final MergeRecords merging;

    MergeController(MergeRecords merging) {
        this.merging = merging;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(
            operationId = "requestRecordMerge",
            summary = "Say that two records are of one person",
            description = """
                    For stewards of a sanctuary where both are known, other than the person, their guardians, and who is or \
                    was bound to them by a relation. Nothing changes until the person agrees, by each record by which they \
                    sign in and for a minor also a guardian, and another steward or an organizer confirms. The records have the same birth \
                    date and the same guardians, and the duplicate has no session ahead: `errors` says what stands in the way. That birth dates differ it says \
                    to whoever may read them, and to whoever confirms.""")
    ResponseEntity<RecordMergeView> request(Caller caller, @Valid @RequestBody NewRecordMerge request) {
        MergeRecords.Seen seen = merging.ask(caller, request);
        return Etag.created(
                "/api/v1/record-merges",
                seen.merge().id(),
                seen.view(),
                seen.merge().version());
    }

    @GetMapping("/{mergeId}")
    @Operation(
            operationId = "getRecordMerge",
            summary = "Look at a merge of two records",
            description = "For the person, by either record, the guardians of a minor, and stewards and organizers"
                    + " of its sanctuary.")
    ResponseEntity<RecordMergeView> get(Caller caller, @PathVariable MergeId mergeId) {
        return ok(merging.look(caller, mergeId));
    }

    @PostMapping("/{mergeId}/agreement")
    @Operation(
            operationId = "agreeToRecordMerge",
            summary = "Agree that two records are yours",
            description =
                    "For the person, by each record by which they sign in, and for a guardian of a minor. Takes no"
                            + " body. Until somebody confirms it, the person may still decline.")
    ResponseEntity<RecordMergeView> agree(Caller caller, @PathVariable MergeId mergeId) {
        return ok(merging.agree(caller, mergeId));
    }

    @PostMapping("/{mergeId}/refusal")
    @Operation(
            operationId = "declineRecordMerge",
            summary = "Say that two records are not to be merged",
            description =
                    "For the person, by either record, a guardian of a minor, and another steward or an"
                            + " organizer than who asked, as long as they are not merged. Takes no body, and no reason. The records stay as they are.")
    ResponseEntity<RecordMergeView> decline(Caller caller, @PathVariable MergeId mergeId) {
        return ok(merging.decline(caller, mergeId));
    }

    @PostMapping("/{mergeId}/confirmation")
    @Operation(
            operationId = "confirmRecordMerge",
            summary = "Confirm that two records are of one person, and merge them",
            description = """
                    For another steward of the sanctuary than who asked, or an organizer, once the person has agreed; not for the person, \
                    their guardians, and who is or was bound to them by a relation. What hangs on the duplicate stays there, \
                    and the person reads and takes back all of it by either sign-in. Nothing new begins on the duplicate. The \
                    boundaries of both, relations, dreams and what a screening found count from now on; what the person has \
                    come through counts only as far as the remaining record says so. It cannot be undone.""")
    ResponseEntity<RecordMergeView> confirm(Caller caller, @PathVariable MergeId mergeId) {
        return ok(merging.confirm(caller, mergeId));
    }

    @DeleteMapping("/{mergeId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "withdrawRecordMerge",
            summary = "Withdraw a merge of two records",
            description =
                    "For whoever asked for it, as long as the records are not merged. They stay as they are; that it"
                            + " was asked for is kept.")
    void withdraw(Caller caller, @PathVariable MergeId mergeId) {
        merging.withdraw(caller, mergeId);
    }

    private static ResponseEntity<RecordMergeView> ok(MergeRecords.Seen seen) {
        return Etag.ok(seen.view(), seen.merge().version());
    }
}
