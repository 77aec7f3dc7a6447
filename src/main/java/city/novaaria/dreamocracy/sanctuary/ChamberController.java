package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The chambers of a sanctuary. */
@RestController
@RequestMapping("/api/v1/sanctuaries/{sanctuaryId}/chambers")
@Tag(name = "Sanctuaries")
class ChamberController {

    private final Sanctuaries sanctuaries;
    private final Chambers chambers;
    private final AddChamber adding;
    private final ReviseChamber revising;

    ChamberController(Sanctuaries sanctuaries, Chambers chambers, AddChamber adding, ReviseChamber revising) {
        this.sanctuaries = sanctuaries;
        this.chambers = chambers;
        this.adding = adding;
        this.revising = revising;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(operationId = "addChamber", summary = "Add a chamber", description = "For stewards of the sanctuary.")
    ResponseEntity<ChamberView> add(
            Caller caller, @PathVariable SanctuaryId sanctuaryId, @Valid @RequestBody NewChamber request) {
        Chamber chamber = adding.add(caller, sanctuaryId, request);
        String path = "/api/v1/sanctuaries/" + sanctuaryId + "/chambers";
        return Etag.created(path, chamber.id(), ChamberView.of(chamber), chamber.version());
    }

    @GetMapping
    @Operation(
            operationId = "listChambers",
            summary = "List the chambers of a sanctuary",
            description = "For its crew.")
    Page<ChamberView> list(Caller caller, @PathVariable SanctuaryId sanctuaryId, PageAsk page) {
        mustWorkThere(caller, sanctuaryId);
        return Page.of(
                page,
                chambers.newest(sanctuaryId, page.before(), page.oneMore()),
                chamber -> chamber.id().value(),
                ChamberView::of);
    }

    @GetMapping("/{chamberId}")
    @Operation(operationId = "getChamber", summary = "Look at a chamber", description = "For the sanctuary's crew.")
    ResponseEntity<ChamberView> get(
            Caller caller, @PathVariable SanctuaryId sanctuaryId, @PathVariable ChamberId chamberId) {
        mustWorkThere(caller, sanctuaryId);
        Chamber chamber =
                chambers.findBySanctuaryIdAndId(sanctuaryId, chamberId).orElseThrow(Refused::notFound);
        return Etag.ok(ChamberView.of(chamber), chamber.version());
    }

    @PatchMapping(path = "/{chamberId}", consumes = "application/merge-patch+json")
    @Operation(
            operationId = "changeChamber",
            summary = "Change or close a chamber",
            description = "For stewards of the sanctuary. What is left out stays as it is. It gets no smaller than the"
                    + " sessions that need it, and is not closed while any does: they are named, and are moved to another"
                    + " chamber, made smaller, cancelled or dreamt first. In a CLOSED chamber no sessions are planned; OPEN"
                    + " takes it up again.")
    ResponseEntity<ChamberView> change(
            Caller caller,
            @PathVariable SanctuaryId sanctuaryId,
            @PathVariable ChamberId chamberId,
            ExpectedVersion expected,
            @Valid @RequestBody ChangeChamber request) {
        Chamber changed = revising.revise(caller, sanctuaryId, chamberId, expected, request);
        return Etag.ok(ChamberView.of(changed), changed.version());
    }

    private void mustWorkThere(Caller caller, SanctuaryId sanctuaryId) {
        sanctuaries.mustExist(sanctuaryId);
        caller.mustHold(sanctuaryId, Role.values());
    }
}
