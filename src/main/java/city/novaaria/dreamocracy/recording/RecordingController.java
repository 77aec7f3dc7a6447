package city.novaaria.dreamocracy.recording;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.NeverGated;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.recording.FindRecordings.ReadRecording;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Recorders that run in a dream, and what they took. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(
        name = "Recordings",
        description = "Record a dream while everybody agrees, and see who looked at what was recorded.")
class RecordingController {

    private final RunRecorders running;
    private final FindRecordings find;
    private final LookAtRecording looking;
    private final SessionRegister sessions;

    RecordingController(RunRecorders running, FindRecordings find, LookAtRecording looking, SessionRegister sessions) {
        this.running = running;
        this.find = find;
        this.looking = looking;
        this.sessions = sessions;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/sessions/{sessionId}/recordings")
    @Operation(
            operationId = "startRecording",
            summary = "Start a recorder",
            description =
                    "For a technologist or facilitator on duty, while people dream or the dream is paused. Refused (LIV-05)"
                            + " unless everybody whom it captures agrees: everybody in the dream by their consent, with"
                            + " AV_RECORDING for AUDIO_VIDEO and BIOSIGNAL_CAPTURE for BIOSIGNALS, and everybody on duty"
                            + " (agreeToRecording). Who does not is told to nobody. What the recorder takes is kept"
                            + " elsewhere; start it only once this has answered, and stop it within 5 seconds when"
                            + " `recording.stopped` arrives or the recording reads otherwise than RUNNING: what is recorded"
                            + " later must not be kept.")
    ResponseEntity<RecordingView> start(
            Caller caller, @PathVariable SessionId sessionId, @Valid @RequestBody NewRecording request) {
        Recording started = running.start(caller, sessionId, request).orRefuse(caller);
        return Etag.created("/api/v1/recordings", started.id(), view(caller, started.id()), started.version());
    }

    @GetMapping("/sessions/{sessionId}/recordings")
    @Operation(
            operationId = "listRecordings",
            summary = "List what recorders took of a session",
            description = "For who is on duty in it, and ethicists of the sanctuary; for dreamers and who was on duty:"
                    + " those that captured them.")
    Page<RecordingView> list(Caller caller, @PathVariable SessionId sessionId, PageAsk page) {
        return Page.ofAll(
                page, find.in(caller, sessionId, page), found -> found.id().value(), shown -> {
                    if (shown.isEmpty()) {
                        return List.of();
                    }
                    PlannedSession session = sessions.find(sessionId);
                    boolean onDuty = FindRecordings.isOnDuty(caller, session);
                    boolean ethicist = caller.holds(session.sanctuaryId(), Role.ETHICIST);
                    return shown.stream()
                            .map(found -> RecordingView.listed(found, RecordingView.possible(found, onDuty, ethicist)))
                            .toList();
                });
    }

    @GetMapping("/recordings/{recordingId}")
    @Operation(
            operationId = "getRecording",
            summary = "Look at when a recorder ran",
            description =
                    "For who is on duty in the session, ethicists of the sanctuary, who also read whom it captured,"
                            + " and for those whom it captured. To look at what it took is viewRecording.")
    ResponseEntity<RecordingView> get(Caller caller, @PathVariable RecordingId recordingId) {
        return ok(find.readable(caller, recordingId));
    }

    @NeverGated
    @PostMapping("/recordings/{recordingId}/stop")
    @Operation(
            operationId = "stopRecording",
            summary = "Stop a recorder",
            description =
                    "For everybody on duty in the session; takes no body and is never refused. Repeating it changes"
                            + " nothing.")
    ResponseEntity<RecordingView> stop(Caller caller, @PathVariable RecordingId recordingId) {
        return ok(running.stop(caller, recordingId));
    }

    @PostMapping("/recordings/{recordingId}/quarantine")
    @Operation(
            operationId = "quarantineRecording",
            summary = "Let nobody open what was recorded",
            description =
                    "For everybody on duty in the session, and ethicists of the sanctuary; takes no body. A recorder"
                            + " that runs stops with it. It is not undone, and repeating it changes nothing. It comes by itself,"
                            + " for all recordings of the session together, when somebody whom any of them captured takes"
                            + " their yes back, at any time.")
    ResponseEntity<RecordingView> quarantine(Caller caller, @PathVariable RecordingId recordingId) {
        return ok(running.quarantine(caller, recordingId));
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/recordings/{recordingId}/views")
    @Operation(
            operationId = "viewRecording",
            summary = "Say that you are about to look at it",
            description =
                    "For who may read the recording; before what was recorded is opened. Refused while it runs, and"
                            + " once it is QUARANTINED: then it must not be opened. Those whom it captured read who looked.")
    ResponseEntity<RecordingLookView> look(
            Caller caller, @PathVariable RecordingId recordingId, @Valid @RequestBody NewRecordingView request) {
        RecordingLook look = looking.look(caller, recordingId, request.purpose());
        return Etag.created(
                "/api/v1/recordings/" + recordingId + "/views", look.id(), RecordingLookView.of(look), look.version());
    }

    @GetMapping("/recordings/{recordingId}/views")
    @Operation(
            operationId = "listRecordingViews",
            summary = "See who looked at what was recorded",
            description = "For those whom it captured, and ethicists of the sanctuary.")
    Page<RecordingLookView> looks(Caller caller, @PathVariable RecordingId recordingId, PageAsk page) {
        return looking.list(caller, recordingId, page);
    }

    @GetMapping("/recordings/{recordingId}/views/{viewId}")
    @Operation(
            operationId = "getRecordingView",
            summary = "Look at one time that somebody looked",
            description = "For whoever looked, those whom it captured, and ethicists of the sanctuary.")
    ResponseEntity<RecordingLookView> look(
            Caller caller, @PathVariable RecordingId recordingId, @PathVariable LookId viewId) {
        RecordingLook found = looking.find(caller, recordingId, viewId);
        return Etag.ok(RecordingLookView.of(found), found.version());
    }

    private RecordingView view(Caller caller, RecordingId id) {
        return RecordingView.of(find.readable(caller, id));
    }

    private static ResponseEntity<RecordingView> ok(ReadRecording readable) {
        return Etag.ok(RecordingView.of(readable), readable.recording().version());
    }
}
