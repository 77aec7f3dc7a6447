package city.novaaria.dreamocracy.hazard;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.Reader;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.SessionRegister;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
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

/** Hazards that were met by changing a running dream. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(
        name = "Hazard deviations",
        description = "Change a running dream to remove a hazard, report it in time, and have the report reviewed.")
class HazardController {

    private final SessionRegister sessions;
    private final HazardDeviations deviations;
    private final RecordDeviation recording;
    private final SettleDeviation settling;
    private final KeysetPages pages;

    HazardController(
            SessionRegister sessions,
            HazardDeviations deviations,
            RecordDeviation recording,
            SettleDeviation settling,
            KeysetPages pages) {
        this.sessions = sessions;
        this.deviations = deviations;
        this.recording = recording;
        this.settling = settling;
        this.pages = pages;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/sessions/{sessionId}/hazard-deviations")
    @Operation(
            operationId = "recordHazardDeviation",
            summary = "Change a running dream to remove a hazard",
            description =
                    "For weavers of the sanctuary and facilitators on duty who do not dream there, while people dream: only"
                            + " to remove an apparent immediate hazard. It never makes the dream stronger than approved, nor than an earlier change left it"
                            + " (ETH-05), and what is new in it crosses no line of anybody there (SAF-07), nor a veil"
                            + " for which the version has no tested way around: what is made up on the spot was never"
                            + " tested, and waivers do not reach it. A scene that was stopped goes on after the change only if the dream is less than it was at the stop (LIV-03):"
                            + " of a lower intensity, or as strong with something taken out and nothing new in it; and no more once a review does not"
                            + " accept that change. The answer says until when it is to be reported; until that is done, the version"
                            + " starts nowhere once the time is over.")
    ResponseEntity<DeviationView> record(
            Caller caller, @PathVariable SessionId sessionId, @Valid @RequestBody NewHazardDeviation request) {
        HazardDeviation deviation = recording
                .record(caller, sessionId, request.change())
                .orRefuse(() ->
                        Reader.of(caller, sessions.visible(caller, sessionId).sanctuaryId(), Set.of()));
        return Etag.created(
                "/api/v1/hazard-deviations", deviation.id(), DeviationView.of(deviation, caller), deviation.version());
    }

    @GetMapping("/sessions/{sessionId}/hazard-deviations")
    @Operation(
            operationId = "listHazardDeviations",
            summary = "List the hazards met in a session",
            description = "For the crew of its sanctuary.")
    Page<DeviationView> list(Caller caller, @PathVariable SessionId sessionId, PageAsk page) {
        caller.mustHold(sessions.visible(caller, sessionId).sanctuaryId(), Role.values());
        List<HazardDeviation> found =
                pages.read(HazardDeviation.class, List.of(HazardDeviations.branchOf(sessionId)), page);
        return Page.of(
                page, found, deviation -> deviation.id().value(), deviation -> DeviationView.of(deviation, caller));
    }

    @GetMapping("/hazard-deviations")
    @Operation(
            operationId = "listHazardDeviationsOfHouses",
            summary = "List the hazards met in all sessions",
            description = "Those of the sanctuaries where you work.")
    Page<DeviationView> listOfHouses(
            Caller caller,
            PageAsk page,
            @Parameter(description = "Only those in these states.") @RequestParam(required = false) @Nullable
                    Set<HazardDeviation.State> state,
            @Parameter(
                            description = "Only those of these sanctuaries.",
                            example = "01930000-0000-7000-8000-000000000001")
                    @RequestParam(required = false)
                    @Nullable
                    Set<SanctuaryId> sanctuaryId) {
        List<HazardDeviation> found = pages.read(
                HazardDeviation.class, HazardDeviations.branches(caller.sanctuaries(), sanctuaryId, state), page);
        return Page.of(
                page, found, deviation -> deviation.id().value(), deviation -> DeviationView.of(deviation, caller));
    }

    @GetMapping("/hazard-deviations/{deviationId}")
    @Operation(
            operationId = "getHazardDeviation",
            summary = "Look at how a hazard was met",
            description = "For the crew of its sanctuary.")
    ResponseEntity<DeviationView> get(Caller caller, @PathVariable DeviationId deviationId) {
        return ok(caller, deviations.visible(deviationId, caller.sanctuaries()).orElseThrow(Refused::notFound));
    }

    @PostMapping("/hazard-deviations/{deviationId}/report")
    @Operation(
            operationId = "reportHazardDeviation",
            summary = "Report how a hazard was met",
            description = "For weavers and facilitators of the sanctuary; also when it is late.")
    ResponseEntity<DeviationView> report(
            Caller caller, @PathVariable DeviationId deviationId, @Valid @RequestBody NewHazardReport request) {
        return ok(caller, settling.report(caller, deviationId, request.text()));
    }

    @PostMapping("/hazard-deviations/{deviationId}/review")
    @Operation(
            operationId = "reviewHazardDeviation",
            summary = "Judge how a hazard was met",
            description =
                    "For ethicists of the sanctuary who neither changed the dream nor reported it, were not on duty, and have"
                            + " no part in the dreamscape (ETH-02); once it is reported.")
    ResponseEntity<DeviationView> review(
            Caller caller, @PathVariable DeviationId deviationId, @Valid @RequestBody NewHazardReview request) {
        return ok(caller, settling.review(caller, deviationId, request).orRefuse(caller));
    }

    private static ResponseEntity<DeviationView> ok(Caller caller, HazardDeviation deviation) {
        return Etag.ok(DeviationView.of(deviation, caller), deviation.version());
    }
}
