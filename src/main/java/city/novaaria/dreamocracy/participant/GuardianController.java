package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who speaks for a child. */
@RestController
@Personal
@RequestMapping("/api/v1/participants/{participantId}/guardians")
@Tag(name = "Participants")
class GuardianController {

    private final AppointGuardian appointing;
    private final Guardianships guardianships;
    private final KeysetPages pages;

    GuardianController(AppointGuardian appointing, Guardianships guardianships, KeysetPages pages) {
        this.appointing = appointing;
        this.guardianships = guardianships;
        this.pages = pages;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(operationId = "addGuardian", summary = "Write down who is guardian of a child", description = """
                    For organizers and facilitators of a sanctuary where the child is known, who have verified it; \
                    never for the child or the guardian. A guardian of a minor reads the child's enrollments, decides beside \
                    the child whether it takes part, and can take it out at any time (VUL-01). From the birthday on \
                    which the child comes of age, where it dreams, the guardian can do none of this.""")
    ResponseEntity<GuardianView> add(
            Caller caller, @PathVariable ParticipantId participantId, @Valid @RequestBody NewGuardian request) {
        Guardianship link = appointing.appoint(caller, participantId, request);
        String path = "/api/v1/participants/" + participantId + "/guardians";
        return Etag.created(path, link.id(), GuardianView.of(link), link.version());
    }

    @GetMapping
    @Operation(operationId = "listGuardians", summary = "List the guardians of a child", description = """
                    For the child, its guardians while it is a minor, and organizers and facilitators of a sanctuary \
                    where it is known. Who is no longer guardian is not listed.""")
    Page<GuardianView> list(Caller caller, @PathVariable ParticipantId participantId, PageAsk page) {
        appointing.readable(caller, participantId);
        return Page.of(
                page,
                pages.read(Guardianship.class, List.of(Guardianships.branchOf(participantId)), page),
                link -> link.id().value(),
                GuardianView::of);
    }

    @GetMapping("/{guardianshipId}")
    @Operation(operationId = "getGuardian", summary = "Look at one guardian of a child", description = """
                    For the child, its guardians while it is a minor, and organizers and facilitators of a sanctuary \
                    where it is known.""")
    ResponseEntity<GuardianView> get(
            Caller caller, @PathVariable ParticipantId participantId, @PathVariable GuardianshipId guardianshipId) {
        appointing.readable(caller, participantId);
        Guardianship link = guardianships.inForce(participantId, guardianshipId).orElseThrow(Refused::notFound);
        return Etag.ok(GuardianView.of(link), link.version());
    }

    @DeleteMapping("/{guardianshipId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endGuardianship", summary = "End that somebody is guardian", description = """
                    For organizers and facilitators of a sanctuary where the child is known, and for the guardian. \
                    What the guardian permitted no longer counts at the next start; the record is kept.""")
    void end(Caller caller, @PathVariable ParticipantId participantId, @PathVariable GuardianshipId guardianshipId) {
        appointing.end(caller, participantId, guardianshipId);
    }
}
