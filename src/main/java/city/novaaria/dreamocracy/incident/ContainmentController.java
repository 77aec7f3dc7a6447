package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Four roles contain a shared nightmare, each by their own signature. */
@RestController
@Personal
@RequestMapping("/api/v1/incidents/{incidentId}/signatures")
@Tag(name = "Incidents")
class ContainmentController {

    private final SignContainment signing;

    ContainmentController(SignContainment signing) {
        this.signing = signing;
    }

    @GetMapping
    @Operation(
            operationId = "getContainment",
            summary = "See how far a shared nightmare is contained",
            description =
                    "For weavers, technologists, organizers, ethicists and facilitators of the sanctuary, once it is"
                            + " triaged as a SHARED_NIGHTMARE: what each of the four roles did, side by side.")
    ContainmentView get(Caller caller, @PathVariable IncidentId incidentId) {
        return signing.read(caller, incidentId);
    }

    @PostMapping
    @Operation(
            operationId = "signContainment",
            summary = "Sign what you did to contain a shared nightmare",
            description =
                    "For who holds that role at the sanctuary; nobody signs for two roles (INC-03). A weaver who reshaped"
                            + " the dream names the hazard deviation; a technologist keeps the logs of the devices; an organizer has"
                            + " contacted everybody; an ethicist who was not there has looked after the vulnerable, and decides: STOP"
                            + " and SUSPEND bring everybody back at once. With the last of the four it is contained.")
    ContainmentView sign(Caller caller, @PathVariable IncidentId incidentId, @Valid @RequestBody NewSignature request) {
        return signing.sign(caller, incidentId, request);
    }

    @PostMapping("/not-needed")
    @Operation(
            operationId = "markRoleNotNeeded",
            summary = "Say that a role has no part in containing a shared nightmare",
            description =
                    "For ethicists of the sanctuary who were not there, with a reason, and not for their own role.")
    ContainmentView notNeeded(
            Caller caller, @PathVariable IncidentId incidentId, @Valid @RequestBody NewRoleNotNeeded request) {
        return signing.notNeeded(caller, incidentId, request);
    }
}
