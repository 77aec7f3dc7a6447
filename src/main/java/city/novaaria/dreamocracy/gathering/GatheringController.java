package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.gathering.Gatherings.Wanted;
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
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where people gather outside of dreams. */
@RestController
@Personal
@RequestMapping("/api/v1/gatherings")
@Tag(
        name = "Gatherings",
        description =
                "Workshops, outreach programs and celebrations: anybody finds what is meant for anybody, and registers. That"
                        + " somebody comes tells nothing about their dreams.")
class GatheringController {

    private final PlanGatherings planning;
    private final ShowGatherings showing;

    GatheringController(PlanGatherings planning, ShowGatherings showing) {
        this.planning = planning;
        this.showing = showing;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(operationId = "planGathering", summary = "Plan a gathering", description = """
                    For organizers and technologists of the sanctuary. It is in a chamber, which no session and nothing else \
                    gets at these times, or somewhere else, which is said in words. Whoever holds it is on duty in no session \
                    and holds nothing else meanwhile. Nobody outside the crew reads of it before it is opened.""")
    ResponseEntity<GatheringView> plan(Caller caller, @Valid @RequestBody NewGathering request) {
        ShownGathering planned = planning.plan(caller, request);
        return Etag.created("/api/v1/gatherings", planned.view().id(), planned.view(), planned.version());
    }

    @OpenToAnybody
    @GetMapping
    @Operation(
            operationId = "listGatherings",
            summary = "Find gatherings",
            description =
                    "What is open or has ended and is meant for anybody, also without signing in; to the people of a house,"
                            + " what is meant for them, and to its crew all of theirs. Newest first.")
    Page<GatheringView> list(
            Caller caller,
            @Parameter(description = "Only these kinds.", example = "WORKSHOP")
                    @RequestParam(required = false)
                    @Nullable
                    Set<GatheringKind> kind,
            @Parameter(description = "Only those in these states.", example = "OPEN")
                    @RequestParam(required = false)
                    @Nullable
                    Set<GatheringState> state,
            @Parameter(
                            description = "Only those of these sanctuaries.",
                            example = "01930000-0000-7000-8000-000000000001")
                    @RequestParam(required = false)
                    @Nullable
                    Set<SanctuaryId> sanctuaryId,
            PageAsk page) {
        return showing.list(caller, new Wanted(kind, state, sanctuaryId), page);
    }

    @OpenToAnybody
    @GetMapping("/{gatheringId}")
    @Operation(
            operationId = "getGathering",
            summary = "Look at a gathering",
            description =
                    "For those for whom it is meant, from when it is opened on, unless it is cancelled; for the crew of the"
                            + " house always.")
    ResponseEntity<GatheringView> get(Caller caller, @PathVariable GatheringId gatheringId) {
        return ok(showing.read(caller, gatheringId));
    }

    @PatchMapping(path = "/{gatheringId}", consumes = "application/merge-patch+json")
    @Operation(
            operationId = "changeGathering",
            summary = "Change a gathering",
            description =
                    "For organizers and technologists of the sanctuary, until it is over; after that nothing changes but"
                            + " `crewIds`, when who held it left the crew, so that somebody says who came. What is left"
                            + " out stays as it is, and so do meetings that have begun. Whoever registered or waits is told"
                            + " when it is moved.")
    ResponseEntity<GatheringView> change(
            Caller caller,
            @PathVariable GatheringId gatheringId,
            ExpectedVersion expected,
            @Valid @RequestBody ChangeGathering request) {
        return ok(planning.change(caller, gatheringId, expected, request));
    }

    @PostMapping("/{gatheringId}/open")
    @Operation(
            operationId = "openGathering",
            summary = "Open a gathering to people",
            description =
                    "For organizers and technologists of the sanctuary while it is open; takes no body. From then on those for"
                            + " whom it is meant read of it.")
    ResponseEntity<GatheringView> open(Caller caller, @PathVariable GatheringId gatheringId) {
        return ok(planning.open(caller, gatheringId));
    }

    @PostMapping("/{gatheringId}/end")
    @Operation(
            operationId = "endGathering",
            summary = "Say that a gathering is over",
            description =
                    "For organizers and technologists of the sanctuary, once it has begun; takes no body. Meetings that have"
                            + " not begun take place no more: they are left out from then on, and whoever registered or"
                            + " waits is told.")
    ResponseEntity<GatheringView> end(Caller caller, @PathVariable GatheringId gatheringId) {
        return ok(planning.end(caller, gatheringId));
    }

    @PostMapping("/{gatheringId}/cancel")
    @Operation(
            operationId = "cancelGathering",
            summary = "Cancel a gathering",
            description =
                    "For organizers and technologists of the sanctuary, until it is over; takes no body and asks for no"
                            + " reason. The chamber is free again, and whoever registered or waits is told.")
    ResponseEntity<GatheringView> cancel(Caller caller, @PathVariable GatheringId gatheringId) {
        return ok(planning.cancel(caller, gatheringId));
    }

    private static ResponseEntity<GatheringView> ok(ShownGathering shown) {
        return Etag.ok(shown.view(), shown.version());
    }
}
