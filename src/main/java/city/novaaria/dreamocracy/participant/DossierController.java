package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.dossier.DossierView;
import city.novaaria.dreamocracy.dossier.Dossiers;
import city.novaaria.dreamocracy.dossier.Whom;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is kept about a person, as a document to keep. */
@RestController
@Personal
@RequestMapping("/api/v1")
class DossierController {

    private final Dossiers dossiers;
    private final AppointGuardian guardians;
    private final ServerClock clock;

    DossierController(Dossiers dossiers, AppointGuardian guardians, ServerClock clock) {
        this.dossiers = dossiers;
        this.guardians = guardians;
        this.clock = clock;
    }

    @GetMapping("/me/data")
    @Tag(name = "Me")
    @Operation(
            operationId = "getMyData",
            summary = "Get everything that is kept about you",
            description =
                    "For anybody who is signed in: as participant, as guardian and as crew, by kind, as a file. Who"
                            + " the other people are is left out, and so is what was handed in anonymously. What is wrong in it: name"
                            + " and language are changed by PATCH /participants/{participantId}, whom to call, boundaries and what"
                            + " helps by PUT below it, relations by declaring them anew; a birth date is corrected by POST"
                            + " /participants/{participantId}/birth-date-corrections, which somebody of the crew confirms. About"
                            + " the sanctuary where you are at home, and what others recorded about you, turn to an organizer"
                            + " there; how you sign in is kept by whoever you sign in with. Of who was registered twice, and"
                            + " merged, both records are told.")
    ResponseEntity<DossierView> mine(Caller caller) {
        return file(dossiers.of(ofAllRecords(caller)));
    }

    @GetMapping("/participants/{participantId}/data")
    @Tag(name = "Participants")
    @Operation(
            operationId = "getParticipantData",
            summary = "Get what is kept about a minor, or about you",
            description =
                    "For the person, as GET /me/data, and for the guardians of a minor. Guardians get what they may"
                            + " read of the minor: no limits, nothing told in confidence, no consents but in their own data, and whom to"
                            + " call only where each look is recorded.")
    ResponseEntity<DossierView> ofParticipant(Caller caller, @PathVariable ParticipantId participantId) {
        Participant person = guardians.readable(caller, participantId);
        if (caller.is(participantId)) {
            return file(dossiers.of(ofAllRecords(caller)));
        }
        if (!guardians.speaksFor(caller, person, clock.now())) {
            throw Refused.forbidden("person-or-guardian");
        }
        return file(dossiers.of(List.of(new Whom(participantId, null))));
    }

    /** Whoever was registered twice reads what is kept of both. */
    private static List<Whom> ofAllRecords(Caller caller) {
        String subject = caller.subject();
        Stream<Whom> merged = caller.participants().stream()
                .filter(record -> !record.equals(caller.participant().orElse(null)))
                .map(record -> new Whom(record, subject));
        Stream<Whom> signIns = caller.subjects().stream()
                .filter(other -> !other.equals(subject))
                .map(other -> new Whom(null, other));
        return Stream.of(Stream.of(new Whom(caller.participant().orElse(null), subject)), merged, signIns)
                .flatMap(whoms -> whoms)
                .toList();
    }

    private static ResponseEntity<DossierView> file(DossierView view) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("data.json")
                                .build()
                                .toString())
                .body(view);
    }
}
