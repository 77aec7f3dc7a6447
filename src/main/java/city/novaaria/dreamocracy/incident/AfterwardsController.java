package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of an incident once it harms nobody any more. */
@RestController
@Personal
@RequestMapping("/api/v1/incidents/{incidentId}")
@Tag(name = "Incidents")
class AfterwardsController {

    private final InvestigateIncident investigating;
    private final CorrectIncident correcting;
    private final ReadIncident reading;

    AfterwardsController(InvestigateIncident investigating, CorrectIncident correcting, ReadIncident reading) {
        this.investigating = investigating;
        this.correcting = correcting;
        this.reading = reading;
    }

    @PostMapping("/investigation")
    @Operation(
            operationId = "investigateIncident",
            summary = "Find out why an incident happened",
            description =
                    "For ethicists of the sanctuary who neither were there nor reported, judged or contained it; once it is"
                            + " contained, or at once when it is not serious or does not come from the dream. Another one takes it"
                            + " over in the same way.")
    ResponseEntity<IncidentView> investigate(Caller caller, @PathVariable IncidentId incidentId) {
        return ok(investigating.investigate(caller, incidentId));
    }

    @PostMapping("/conclusion")
    @Operation(
            operationId = "concludeIncident",
            summary = "Say what the investigation found",
            description =
                    "For who investigates it. What nobody expected, what comes from the dream and may put people in greater danger"
                            + " than was known, is for the board in time, and ethicists rule whether people have to be asked again"
                            + " before it is closed (INC-02, CON-08).")
    ResponseEntity<IncidentView> conclude(
            Caller caller, @PathVariable IncidentId incidentId, @Valid @RequestBody NewConclusion request) {
        return ok(investigating.conclude(caller, incidentId, request));
    }

    @GetMapping("/findings")
    @Operation(
            operationId = "readIncidentFindings",
            summary = "Read what investigations of an incident found",
            description =
                    "For ethicists of the sanctuary and who facilitates on duty in its session; the newest first. Each reading"
                            + " is recorded.")
    Page<IncidentFindingView> findings(Caller caller, @PathVariable IncidentId incidentId, PageAsk page) {
        return reading.findings(caller, incidentId, page);
    }

    @GetMapping("/corrective-actions")
    @Operation(
            operationId = "getCorrectiveActions",
            summary = "See what is done so that it does not happen again",
            description =
                    "For who looks into the incident; to others those that their role carries out, if there are any.")
    CorrectiveActionsView actions(Caller caller, @PathVariable IncidentId incidentId) {
        return correcting.read(caller, incidentId);
    }

    @PostMapping("/corrective-actions")
    @Operation(
            operationId = "addCorrectiveAction",
            summary = "Say what is to be done so it does not happen again",
            description =
                    "For who investigates it: which role does what until when; or that nothing has to be done, and why.")
    CorrectiveActionsView plan(
            Caller caller, @PathVariable IncidentId incidentId, @Valid @RequestBody NewCorrectiveAction request) {
        return correcting.plan(caller, incidentId, request);
    }

    @PostMapping("/corrective-actions/{actionId}/completion")
    @Operation(
            operationId = "completeCorrectiveAction",
            summary = "Show that a corrective action is carried out",
            description = "For who holds its role at the sanctuary. Until it is verified it may be shown anew.")
    CorrectiveActionsView complete(
            Caller caller,
            @PathVariable IncidentId incidentId,
            @PathVariable CorrectiveActionId actionId,
            @Valid @RequestBody NewCompletion request) {
        return correcting.complete(caller, incidentId, actionId, request);
    }

    @PostMapping("/corrective-actions/{actionId}/verification")
    @Operation(
            operationId = "verifyCorrectiveAction",
            summary = "Confirm that a corrective action is carried out",
            description =
                    "For ethicists of the sanctuary who were not there, neither planned nor carried it out, and do not lead the"
                            + " investigation.")
    CorrectiveActionsView verify(
            Caller caller, @PathVariable IncidentId incidentId, @PathVariable CorrectiveActionId actionId) {
        return correcting.verify(caller, incidentId, actionId);
    }

    @PostMapping("/closing")
    @Operation(
            operationId = "closeIncident",
            summary = "Say that nothing is left to do about an incident",
            description =
                    "For ethicists of the sanctuary who were not there, once it was investigated and each corrective action is"
                            + " verified; what is for the board takes a ruling first. Everybody who dreamt there then finds a"
                            + " message about it among theirs, unless it is about how somebody behaved or does not come from the"
                            + " dream.")
    ResponseEntity<IncidentView> close(Caller caller, @PathVariable IncidentId incidentId) {
        return ok(investigating.close(caller, incidentId));
    }

    @PostMapping("/reopening")
    @Operation(
            operationId = "reopenIncident",
            summary = "Open an incident again",
            description =
                    "For whoever may triage it, when there is something new. It opens by itself when who reported it says more, or"
                            + " somebody who dreamt there is not well afterwards.")
    ResponseEntity<IncidentView> reopen(
            Caller caller, @PathVariable IncidentId incidentId, @Valid @RequestBody NewReason request) {
        return ok(investigating.reopen(caller, incidentId, request.reason()));
    }

    private static ResponseEntity<IncidentView> ok(IncidentAccess access) {
        return Etag.ok(IncidentView.of(access), access.incident().version());
    }
}
