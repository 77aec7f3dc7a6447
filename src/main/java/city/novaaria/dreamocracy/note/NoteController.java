package city.novaaria.dreamocracy.note;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What who accompanies a session writes down for each other. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(name = "Notes", description = "What who accompanies a session writes down, and whom it is about reads.")
class NoteController {

    private final KeepNotes notes;

    NoteController(KeepNotes notes) {
        this.notes = notes;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/sessions/{sessionId}/notes")
    @Operation(
            operationId = "writeNote",
            summary = "Write a note about a session or a person in it",
            description =
                    "For who facilitates on duty in the session, until it is closed or cancelled. The others who do read it,"
                            + " and whom it is about; nobody else learns that there is one.")
    ResponseEntity<NoteView> write(
            Caller caller, @PathVariable SessionId sessionId, @Valid @RequestBody NewNote request) {
        SessionNote note = notes.write(caller, sessionId, request);
        return Etag.created("/api/v1/notes", note.id(), NoteView.of(note, List.of()), note.version());
    }

    @GetMapping("/sessions/{sessionId}/notes")
    @Operation(
            operationId = "listNotes",
            summary = "Read the notes of a session",
            description =
                    "For who facilitates on duty in the session, the newest first. That you read the notes of others is kept,"
                            + " and told to whom they are about.")
    Page<NoteView> list(
            Caller caller,
            @PathVariable SessionId sessionId,
            @Parameter(
                            description = "Only those about this enrollment.",
                            example = "01930000-0000-7000-8000-000000000709")
                    @RequestParam(required = false)
                    @Nullable
                    EnrollmentId enrollmentId,
            PageAsk page) {
        return notes.ofSession(caller, sessionId, enrollmentId, page);
    }

    @GetMapping("/enrollments/{enrollmentId}/notes")
    @Operation(
            operationId = "listNotesAboutYou",
            summary = "Read the notes about you",
            description =
                    "For the enrolled person only, in every state: what was written down about them in this session,"
                            + " the newest first, and who read it.")
    Page<NoteView> about(Caller caller, @PathVariable EnrollmentId enrollmentId, PageAsk page) {
        return notes.about(caller, enrollmentId, page);
    }

    @GetMapping("/notes/{noteId}")
    @Operation(
            operationId = "getNote",
            summary = "Read a note",
            description = "For who facilitates on duty in its session, which is kept, and for whom it is about.")
    ResponseEntity<NoteView> get(Caller caller, @PathVariable NoteId noteId) {
        KeepNotes.Shown shown = notes.read(caller, noteId);
        return Etag.ok(shown.view(), shown.version());
    }

    @PostMapping("/notes/{noteId}/redaction")
    @Operation(
            operationId = "redactNote",
            summary = "Redact a note",
            description =
                    "For who facilitates on duty in its session; takes no body. What it said is destroyed; that there"
                            + " was a note stays. Repeating it changes nothing.")
    ResponseEntity<NoteView> redact(Caller caller, @PathVariable NoteId noteId) {
        SessionNote note = notes.redact(caller, noteId);
        return Etag.ok(NoteView.of(note, List.of()), note.version());
    }
}
