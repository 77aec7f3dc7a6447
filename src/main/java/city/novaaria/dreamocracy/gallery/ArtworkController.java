package city.novaaria.dreamocracy.gallery;

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

/** What weavers make of fears. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(
        name = "Artworks",
        description =
                "What weavers make of fears and of what people left of their dreams: as their owners permit, named only as they said yes to, and gone when they"
                        + " take it back.")
class ArtworkController {

    private final MakeArtworks making;
    private final ShowArtworks showing;

    ArtworkController(MakeArtworks making, ShowArtworks showing) {
        this.making = making;
        this.showing = showing;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/sanctuaries/{sanctuaryId}/artworks")
    @Operation(operationId = "createArtwork", summary = "Begin an artwork", description = """
                    For weavers of the sanctuary. Names every fear and every reflection that it is made of, how, and how its owner is named \
                    with it: each has to be cleared (FEA-02) and to permit ART with exactly that attribution, and a reflection in that form (FEA-01), now \
                    and again when it is published. Nobody is named who is not known \
                    to have been of age when they gave it. A scene of a dreamscape permits nothing by itself: every fear that it was made of is \
                    named here, too. BLENDED are at least eleven people's, and of nobody more than half, which is looked at when it is published. \
                    Nobody outside of the sanctuary sees it yet, but for its files whoever is to be named with it.""")
    ResponseEntity<ArtworkView> create(
            Caller caller, @PathVariable SanctuaryId sanctuaryId, @Valid @RequestBody NewArtwork request) {
        ShownArtwork made = making.create(caller, sanctuaryId, request);
        return Etag.created("/api/v1/artworks", made.view().id(), made.view(), made.version());
    }

    @OpenToAnybody
    @GetMapping("/artworks")
    @Operation(
            operationId = "listArtworks",
            summary = "Find artworks",
            description =
                    "What is published, also without signing in; to weavers and organizers, all of their sanctuaries."
                            + " Newest first.")
    Page<ArtworkView> list(
            Caller caller,
            @Parameter(description = "Only those in these states.", example = "PUBLISHED")
                    @RequestParam(required = false)
                    @Nullable
                    Set<ArtworkState> state,
            @Parameter(
                            description = "Only those of these sanctuaries.",
                            example = "01930000-0000-7000-8000-000000000001")
                    @RequestParam(required = false)
                    @Nullable
                    Set<SanctuaryId> sanctuaryId,
            PageAsk page) {
        return showing.list(caller, state, sanctuaryId, page);
    }

    @OpenToAnybody
    @GetMapping("/artworks/{artworkId}")
    @Operation(
            operationId = "getArtwork",
            summary = "Look at an artwork",
            description =
                    "For anybody once it is published; before that for weavers and organizers of the sanctuary, and"
                            + " while it is IN_APPROVAL for those who are to be named with it.")
    ResponseEntity<ArtworkView> get(Caller caller, @PathVariable ArtworkId artworkId) {
        return ok(showing.read(caller, artworkId));
    }

    @PutMapping("/artworks/{artworkId}")
    @Operation(operationId = "changeArtwork", summary = "Change an artwork", description = """
                    For weavers of the sanctuary, until it is TAKEN_DOWN. What is sent replaces what was there; it is a DRAFT \
                    again, which nobody outside sees, and who said yes to something else is asked anew.""")
    ResponseEntity<ArtworkView> change(
            Caller caller,
            @PathVariable ArtworkId artworkId,
            ExpectedVersion expected,
            @Valid @RequestBody NewArtwork request) {
        return ok(making.change(caller, artworkId, expected, request));
    }

    @PostMapping("/artworks/{artworkId}/submission")
    @Operation(
            operationId = "submitArtwork",
            summary = "Ask those who are to be named with an artwork",
            description =
                    "For weavers of the sanctuary, while it is a DRAFT; takes no body. Whoever is to be named finds it"
                            + " among their tasks.")
    ResponseEntity<ArtworkView> submit(Caller caller, @PathVariable ArtworkId artworkId) {
        return ok(making.submit(caller, artworkId));
    }

    @PostMapping("/artworks/{artworkId}/publication")
    @Operation(
            operationId = "publishArtwork",
            summary = "Publish an artwork",
            description =
                    "For weavers and organizers of the sanctuary, once everybody who is to be named with it said yes to"
                            + " what it is now; takes no body. Every fear in it is asked about again (FEA-01, FEA-02).")
    ResponseEntity<ArtworkView> publish(Caller caller, @PathVariable ArtworkId artworkId) {
        return ok(making.publish(caller, artworkId));
    }

    @PostMapping("/artworks/{artworkId}/take-down")
    @Operation(
            operationId = "takeDownArtwork",
            summary = "Take an artwork down",
            description =
                    "For weavers and organizers of the sanctuary, for good; takes no body and asks for no reason.")
    ResponseEntity<ArtworkView> takeDown(Caller caller, @PathVariable ArtworkId artworkId) {
        return ok(making.takeDown(caller, artworkId));
    }

    @PostMapping("/artworks/{artworkId}/approval")
    @Operation(operationId = "approveArtwork", summary = "Agree to be named with an artwork", description = """
                    For whoever gave a fear or a reflection that it is made of and is to be named, while the artwork is IN_APPROVAL. It holds for exactly what \
                    `contentSha256` names: when that changes, you are asked anew.""")
    ResponseEntity<ArtworkView> approve(
            Caller caller, @PathVariable ArtworkId artworkId, @Valid @RequestBody NewApproval request) {
        return ok(making.approve(caller, artworkId, request));
    }

    @PostMapping("/artworks/{artworkId}/refusal")
    @Operation(operationId = "declineArtwork", summary = "Do not agree to be named with an artwork", description = """
                    For whoever gave a fear or a reflection that it is made of and is to be named, also when they agreed before; takes no body and asks for no \
                    reason. Before it is published, its weaver cannot tell it from silence. Once it is published, your name \
                    is gone from it at once, and the fear within 30 days.""")
    ResponseEntity<ArtworkView> decline(Caller caller, @PathVariable ArtworkId artworkId) {
        return ok(making.decline(caller, artworkId));
    }

    @PostMapping("/artworks/{artworkId}/resolutions")
    @Operation(operationId = "resolveArtworkSource", summary = "Say how something was taken out", description = """
                    For weavers of the sanctuary, while the fear or the reflection is PENDING_WITH_WEAVER in a published artwork; its owner reads \
                    how. What was BLENDED may stay when it is still eleven people's without it.""")
    ResponseEntity<ArtworkView> resolve(
            Caller caller, @PathVariable ArtworkId artworkId, @Valid @RequestBody NewResolution request) {
        return ok(making.resolve(caller, artworkId, request));
    }

    private static ResponseEntity<ArtworkView> ok(ShownArtwork shown) {
        return Etag.ok(shown.view(), shown.version());
    }
}
