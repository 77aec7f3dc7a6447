package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is said of a person before they dream: their boundaries, and what helps them. */
@RestController
@Personal
@RequestMapping("/api/v1/participants/{participantId}")
@Tag(name = "Participants")
class BeforehandController {

    private final Participants participants;
    private final ReadContact contacts;
    private final SayBeforehand saying;

    BeforehandController(Participants participants, ReadContact contacts, SayBeforehand saying) {
        this.participants = participants;
        this.contacts = contacts;
        this.saying = saying;
    }

    @GetMapping("/boundaries")
    @Operation(
            operationId = "getBoundaries",
            summary = "Look at your boundaries",
            description =
                    "For the person themselves and for nobody else. Before they said anything, the lists are empty"
                            + " and `setAt` is null.")
    ResponseEntity<BoundariesView> boundaries(Caller caller, @PathVariable ParticipantId participantId) {
        Participant person = participants.own(caller, participantId);
        return Etag.ok(BoundariesView.of(person.boundaries()), person.tagFor(caller));
    }

    @PutMapping("/boundaries")
    @Operation(
            operationId = "setBoundaries",
            summary = "Say what you do not want to meet",
            description = "For the person themselves and for nobody else. It holds at once, and takes"
                    + " the place of what was said before. Who is in a dream that touches one of their lines, or is stronger than they"
                    + " want, is out of it when this answers, and may come back (reaffirmEnrollment) once it is not so any more;"
                    + " others see that they are out, and not why. Veils hold for every dream that starts or resumes from then"
                    + " on, and while a dream is paused so does everything (SAF-05, SAF-07). A tag of GET /content-tags stands"
                    + " for its synonyms and for everything narrower. The crew"
                    + " reads only what a group of people wants to avoid together, and never who.")
    ResponseEntity<BoundariesView> setBoundaries(
            Caller caller,
            @PathVariable ParticipantId participantId,
            ExpectedVersion expected,
            @Valid @RequestBody NewBoundaries request) {
        Participant person = saying.boundaries(caller, participantId, expected, request);
        return Etag.ok(BoundariesView.of(person.boundaries()), person.tagFor(caller));
    }

    @GetMapping("/support-plan")
    @Operation(
            operationId = "getSupportPlan",
            summary = "Read what helps a person, and what does not",
            description =
                    "For the person, for organizers and facilitators of a sanctuary where they are known, for the guardians"
                            + " of a minor, and for who has an emergency access to the person, which is recorded.")
    ResponseEntity<SupportPlanView> supportPlan(Caller caller, @PathVariable ParticipantId participantId) {
        Participant person = contacts.supportPlan(caller, participantId);
        return Etag.ok(SupportPlanView.of(person.supportPlan()), person.tagFor(caller));
    }

    @PutMapping("/support-plan")
    @Operation(
            operationId = "setSupportPlan",
            summary = "Say what helps a person, and what does not",
            description =
                    "For the person, for the guardians of a minor, and for organizers and facilitators of a sanctuary where"
                            + " they are known, who replace nothing that one of the former said of a person who signs in. Stronger"
                            + " dreams do not start without it (SAF-03).")
    ResponseEntity<SupportPlanView> setSupportPlan(
            Caller caller,
            @PathVariable ParticipantId participantId,
            ExpectedVersion expected,
            @Valid @RequestBody NewSupportPlan request) {
        Participant person = saying.supportPlan(caller, participantId, expected, request);
        return Etag.ok(SupportPlanView.of(person.supportPlan()), person.tagFor(caller));
    }
}
