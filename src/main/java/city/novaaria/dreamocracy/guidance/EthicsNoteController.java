package city.novaaria.dreamocracy.guidance;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.http.OpenToAnybody;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
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

/** What ethicists learnt, for whoever dreams next. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(
        name = "Ethics notes",
        description =
                "Observations and framework notes: written by one ethicist, published by a second, cited by anybody.")
class EthicsNoteController {

    static final String RULE = "^[A-Z]{1,4}-[0-9]{2}$";

    private final WriteNotes writing;
    private final ReadNotes reading;

    EthicsNoteController(WriteNotes writing, ReadNotes reading) {
        this.writing = writing;
        this.reading = reading;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/sanctuaries/{sanctuaryId}/ethics-notes")
    @Operation(
            operationId = "draftEthicsNote",
            summary = "Write an ethics note",
            description =
                    "For ethicists of the sanctuary. It is a draft until its author submits it and a second ethicist"
                            + " publishes it. Name nobody in it, and nothing by which somebody could be found out: once published it"
                            + " is never edited, only replaced or retracted.")
    ResponseEntity<EthicsNoteView> draft(
            Caller caller, @PathVariable SanctuaryId sanctuaryId, @Valid @RequestBody NewEthicsNote request) {
        return created(writing.draft(caller, sanctuaryId, request));
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/ethics-notes/{ethicsNoteId}/successors")
    @Operation(
            operationId = "supersedeEthicsNote",
            summary = "Write the note that is to replace a published one",
            description =
                    "For ethicists of the sanctuary. It is a draft like any other; when it is published, the old one is"
                            + " SUPERSEDED with it, and stays readable.")
    ResponseEntity<EthicsNoteView> supersede(
            Caller caller, @PathVariable EthicsNoteId ethicsNoteId, @Valid @RequestBody NewEthicsNote request) {
        return created(writing.supersede(caller, ethicsNoteId, request));
    }

    @OpenToAnybody
    @GetMapping("/ethics-notes")
    @Operation(
            operationId = "listEthicsNotes",
            summary = "Find ethics notes",
            description =
                    "What is published for ANYBODY, also without signing in; to ethicists, what is published for them,"
                            + " and what their sanctuaries have in draft. Newest first. What a note says is read at the note itself.")
    Page<EthicsNoteView> list(
            Caller caller,
            @Parameter(description = "Only those about this rule.", example = "LIV-03")
                    @RequestParam(required = false)
                    @Nullable
                    @Size(max = 10)
                    @Pattern(regexp = RULE)
                    String rule,
            @Parameter(description = "Only those of these kinds.", example = "FRAMEWORK")
                    @RequestParam(required = false)
                    @Nullable
                    Set<EthicsNoteKind> kind,
            @Parameter(description = "Only those in these states.", example = "PUBLISHED")
                    @RequestParam(required = false)
                    @Nullable
                    Set<EthicsNoteState> state,
            @Parameter(
                            description = "Only those of these sanctuaries.",
                            example = "01930000-0000-7000-8000-000000000001")
                    @RequestParam(required = false)
                    @Nullable
                    Set<SanctuaryId> sanctuaryId,
            PageAsk page) {
        return reading.list(caller, new EthicsNotes.Filter(rule, kind, state, sanctuaryId), page);
    }

    @OpenToAnybody
    @GetMapping("/ethics-notes/{ethicsNoteId}")
    @Operation(
            operationId = "getEthicsNote",
            summary = "Read an ethics note",
            description =
                    "For its audience once it is published, also when it is superseded or retracted; before that for"
                            + " ethicists of the sanctuary.")
    ResponseEntity<EthicsNoteView> get(Caller caller, @PathVariable EthicsNoteId ethicsNoteId) {
        return ok(reading.read(caller, ethicsNoteId));
    }

    @PutMapping("/ethics-notes/{ethicsNoteId}")
    @Operation(
            operationId = "changeEthicsNote",
            summary = "Change the draft of an ethics note",
            description = "For its author, while it is a DRAFT. What is sent replaces the draft.")
    ResponseEntity<EthicsNoteView> change(
            Caller caller,
            @PathVariable EthicsNoteId ethicsNoteId,
            ExpectedVersion expected,
            @Valid @RequestBody NewEthicsNote request) {
        return ok(writing.change(caller, ethicsNoteId, expected, request));
    }

    @PostMapping("/ethics-notes/{ethicsNoteId}/submission")
    @Operation(
            operationId = "submitEthicsNote",
            summary = "Submit an ethics note",
            description =
                    "For its author; takes no body. From then on it waits for a second ethicist of the sanctuary. When what it is"
                            + " to replace was replaced or retracted meanwhile, it is to replace the note that is in force instead, or"
                            + " none when none is.")
    ResponseEntity<EthicsNoteView> submit(Caller caller, @PathVariable EthicsNoteId ethicsNoteId) {
        return ok(writing.submit(caller, ethicsNoteId));
    }

    @PostMapping("/ethics-notes/{ethicsNoteId}/return")
    @Operation(
            operationId = "returnEthicsNote",
            summary = "Give an ethics note back to its author",
            description = "For ethicists of the sanctuary other than its author, while it is IN_REVIEW.")
    ResponseEntity<EthicsNoteView> giveBack(
            Caller caller, @PathVariable EthicsNoteId ethicsNoteId, @Valid @RequestBody NewEthicsNoteReason request) {
        return ok(writing.giveBack(caller, ethicsNoteId, request.reason()));
    }

    @PostMapping("/ethics-notes/{ethicsNoteId}/publication")
    @Operation(
            operationId = "publishEthicsNote",
            summary = "Publish an ethics note",
            description =
                    "For ethicists of the sanctuary other than its author, once they have read it; takes no body. The"
                            + " note that it replaces is SUPERSEDED with it. Refused when that was replaced or retracted meanwhile: then give"
                            + " it back, and its author submits it anew.")
    ResponseEntity<EthicsNoteView> publish(Caller caller, @PathVariable EthicsNoteId ethicsNoteId) {
        return ok(writing.publish(caller, ethicsNoteId));
    }

    @PostMapping("/ethics-notes/{ethicsNoteId}/retraction")
    @Operation(
            operationId = "retractEthicsNote",
            summary = "Retract an ethics note",
            description =
                    "For ethicists of the sanctuary, when a published note should not have said what it says. Its text is"
                            + " destroyed; its address stays, with the reason, which anybody in its audience reads. If it was the one in"
                            + " force, the newest of those that it had replaced is PUBLISHED again.")
    ResponseEntity<EthicsNoteView> retract(
            Caller caller, @PathVariable EthicsNoteId ethicsNoteId, @Valid @RequestBody NewEthicsNoteReason request) {
        return ok(writing.retract(caller, ethicsNoteId, request.reason()));
    }

    private static ResponseEntity<EthicsNoteView> created(ShownNote drafted) {
        return Etag.created("/api/v1/ethics-notes", drafted.view().id(), drafted.view(), drafted.version());
    }

    private static ResponseEntity<EthicsNoteView> ok(ShownNote shown) {
        return Etag.ok(shown.view(), shown.version());
    }
}
