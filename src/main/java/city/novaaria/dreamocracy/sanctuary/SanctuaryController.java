package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Callers;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
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

/** The sanctuaries of the city. */
@RestController
@RequestMapping("/api/v1/sanctuaries")
@Tag(name = "Sanctuaries", description = "Where people dream together: sanctuaries, their chambers and their crew.")
class SanctuaryController {

    private final Callers callers;
    private final FoundSanctuary founding;
    private final Sanctuaries sanctuaries;
    private final ReviseSanctuary revising;
    private final BookingGate bookings;
    private final ServerClock clock;

    SanctuaryController(
            Callers callers,
            FoundSanctuary founding,
            Sanctuaries sanctuaries,
            ReviseSanctuary revising,
            BookingGate bookings,
            ServerClock clock) {
        this.callers = callers;
        this.clock = clock;
        this.founding = founding;
        this.sanctuaries = sanctuaries;
        this.revising = revising;
        this.bookings = bookings;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(
            operationId = "createSanctuary",
            summary = "Found a sanctuary",
            description = "For a steward of the city, who becomes the first steward of the new sanctuary; when their"
                    + " record was merged into another, by the sign-in of that one.")
    ResponseEntity<SanctuaryView> create(Caller caller, @Valid @RequestBody NewSanctuary request) {
        Sanctuary founded = founding.found(caller, request);
        Caller steward = callers.of(caller.subject());
        return Etag.created(
                "/api/v1/sanctuaries", founded.id(), SanctuaryView.of(founded, steward, false), founded.version());
    }

    @GetMapping
    @Operation(
            operationId = "listSanctuaries",
            summary = "List the sanctuaries of the city",
            description = "For anybody who is signed in.")
    Page<SanctuaryView> list(Caller caller, PageAsk page) {
        List<Sanctuary> newest = sanctuaries.newest(page.before(), page.oneMore());
        Set<SanctuaryId> booked = booked(caller, newest);
        return Page.of(page, newest, s -> s.id().value(), s -> SanctuaryView.of(s, caller, booked.contains(s.id())));
    }

    @GetMapping("/{sanctuaryId}")
    @Operation(
            operationId = "getSanctuary",
            summary = "Look at a sanctuary",
            description = "For anybody who is signed in.")
    ResponseEntity<SanctuaryView> get(Caller caller, @PathVariable SanctuaryId sanctuaryId) {
        Sanctuary sanctuary = sanctuaries.findById(sanctuaryId).orElseThrow(Refused::notFound);
        return answer(caller, sanctuary);
    }

    @PatchMapping(path = "/{sanctuaryId}", consumes = "application/merge-patch+json")
    @Operation(
            operationId = "changeSanctuary",
            summary = "Change or close a sanctuary",
            description = "For its stewards. What is left out stays as it is. A SUSPENDED sanctuary plans no sessions,"
                    + " and what was planned there waits. It becomes CLOSED only while no session is planned or under way:"
                    + " those that are in the way are named, and are cancelled or dreamt first. Then nothing is planned, copied"
                    + " or announced there; all that there was can be read by who could read it, aftercare goes on, and people"
                    + " take back what they gave. OPEN takes it up again."
                    + " The time zone, the age of majority and the policy profile change only while no session is open,"
                    + " because people enrolled under what held then; sessions that are only planned are judged anew when"
                    + " they open. Who is steward of the city, too, changes the profile and lowers the age of majority;"
                    + " every steward raises it.")
    ResponseEntity<SanctuaryView> change(
            Caller caller,
            @PathVariable SanctuaryId sanctuaryId,
            ExpectedVersion expected,
            @Valid @RequestBody ChangeSanctuary request) {
        Sanctuary changed = revising.revise(caller, sanctuaryId, expected, request);
        return answer(caller, changed);
    }

    private ResponseEntity<SanctuaryView> answer(Caller caller, Sanctuary sanctuary) {
        boolean booked = !booked(caller, List.of(sanctuary)).isEmpty();
        return Etag.ok(SanctuaryView.of(sanctuary, caller, booked), sanctuary.version());
    }

    /** Those of them that cannot close now; only who may close them is told, and only for them it is asked. */
    private Set<SanctuaryId> booked(Caller caller, List<Sanctuary> shown) {
        List<SanctuaryId> own = shown.stream()
                .map(Sanctuary::id)
                .filter(id -> caller.holds(id, Role.STEWARD))
                .toList();
        return own.isEmpty() ? Set.of() : bookings.booked(own, clock.now());
    }
}
