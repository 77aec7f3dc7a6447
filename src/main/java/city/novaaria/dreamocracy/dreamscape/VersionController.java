package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a dreamscape. */
@RestController
@RequestMapping("/api/v1/dreamscapes/{dreamscapeId}/versions")
@Tag(name = "Dreamscapes")
class VersionController {

    private final WriteVersion writing;
    private final SubmitVersion submitting;
    private final Dreamscapes dreamscapes;
    private final DreamscapeVersions versions;
    private final CompareVersions comparing;
    private final TurnedDown turnedDown;

    VersionController(
            WriteVersion writing,
            SubmitVersion submitting,
            Dreamscapes dreamscapes,
            DreamscapeVersions versions,
            CompareVersions comparing,
            TurnedDown turnedDown) {
        this.writing = writing;
        this.submitting = submitting;
        this.dreamscapes = dreamscapes;
        this.versions = versions;
        this.comparing = comparing;
        this.turnedDown = turnedDown;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(
            operationId = "createVersion",
            summary = "Write a new version of a dreamscape",
            description = "For weavers of the sanctuary. It begins as a draft with the next number; there may be "
                    + "several drafts. The charter objects to fears that are not screened or not permitted.")
    ResponseEntity<VersionView> create(
            Caller caller, @PathVariable DreamscapeId dreamscapeId, @Valid @RequestBody NewVersion request) {
        DreamscapeVersion version =
                writing.write(caller, dreamscapeId, request.design()).orRefuse(caller);
        String path = "/api/v1/dreamscapes/" + dreamscapeId + "/versions";
        return Etag.created(path, version.number(), view(version, caller), version.version());
    }

    @GetMapping
    @Operation(
            operationId = "listVersions",
            summary = "List the versions of a dreamscape",
            description =
                    "For the sanctuary's crew: all of them. For anybody else who is signed in: the published ones.")
    Page<VersionView> list(Caller caller, @PathVariable DreamscapeId dreamscapeId, PageAsk page) {
        Dreamscape dreamscape =
                dreamscapes.visible(dreamscapeId, caller.sanctuaries()).orElseThrow(Refused::notFound);
        List<DreamscapeVersion> found =
                versions.newest(dreamscape.id(), caller.sanctuaries(), page.before(), page.oneMore());
        return Page.ofAll(page, found, version -> version.id().value(), shown -> views(shown, caller));
    }

    @GetMapping("/{number}")
    @Operation(
            operationId = "getVersion",
            summary = "Look at a version of a dreamscape",
            description =
                    "For the sanctuary's crew; answers and fears only for its weavers and ethicists. Anybody else "
                            + "who is signed in sees a published version without scenes and disclosure.")
    ResponseEntity<VersionView> get(Caller caller, @PathVariable DreamscapeId dreamscapeId, @PathVariable int number) {
        DreamscapeVersion version =
                versions.visible(dreamscapeId, number, caller.sanctuaries()).orElseThrow(Refused::notFound);
        return Etag.ok(view(version, caller), version.version());
    }

    private VersionView view(DreamscapeVersion version, Caller caller) {
        return views(List.of(version), caller).getFirst();
    }

    /** All of one dreamscape. */
    private List<VersionView> views(List<DreamscapeVersion> shown, Caller caller) {
        Set<String> drafted = shown.stream()
                .filter(DreamscapeVersion::isDraft)
                .map(DreamscapeVersion::contentSha256)
                .collect(Collectors.toSet());
        Set<String> refused =
                drafted.isEmpty() ? Set.of() : turnedDown.among(shown.getFirst().dreamscapeId(), drafted);
        return shown.stream()
                .map(version -> VersionView.of(version, caller, refused))
                .toList();
    }

    @GetMapping("/{number}/diff")
    @Operation(
            operationId = "compareVersions",
            summary = "See what differs between two versions",
            description = "For the sanctuary's crew: everything that a weaver decides about, as far as they may see it;"
                    + " answers and fears only for its weavers and ethicists.")
    VersionDiffView compare(
            Caller caller,
            @PathVariable DreamscapeId dreamscapeId,
            @PathVariable int number,
            @Parameter(description = "The number of the version to compare it with.", example = "1") @RequestParam
                    int comparedWith) {
        return comparing.compare(caller, dreamscapeId, number, comparedWith);
    }

    @PatchMapping(path = "/{number}", consumes = "application/merge-patch+json")
    @Operation(
            operationId = "changeVersion",
            summary = "Change a draft",
            description = "For weavers of the sanctuary, while the version is a draft. A field that is given replaces "
                    + "the old one as a whole; what is left out stays as it is.")
    ResponseEntity<VersionView> change(
            Caller caller,
            @PathVariable DreamscapeId dreamscapeId,
            @PathVariable int number,
            ExpectedVersion expected,
            @Valid @RequestBody ChangeVersion request) {
        DreamscapeVersion version =
                writing.revise(caller, dreamscapeId, number, expected, request).orRefuse(caller);
        return Etag.ok(view(version, caller), version.version());
    }

    @DeleteMapping("/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteVersion",
            summary = "Delete a draft",
            description =
                    "For weavers of the sanctuary, while the version is a draft; what was handed in stays. The fears"
                            + " that it named are no longer used by it, and its number is not given again.")
    void delete(Caller caller, @PathVariable DreamscapeId dreamscapeId, @PathVariable int number) {
        writing.delete(caller, dreamscapeId, number);
    }

    @PostMapping("/{number}/submit")
    @Operation(
            operationId = "submitVersion",
            summary = "Hand a version in for review",
            description =
                    "For weavers of the sanctuary. It freezes the version and opens its ethics review. Content that was"
                            + " rejected, suspended, ended for good or approved with conditions that are still open is not handed in"
                            + " again as another version of the dreamscape (`content-turned-down`).")
    ResponseEntity<VersionView> submit(
            Caller caller, @PathVariable DreamscapeId dreamscapeId, @PathVariable int number) {
        DreamscapeVersion version =
                submitting.submit(caller, dreamscapeId, number).orRefuse(caller);
        return Etag.ok(view(version, caller), version.version());
    }
}
