package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.http.NeverGated;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.http.RefusesAlso;
import city.novaaria.dreamocracy.http.TakesFile;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people leave of their dreams. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(
        name = "Reflections",
        description =
                "Leave something of a dream afterwards, if you like: for yourself, or for those whom you choose, until you"
                        + " take it back.")
class ReflectionController {

    private final WriteReflections writing;
    private final BringFile bringing;
    private final ShowReflections showing;

    ReflectionController(WriteReflections writing, BringFile bringing, ShowReflections showing) {
        this.writing = writing;
        this.bringing = bringing;
        this.showing = showing;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/sessions/{sessionId}/reflections")
    @Operation(operationId = "writeReflection", summary = "Leave a reflection of a dream", description = """
                    For whoever was in the dream when it began and is out of it, also who left early; nobody has to, and nothing \
                    waits for it. At most ten of one session. Nobody else sees it unless `sharing` says so, and not before \
                    everybody has left the session. It is nobody's business when you wrote it: its id does not tell.""")
    ResponseEntity<ReflectionView> write(
            Caller caller, @PathVariable SessionId sessionId, @Valid @RequestBody NewReflection request) {
        ShownReflection written = writing.write(caller, sessionId, request);
        return Etag.created("/api/v1/reflections", written.view().id(), written.view(), written.version());
    }

    @GetMapping("/sessions/{sessionId}/reflections")
    @Operation(
            operationId = "listReflectionsOfSession",
            summary = "Read what people left of a dream",
            description =
                    "For whoever was in the session, and for the crew of the sanctuary: your own, and, once everybody has left"
                            + " the session, those that their authors show to you. In no order of time; whose they are is said as"
                            + " far as their authors chose.")
    Page<ReflectionView> list(Caller caller, @PathVariable SessionId sessionId, PageAsk page) {
        return showing.of(caller, sessionId, page);
    }

    @GetMapping("/me/reflections")
    @Operation(
            operationId = "listMyReflections",
            summary = "List what you left of your dreams",
            description = "Your own, also what you took back, of which nothing is left; in no order of time.")
    Page<ReflectionView> own(Caller caller, PageAsk page) {
        return showing.own(caller, page);
    }

    @GetMapping("/reflections/{reflectionId}")
    @Operation(
            operationId = "getReflection",
            summary = "Read a reflection",
            description =
                    "For its author, and for whom its author shows it to. What permits anything is read by organizers, who look whether it may be used, and once it is cleared what permits ART by weavers; not where it was dreamt.")
    ResponseEntity<ReflectionView> get(Caller caller, @PathVariable ReflectionId reflectionId) {
        return ok(showing.read(caller, reflectionId));
    }

    @PutMapping("/reflections/{reflectionId}/sharing")
    @Operation(operationId = "shareReflection", summary = "Choose who sees a reflection", description = """
                    For its author, at any time and without a reason. What is sent replaces what was there, and holds at once: \
                    who is not named sees it no more, and what is not permitted is used no more.""")
    ResponseEntity<ReflectionView> share(
            Caller caller,
            @PathVariable ReflectionId reflectionId,
            ExpectedVersion expected,
            @Valid @RequestBody Sharing request) {
        return ok(writing.share(caller, reflectionId, expected, request));
    }

    @TakesFile
    @RefusesAlso({EdgeProblem.FILE_EMPTY, EdgeProblem.FILE_INCOMPLETE})
    @PostMapping(
            path = "/reflections/{reflectionId}/file",
            consumes = {"text/plain", "image/png", "image/jpeg", "image/webp", "audio/mpeg", "audio/ogg"})
    @Operation(operationId = "addReflectionFile", summary = "Add a drawing or a sound", description = """
                    For its author. The body is the file itself, of at most 5 MiB, instead of one that was there before. What it \
                    is is found by what is in it, and has to be what Content-Type says. Pictures are painted anew, without where and with \
                    what they were taken; a WebP becomes a JPEG, and is not taken when it is lossless, transparent or moves; a text is plain \
                    UTF-8, of at most 256 KiB (262,144 bytes); sounds have to be whole, and are kept as they come: take names out of them before. Whoever sees the \
                    reflection sees it, and nobody else. An Idempotency-Key changes nothing: the file that comes last is kept.""")
    ResponseEntity<ReflectionView> addFile(
            Caller caller,
            @PathVariable ReflectionId reflectionId,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            @RequestBody byte[] file) {
        return ok(bringing.bring(caller, reflectionId, contentType, file));
    }

    @GetMapping("/sanctuaries/{sanctuaryId}/reflections")
    @Operation(
            operationId = "listReflectionsForUse",
            summary = "Find reflections that may be used",
            description =
                    "For organizers of the sanctuary, all that permit anything, to look whether they may be used (FEA-02); for"
                            + " weavers those that permit ART and were cleared. Of sessions that everybody has left, in no order of time, and"
                            + " without where they were dreamt.")
    Page<ReflectionView> forUse(Caller caller, @PathVariable SanctuaryId sanctuaryId, PageAsk page) {
        return showing.offered(caller, sanctuaryId, page);
    }

    @PostMapping("/reflections/{reflectionId}/screening")
    @Operation(operationId = "screenReflection", summary = "Say whether a reflection may be used", description = """
                    For organizers of the sanctuary who did not write it, while it permits anything (FEA-02). What was decided can be \
                    decided anew; a file that is added later has to be looked at again.""")
    ResponseEntity<ReflectionView> screen(
            Caller caller,
            @PathVariable ReflectionId reflectionId,
            @Valid @RequestBody NewReflectionScreening request) {
        return ok(writing.screen(caller, reflectionId, request));
    }

    @NeverGated
    @PostMapping("/reflections/{reflectionId}/withdrawal")
    @Operation(operationId = "takeBackReflection", summary = "Take a reflection back", description = """
                    For its author, at any time, without a reason and as often as they like. Words and file are destroyed, and \
                    nobody sees that it was there. Needs no body.""")
    ResponseEntity<ReflectionView> takeBack(Caller caller, @PathVariable ReflectionId reflectionId) {
        return ok(writing.takeBack(caller, reflectionId));
    }

    private static ResponseEntity<ReflectionView> ok(ShownReflection shown) {
        return Etag.ok(shown.view(), shown.version());
    }
}
