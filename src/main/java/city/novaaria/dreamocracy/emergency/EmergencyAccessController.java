package city.novaaria.dreamocracy.emergency;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What somebody of the crew reads of a person in an emergency although their role does not let them. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(name = "Participants")
class EmergencyAccessController {

    private static final String PATH = "/api/v1/emergency-accesses";

    private final OpenAccess opening;
    private final FollowAccess following;
    private final ShowAccesses showing;

    EmergencyAccessController(OpenAccess opening, FollowAccess following, ShowAccesses showing) {
        this.opening = opening;
        this.following = following;
        this.showing = showing;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/participants/{participantId}/emergency-accesses")
    @Operation(
            operationId = "openEmergencyAccess",
            summary = "Read in an emergency what your role does not let you",
            description = """
                    For stewards, weavers, technologists and ethicists of a sanctuary where the person is known, and nobody for \
                    themselves: for an hour you may read whom to call for the person, and what helps them. Each reading is \
                    recorded. The person reads at once that it is open, why, and what was read; when it is over that waits for \
                    them among their tasks, and an ethicist who has no part in it reviews whether it was justified.""")
    ResponseEntity<EmergencyAccessView> open(
            Caller caller, @PathVariable ParticipantId participantId, @Valid @RequestBody NewEmergencyAccess request) {
        ShownAccess opened = opening.open(caller, participantId, request);
        return Etag.created(PATH, opened.view().id(), opened.view(), opened.version());
    }

    @GetMapping("/emergency-accesses")
    @Operation(
            operationId = "listEmergencyAccesses",
            summary = "List the emergency accesses that you may see",
            description =
                    "For anybody who is signed in: those that you opened, those about you or a minor whose guardian you are,"
                            + " and to ethicists and stewards all of their sanctuaries. Newest first.")
    Page<EmergencyAccessView> list(Caller caller, PageAsk page) {
        return showing.list(caller, page);
    }

    @GetMapping("/emergency-accesses/{emergencyAccessId}")
    @Operation(
            operationId = "getEmergencyAccess",
            summary = "Look at an emergency access",
            description =
                    "For who opened it, for the person and the guardians of a minor, and for ethicists and stewards of the"
                            + " sanctuary.")
    ResponseEntity<EmergencyAccessView> get(Caller caller, @PathVariable EmergencyAccessId emergencyAccessId) {
        return ok(showing.read(caller, emergencyAccessId));
    }

    @PostMapping("/emergency-accesses/{emergencyAccessId}/end")
    @Operation(
            operationId = "endEmergencyAccess",
            summary = "End an emergency access before its hour is over",
            description =
                    "For who opened it, for the person, and for the guardians of a minor; takes no body. From then on nothing"
                            + " is read by it.")
    ResponseEntity<EmergencyAccessView> end(Caller caller, @PathVariable EmergencyAccessId emergencyAccessId) {
        return ok(following.end(caller, emergencyAccessId));
    }

    @PostMapping("/emergency-accesses/{emergencyAccessId}/acknowledgement")
    @Operation(
            operationId = "acknowledgeEmergencyAccess",
            summary = "Say that you have seen who read of you in an emergency",
            description =
                    "For the person, and for the guardians of a minor, once it is over; takes no body. It is one of your"
                            + " tasks no more, and nobody else is told.")
    ResponseEntity<EmergencyAccessView> acknowledge(Caller caller, @PathVariable EmergencyAccessId emergencyAccessId) {
        return ok(following.acknowledge(caller, emergencyAccessId));
    }

    @PostMapping("/emergency-accesses/{emergencyAccessId}/review")
    @Operation(
            operationId = "reviewEmergencyAccess",
            summary = "Say whether an emergency access was justified",
            description =
                    "For ethicists of the sanctuary, once it is over: neither who opened it, nor the person, nor who is or was"
                            + " bound to them. It is said once; the person and who opened it read what was found.")
    ResponseEntity<EmergencyAccessView> review(
            Caller caller,
            @PathVariable EmergencyAccessId emergencyAccessId,
            @Valid @RequestBody NewAccessReview request) {
        return ok(following.review(caller, emergencyAccessId, request));
    }

    private static ResponseEntity<EmergencyAccessView> ok(ShownAccess shown) {
        return Etag.ok(shown.view(), shown.version());
    }
}
