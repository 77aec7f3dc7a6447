package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The dreamscapes of the city. */
@RestController
@RequestMapping("/api/v1/dreamscapes")
@Tag(
        name = "Dreamscapes",
        description = "What people dream together: designs that grow in versions, with scenes and a disclosure.")
class DreamscapeController {

    private final Dreamscapes dreamscapes;
    private final KeysetPages pages;
    private final BeginDreamscape beginning;
    private final ReviseDreamscape revising;

    DreamscapeController(
            Dreamscapes dreamscapes, KeysetPages pages, BeginDreamscape beginning, ReviseDreamscape revising) {
        this.dreamscapes = dreamscapes;
        this.pages = pages;
        this.beginning = beginning;
        this.revising = revising;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(
            operationId = "createDreamscape",
            summary = "Begin a dreamscape",
            description = "For weavers of the sanctuary. It has no version yet; write the first one next.")
    ResponseEntity<DreamscapeView> create(Caller caller, @Valid @RequestBody NewDreamscape request) {
        Dreamscape dreamscape = beginning.begin(caller, request);
        DreamscapeView view = DreamscapeView.of(dreamscape, caller);
        return Etag.created("/api/v1/dreamscapes", dreamscape.id(), view, dreamscape.version());
    }

    @GetMapping
    @Operation(
            operationId = "listDreamscapes",
            summary = "List dreamscapes",
            description = "For anybody who is signed in: what has a published version. "
                    + "The crew of a sanctuary also sees its other dreamscapes.")
    Page<DreamscapeView> list(
            Caller caller,
            @Parameter(
                            description = "Only those of these sanctuaries.",
                            example = "01930000-0000-7000-8000-000000000001")
                    @RequestParam(required = false)
                    @Nullable
                    List<SanctuaryId> sanctuaryId,
            PageAsk page) {
        List<Dreamscape> rows =
                pages.read(Dreamscape.class, Dreamscapes.branches(caller.sanctuaries(), sanctuaryId), page);
        return Page.of(page, rows, dreamscape -> dreamscape.id().value(), shown -> DreamscapeView.of(shown, caller));
    }

    @GetMapping("/{dreamscapeId}")
    @Operation(
            operationId = "getDreamscape",
            summary = "Look at a dreamscape",
            description = "For the sanctuary's crew, and for anybody who is signed in once a version is published.")
    ResponseEntity<DreamscapeView> get(Caller caller, @PathVariable DreamscapeId dreamscapeId) {
        Dreamscape dreamscape =
                dreamscapes.visible(dreamscapeId, caller.sanctuaries()).orElseThrow(Refused::notFound);
        return Etag.ok(DreamscapeView.of(dreamscape, caller), dreamscape.version());
    }

    @PatchMapping(path = "/{dreamscapeId}", consumes = "application/merge-patch+json")
    @Operation(
            operationId = "changeDreamscape",
            summary = "Rename or retire a dreamscape",
            description =
                    "For weavers of the sanctuary. What is left out stays as it is. Of what is RETIRED no sessions"
                            + " are planned. Those that are planned already stay, with their consents, and running ones go on:"
                            + " whoever wants to end them cancels them, and what is not safe is suspended in its review. Versions"
                            + " and reviews go on as before. ACTIVE takes it up again.")
    ResponseEntity<DreamscapeView> change(
            Caller caller,
            @PathVariable DreamscapeId dreamscapeId,
            ExpectedVersion expected,
            @Valid @RequestBody ChangeDreamscape request) {
        Dreamscape changed = revising.revise(caller, dreamscapeId, expected, request);
        return Etag.ok(DreamscapeView.of(changed, caller), changed.version());
    }
}
