package city.novaaria.dreamocracy.exhibition;

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

/** Where artworks hang, and until when. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(
        name = "Exhibitions",
        description =
                "Artworks in a chamber for some time; anybody reads what is announced, with labels that tell no more than"
                        + " is permitted now.")
class ExhibitionController {

    private final PlanExhibitions planning;
    private final ShowExhibitions showing;

    ExhibitionController(PlanExhibitions planning, ShowExhibitions showing) {
        this.planning = planning;
        this.showing = showing;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/sanctuaries/{sanctuaryId}/exhibitions")
    @Operation(operationId = "planExhibition", summary = "Plan an exhibition", description = """
                    For weavers and organizers of the sanctuary. The chamber is booked from the opening to the end: no session \
                    and no other exhibition is planned there meanwhile. Works that are not published yet may hang there; \
                    visitors see them once they are.""")
    ResponseEntity<ExhibitionView> plan(
            Caller caller, @PathVariable SanctuaryId sanctuaryId, @Valid @RequestBody NewExhibition request) {
        ShownExhibition planned = planning.plan(caller, sanctuaryId, request);
        return Etag.created("/api/v1/exhibitions", planned.view().id(), planned.view(), planned.version());
    }

    @OpenToAnybody
    @GetMapping("/exhibitions")
    @Operation(
            operationId = "listExhibitions",
            summary = "Find exhibitions",
            description =
                    "What is announced, also without signing in; to weavers and organizers, all of their sanctuaries."
                            + " Newest first.")
    Page<ExhibitionView> list(
            Caller caller,
            @Parameter(description = "Only those in these states.", example = "ANNOUNCED")
                    @RequestParam(required = false)
                    @Nullable
                    Set<ExhibitionState> state,
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
    @GetMapping("/exhibitions/{exhibitionId}")
    @Operation(
            operationId = "getExhibition",
            summary = "Look at an exhibition",
            description =
                    "For anybody once it is announced; before that for weavers and organizers of the sanctuary. A work"
                            + " that is taken down is gone from here at once.")
    ResponseEntity<ExhibitionView> get(Caller caller, @PathVariable ExhibitionId exhibitionId) {
        return ok(showing.read(caller, exhibitionId));
    }

    @PutMapping("/exhibitions/{exhibitionId}")
    @Operation(
            operationId = "changeExhibition",
            summary = "Change an exhibition",
            description =
                    "For weavers and organizers of the sanctuary, until it is over or cancelled. What is sent replaces"
                            + " what was there; while the house is not open, the chamber and the times stay as they are.")
    ResponseEntity<ExhibitionView> change(
            Caller caller,
            @PathVariable ExhibitionId exhibitionId,
            ExpectedVersion expected,
            @Valid @RequestBody NewExhibition request) {
        return ok(planning.change(caller, exhibitionId, expected, request));
    }

    @PostMapping("/exhibitions/{exhibitionId}/announcement")
    @Operation(
            operationId = "announceExhibition",
            summary = "Announce an exhibition",
            description =
                    "For weavers and organizers of the sanctuary while it is open; takes no body. From then on anybody reads"
                            + " it.")
    ResponseEntity<ExhibitionView> announce(Caller caller, @PathVariable ExhibitionId exhibitionId) {
        return ok(planning.announce(caller, exhibitionId));
    }

    @PostMapping("/exhibitions/{exhibitionId}/cancellation")
    @Operation(
            operationId = "cancelExhibition",
            summary = "Cancel an exhibition",
            description =
                    "For weavers and organizers of the sanctuary; takes no body and asks for no reason. The chamber is"
                            + " free again.")
    ResponseEntity<ExhibitionView> cancel(Caller caller, @PathVariable ExhibitionId exhibitionId) {
        return ok(planning.cancel(caller, exhibitionId));
    }

    private static ResponseEntity<ExhibitionView> ok(ShownExhibition shown) {
        return Etag.ok(shown.view(), shown.version());
    }
}
