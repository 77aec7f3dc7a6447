package city.novaaria.dreamocracy.care;

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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What screenings of a person came to; what was asked and answered stays with those who talked. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(name = "Participants")
class ScreeningController {

    private final ScreenPerson screening;
    private final KnownPeople known;
    private final Screenings screenings;
    private final KeysetPages pages;

    ScreeningController(ScreenPerson screening, KnownPeople known, Screenings screenings, KeysetPages pages) {
        this.screening = screening;
        this.known = known;
        this.screenings = screenings;
        this.pages = pages;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/participants/{participantId}/screenings")
    @Operation(
            operationId = "recordScreening",
            summary = "Record what a screening came to",
            description = "For organizers and facilitators of a sanctuary where the person is known, and never for the"
                    + " person themselves. The outcome alone is kept, no answers. The latest screening counts (VUL-04). Who is found vulnerable"
                    + " takes part only in what was approved for vulnerable people (ETH-01), until somebody else than"
                    + " who found it says otherwise. A REFER is cleared and not screened away. While a HARD_STOP stands,"
                    + " something milder is recorded by a facilitator or ethicist who did not find it. Who is or was bound to the person, as guardian or by a relation,"
                    + " records only what protects them.")
    ResponseEntity<ScreeningView> record(
            Caller caller, @PathVariable ParticipantId participantId, @Valid @RequestBody NewScreening request) {
        Screening recorded = screening.record(caller, participantId, request);
        return Etag.created("/api/v1/screenings", recorded.id(), view(caller, recorded), recorded.version());
    }

    @GetMapping("/participants/{participantId}/screenings")
    @Operation(
            operationId = "listScreenings",
            summary = "List the screenings of a person",
            description =
                    "For the person, for organizers, facilitators and ethicists of a sanctuary where they are known,"
                            + " and for the guardians of a minor.")
    Page<ScreeningView> list(Caller caller, @PathVariable ParticipantId participantId, PageAsk page) {
        known.mustReadScreenings(caller, participantId);
        return Page.ofAll(
                page,
                pages.read(Screening.class, List.of(Screenings.branchOf(participantId)), page),
                found -> found.id().value(),
                shown -> {
                    boolean mayClear = known.mayClear(caller, participantId);
                    return shown.stream()
                            .map(found -> ScreeningView.of(found, mayClear))
                            .toList();
                });
    }

    @GetMapping("/screenings/{screeningId}")
    @Operation(
            operationId = "getScreening",
            summary = "Look at what a screening came to",
            description =
                    "For the person, for organizers, facilitators and ethicists of a sanctuary where they are known,"
                            + " and for the guardians of a minor.")
    ResponseEntity<ScreeningView> get(Caller caller, @PathVariable ScreeningId screeningId) {
        Screening found = screenings.findById(screeningId).orElseThrow(Refused::notFound);
        known.mustReadScreenings(caller, found.participantId());
        return Etag.ok(view(caller, found), found.version());
    }

    @PostMapping("/screenings/{screeningId}/clearance")
    @Operation(
            operationId = "clearScreening",
            summary = "Clear somebody whom a screening referred",
            description =
                    "For a facilitator or ethicist of a sanctuary where the person is known, other than who"
                            + " found it, and not bound to the person. Only the latest screening, and only a REFER: a HARD_STOP is cleared by nobody.")
    ResponseEntity<ScreeningView> clear(Caller caller, @PathVariable ScreeningId screeningId) {
        Screening cleared = screening.clear(caller, screeningId);
        return Etag.ok(view(caller, cleared), cleared.version());
    }

    private ScreeningView view(Caller caller, Screening found) {
        return ScreeningView.of(found, known.mayClear(caller, found.participantId()));
    }
}
