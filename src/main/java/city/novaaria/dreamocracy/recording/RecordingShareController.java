package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.NeverGated;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether what was recorded is handed to somebody outside, which takes everybody's yes. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(name = "Recordings")
class RecordingShareController {

    private static final String SHARES = "/api/v1/recording-shares";

    private final ShareRecordings sharing;
    private final FindShares find;

    RecordingShareController(ShareRecordings sharing, FindShares find) {
        this.sharing = sharing;
        this.find = find;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/recordings/{recordingId}/shares")
    @Operation(
            operationId = "askToShareRecording",
            summary = "Ask whether a recording may be shared",
            description =
                    "For a technologist or facilitator on duty in the session, once the recording has stopped and while it"
                            + " is not QUARANTINED. Everybody whom it captured is asked anew (LIV-05): that they agreed to be"
                            + " recorded is no yes to this. Until all of them have agreed it must be given to nobody.")
    ResponseEntity<RecordingShareView> ask(
            Caller caller, @PathVariable RecordingId recordingId, @Valid @RequestBody NewRecordingShare request) {
        RecordingShare asked = sharing.ask(caller, recordingId, request);
        return Etag.created(SHARES, asked.id(), find.view(caller, asked.id()).view(), asked.version());
    }

    @GetMapping("/recordings/{recordingId}/shares")
    @Operation(
            operationId = "listRecordingShares",
            summary = "See with whom a recording is to be shared",
            description = "For who may read the recording, and guardians of minors whom it captured: who asked what"
                    + " for, and to whom it was handed.")
    Page<RecordingShareView> list(Caller caller, @PathVariable RecordingId recordingId, PageAsk page) {
        return Page.ofAll(
                page, find.list(caller, recordingId, page), found -> found.id().value(), shown -> shown);
    }

    @GetMapping("/recording-shares/{shareId}")
    @Operation(
            operationId = "getRecordingShare",
            summary = "Look at what is asked about sharing a recording",
            description = "For who may read the recording, and guardians of minors whom it captured.")
    ResponseEntity<RecordingShareView> get(Caller caller, @PathVariable ShareId shareId) {
        return ok(caller, shareId);
    }

    @PostMapping("/recording-shares/{shareId}/agreement")
    @Operation(
            operationId = "agreeToRecordingShare",
            summary = "Agree that a recording of you is shared",
            description =
                    "For everybody whom it captured, for themselves, and for guardians of minors whom it captured; a minor and"
                            + " a guardian both have to agree. Nobody reads what you say, and you can take it back until it is"
                            + " handed over. Repeating it changes nothing.")
    ResponseEntity<RecordingShareView> agree(
            Caller caller, @PathVariable ShareId shareId, @Valid @RequestBody RecordingShareAgreement request) {
        return ok(caller, sharing.agree(caller, shareId, request.enrollmentId()).id());
    }

    @NeverGated
    @PostMapping("/recording-shares/{shareId}/withdrawal")
    @Operation(
            operationId = "withdrawRecordingShareAgreement",
            summary = "Say no to sharing a recording, or take a yes back",
            description =
                    "For everybody whom it captured, and guardians of minors whom it captured; takes no body and asks for no"
                            + " reason. It is a no for yourself and for all for whom you speak here. Nobody is told: for who"
                            + " asked, it is as if you had said nothing, unless everybody had agreed: then whoever may hand it over reads that this is no longer so. Only once it was handed over it is too late, which is"
                            + " answered with 409; what was recorded is closed to everybody here by taking back that you agreed"
                            + " to be recorded.")
    ResponseEntity<RecordingShareView> withdraw(Caller caller, @PathVariable ShareId shareId) {
        return ok(caller, sharing.withdraw(caller, shareId).id());
    }

    @PostMapping("/recording-shares/{shareId}/handover")
    @Operation(
            operationId = "handOverRecording",
            summary = "Hand a recording over, now that everybody agrees",
            description =
                    "For a technologist or facilitator on duty in the session; takes no body. Call it before you hand it over,"
                            + " to the recipient that was named and to nobody else, and only if it answers with 200: it asks at"
                            + " that moment whether everybody agrees, and is refused otherwise, in the same words whoever did not."
                            + " Everybody whom it captured reads that it was handed over, by whom and to whom.")
    ResponseEntity<RecordingShareView> handOver(Caller caller, @PathVariable ShareId shareId) {
        return ok(caller, sharing.handOver(caller, shareId).id());
    }

    private ResponseEntity<RecordingShareView> ok(Caller caller, ShareId id) {
        FindShares.Viewed viewed = find.view(caller, id);
        return Etag.ok(viewed.view(), viewed.version());
    }
}
