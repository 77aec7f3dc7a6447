package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.NeverGated;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SessionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether who is on duty agrees to be recorded. */
@RestController
@Personal
@RequestMapping("/api/v1/sessions/{sessionId}/recording-agreement")
@Tag(name = "Recordings")
class RecordingAgreementController {

    /** Of what was never said; no version is below zero. */
    private static final long NEVER_SAID = -1;

    private final AgreeToRecording agreeing;

    RecordingAgreementController(AgreeToRecording agreeing) {
        this.agreeing = agreeing;
    }

    @PostMapping
    @Operation(
            operationId = "agreeToRecording",
            summary = "Agree to be recorded while on duty",
            description =
                    "For everybody on duty in the session, for themselves; takes no body. No recorder starts before all"
                            + " of them have agreed (LIV-05). Who has is told to nobody. Repeating it changes nothing.")
    ResponseEntity<RecordingAgreementView> agree(Caller caller, @PathVariable SessionId sessionId) {
        return ok(sessionId, agreeing.agree(caller, sessionId));
    }

    @GetMapping
    @Operation(
            operationId = "getRecordingAgreement",
            summary = "See whether you agreed to be recorded",
            description =
                    "For everybody who is on duty in the session, or was and said so or was recorded, also once they have no"
                            + " role in the sanctuary any more; about themselves.")
    ResponseEntity<RecordingAgreementView> get(Caller caller, @PathVariable SessionId sessionId) {
        return ok(sessionId, agreeing.find(caller, sessionId).orElse(null));
    }

    @NeverGated
    @PostMapping("/withdrawal")
    @Operation(
            operationId = "withdrawRecordingAgreement",
            summary = "Take back that you agree to be recorded",
            description =
                    "For everybody on duty in the session, or who was, also once they have no role in the sanctuary any"
                            + " more; takes no body and asks for no reason. If any recorder captured you, all recorders of the"
                            + " session stop before this answers, and what any of them took in it is opened by nobody any"
                            + " more: so nobody is told that it was you. Repeating it changes nothing.")
    ResponseEntity<RecordingAgreementView> takeBack(Caller caller, @PathVariable SessionId sessionId) {
        return ok(sessionId, agreeing.takeBack(caller, sessionId).orElse(null));
    }

    private static ResponseEntity<RecordingAgreementView> ok(SessionId session, @Nullable RecordingAgreement said) {
        return Etag.ok(RecordingAgreementView.of(session, said), said == null ? NEVER_SAID : said.version());
    }
}
