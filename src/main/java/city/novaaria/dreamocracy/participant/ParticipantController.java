package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people who dream. */
@RestController
@Personal
@RequestMapping("/api/v1/participants")
@Tag(name = "Participants", description = "The people who take part in shared dreams, and whom to call for them.")
class ParticipantController {

    private final RegisterParticipant registration;

    private final AppointGuardian guardians;
    private final ReadContact contacts;
    private final Participants participants;
    private final KeysetPages pages;
    private final ServerClock clock;

    ParticipantController(
            RegisterParticipant registration,
            AppointGuardian guardians,
            ReadContact contacts,
            Participants participants,
            KeysetPages pages,
            ServerClock clock) {
        this.registration = registration;
        this.guardians = guardians;
        this.contacts = contacts;
        this.participants = participants;
        this.pages = pages;
        this.clock = clock;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(operationId = "registerParticipant", summary = "Register a participant", description = """
                    Anybody who is signed in registers themselves: `subject` is left out or their own. Organizers and \
                    facilitators of the home sanctuary register others, without a `subject`: the person links how they sign \
                    in by themselves, with a claim code.""")
    ResponseEntity<ParticipantView> register(Caller caller, @Valid @RequestBody NewParticipant request) {
        Participant person = registration.register(caller, request);
        return Etag.created(
                "/api/v1/participants", person.id(), ParticipantView.of(person, caller), person.tagFor(caller));
    }

    @GetMapping
    @Operation(
            operationId = "listParticipants",
            summary = "List the participants you may know",
            description =
                    "Shows the caller, and who is known at a sanctuary where the caller organizes or facilitates.")
    Page<ParticipantView> list(Caller caller, PageAsk page) {
        return Page.of(
                page,
                pages.read(Participant.class, Participants.branches(caller), page),
                person -> person.id().value(),
                person -> ParticipantView.of(person, caller));
    }

    @GetMapping("/{participantId}")
    @Operation(
            operationId = "getParticipant",
            summary = "Look at a participant",
            description =
                    "For the person, for organizers and facilitators of a sanctuary where they are known, and for the"
                            + " guardians of a minor.")
    ResponseEntity<ParticipantView> get(Caller caller, @PathVariable ParticipantId participantId) {
        Participant person = guardians.readable(caller, participantId);
        return Etag.ok(ParticipantView.of(person, caller), person.tagFor(caller));
    }

    @Transactional
    @PatchMapping(path = "/{participantId}", consumes = "application/merge-patch+json")
    @Operation(operationId = "changeParticipant", summary = "Change a participant", description = """
                    For the person, and for organizers and facilitators of a sanctuary where they are known; these do not \
                    change a language that the person chose. What is left out stays as it is.""")
    ResponseEntity<ParticipantView> change(
            Caller caller,
            @PathVariable ParticipantId participantId,
            ExpectedVersion expected,
            @Valid @RequestBody ChangeParticipant request) {
        Participant person = participants.knownTo(caller, participantId);
        expected.check(person.tagFor(caller));
        person.change(request, participants.actor(caller, participantId), clock.now());
        return saved(caller, person);
    }

    @GetMapping("/{participantId}/emergency-contact")
    @Operation(
            operationId = "getEmergencyContact",
            summary = "See whom to call in an emergency",
            description =
                    "For whoever may look at the participant, and for who has an emergency access. That somebody other than the person looked is"
                            + " recorded, and shown to the person. Its ETag guards the next change.")
    ResponseEntity<EmergencyContactView> emergencyContact(Caller caller, @PathVariable ParticipantId participantId) {
        Participant person = contacts.read(caller, participantId);
        return Etag.ok(EmergencyContactView.of(person.emergencyContact()), person.tagFor(caller));
    }

    @GetMapping("/{participantId}/emergency-contact/readings")
    @Operation(
            operationId = "listContactReadings",
            summary = "See who looked whom to call",
            description = "For the person, and the guardians of a minor.")
    Page<ContactReadingView> contactReadings(Caller caller, @PathVariable ParticipantId participantId, PageAsk page) {
        contacts.mustReadWhoLooked(caller, participantId);
        return Page.of(
                page,
                pages.read(ContactReading.class, List.of(ContactReadings.branchOf(participantId)), page),
                reading -> reading.id().value(),
                ContactReadingView::of);
    }

    @Transactional
    @PutMapping("/{participantId}/emergency-contact")
    @Operation(operationId = "setEmergencyContact", summary = "Say whom to call in an emergency", description = """
                    For the person, for the guardians of a minor, and for organizers and facilitators of a sanctuary \
                    where they are known, who replace nothing that one of the former \
                    said of a person who signs in.""")
    ResponseEntity<ParticipantView> setEmergencyContact(
            Caller caller,
            @PathVariable ParticipantId participantId,
            ExpectedVersion expected,
            @Valid @RequestBody EmergencyContact request) {
        Participant person = guardians.readable(caller, participantId);
        expected.check(person.tagFor(caller));
        Instant at = clock.now();
        person.callInEmergency(request, guardians.actor(caller, person, at), at);
        return saved(caller, person);
    }

    private ResponseEntity<ParticipantView> saved(Caller caller, Participant person) {
        Participant changed = participants.saveAndFlush(person);
        return Etag.ok(ParticipantView.of(changed, caller), changed.tagFor(caller));
    }
}
