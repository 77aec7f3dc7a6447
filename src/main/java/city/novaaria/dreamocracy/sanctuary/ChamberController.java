package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.OneLine;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The chambers of a sanctuary. */
@RestController
@RequestMapping("/api/v1/sanctuaries/{sanctuaryId}/chambers")
@Tag(name = "Sanctuaries")
class ChamberController {

    private final Sanctuaries sanctuaries;
    private final Chambers chambers;

    ChamberController(Sanctuaries sanctuaries, Chambers chambers) {
        this.sanctuaries = sanctuaries;
        this.chambers = chambers;
    }

    @Transactional
    @PostMapping
    @Operation(operationId = "addChamber", summary = "Add a chamber", description = "For stewards of the sanctuary.")
    ResponseEntity<ChamberView> add(
            Caller caller, @PathVariable SanctuaryId sanctuaryId, @Valid @RequestBody NewChamber request) {
        sanctuaries.mustExist(sanctuaryId);
        caller.mustHold(sanctuaryId, Role.STEWARD);
        if (chambers.existsBySanctuaryIdAndName(sanctuaryId, request.name())) {
            throw Refused.because(SanctuaryProblem.NAME_TAKEN);
        }
        Chamber chamber = chambers.saveAndFlush(
                new Chamber(new ChamberId(Ids.next()), sanctuaryId, request.name(), request.berths()));
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

    private void mustWorkThere(Caller caller, SanctuaryId sanctuaryId) {
        sanctuaries.mustExist(sanctuaryId);
        caller.mustHold(sanctuaryId, Role.values());
    }

    /** Asks for a new chamber. */
    @Schema(description = "A new chamber.")
    record NewChamber(
            @Schema(description = "What people call it; unique in the sanctuary.", example = "The Blue Room")
            @NotNull
            @Size(min = 1, max = 120)
            @OneLine
            String name,

            @Schema(description = "How many people can lie down in it.", example = "12") @NotNull @Min(1) @Max(1000)
            Integer berths) {}

    /** A chamber as the crew sees it. */
    @Schema(name = "Chamber", description = "A room with berths for dreamers.")
    record ChamberView(
            @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000011")
            ChamberId id,

            @Schema(description = "The sanctuary it is in.", example = "01930000-0000-7000-8000-000000000001")
            SanctuaryId sanctuaryId,

            @Schema(description = "What people call it.", example = "The Blue Room")
            String name,

            @Schema(description = "How many people can lie down in it.", example = "12")
            int berths) {

        static ChamberView of(Chamber chamber) {
            return new ChamberView(chamber.id(), chamber.sanctuaryId(), chamber.name(), chamber.berths());
        }
    }
}
