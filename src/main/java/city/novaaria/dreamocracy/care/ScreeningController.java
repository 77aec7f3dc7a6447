package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.charter.PersonFacts.ScreeningFacts.Outcome;
import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.NewestFirst;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.http.Strand;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.problems.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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
    private final NewestFirst newestFirst;

    ScreeningController(ScreenPerson screening, KnownPeople known, Screenings screenings, NewestFirst newestFirst) {
        this.screening = screening;
        this.known = known;
        this.screenings = screenings;
        this.newestFirst = newestFirst;
    }

    @PostMapping("/participants/{participantId}/screenings")
    @Operation(
            operationId = "recordScreening",
            summary = "Record what a screening came to",
            description =
                    "For organizers and facilitators of a sanctuary where the person is known, and never for the"
                            + " person themselves. The outcome alone is kept, no answers. The latest screening counts (VUL-04).")
    ResponseEntity<ScreeningView> record(
            Caller caller, @PathVariable ParticipantId participantId, @Valid @RequestBody NewScreening request) {
        Screening recorded = screening.record(caller, participantId, request);
        return Etag.created("/api/v1/screenings", recorded.id(), view(caller, recorded), recorded.version());
    }

    @GetMapping("/participants/{participantId}/screenings")
    @Operation(
            operationId = "listScreenings",
            summary = "List the screenings of a person",
            description = "For the person, and for organizers, facilitators and ethicists of a sanctuary where they are"
                    + " known.")
    Page<ScreeningView> list(Caller caller, @PathVariable ParticipantId participantId, PageAsk page) {
        known.mustReadScreenings(caller, participantId);
        Strand all = Strand.of("id", "screening where participant_id = ?", participantId.value());
        return Page.ofAll(
                page,
                newestFirst.page(Screening.class, List.of(all), page),
                found -> found.id().value(),
                shown -> {
                    boolean mayClear = known.mayClear(caller, participantId);
                    return shown.stream()
                            .map(found -> ScreeningView.of(found, mayClear && !found.recordedBy(caller)))
                            .toList();
                });
    }

    @GetMapping("/screenings/{screeningId}")
    @Operation(
            operationId = "getScreening",
            summary = "Look at what a screening came to",
            description = "For the person, and for organizers, facilitators and ethicists of a sanctuary where they are"
                    + " known.")
    ResponseEntity<ScreeningView> get(Caller caller, @PathVariable ScreeningId screeningId) {
        Screening found = screenings.findById(screeningId).orElseThrow(Refused::notFound);
        known.mustReadScreenings(caller, found.participantId());
        return Etag.ok(view(caller, found), found.version());
    }

    @PostMapping("/screenings/{screeningId}/clearance")
    @Operation(
            operationId = "clearScreening",
            summary = "Clear somebody whom a screening referred",
            description = "For a facilitator or ethicist of a sanctuary where the person is known, other than who"
                    + " screened. Only the latest screening, and only a REFER: a HARD_STOP is cleared by nobody.")
    ResponseEntity<ScreeningView> clear(Caller caller, @PathVariable ScreeningId screeningId) {
        Screening cleared = screening.clear(caller, screeningId);
        return Etag.ok(view(caller, cleared), cleared.version());
    }

    private ScreeningView view(Caller caller, Screening found) {
        return ScreeningView.of(found, known.mayClear(caller, found));
    }

    /** Asks to record what a screening came to. */
    @Schema(description = "What a screening came to.")
    record NewScreening(
            @Schema(
                    description =
                            "CLEARED, REFER when a second person has to decide, HARD_STOP when the person must not"
                                    + " dream now.",
                    example = "CLEARED")
            @NotNull
            Outcome outcome,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time",
                    description = "It counts until then, which is at most as long as the policy of the person's home"
                            + " says; when left out, as long as that.",
                    example = "2143-05-31T20:00:00.000Z")
            @Nullable
            Instant validUntil) {

        @Override
        public String toString() {
            return "NewScreening";
        }
    }

    /** What a screening came to, for those who may know. */
    @Schema(name = "Screening", description = "What one screening of a person came to.")
    record ScreeningView(
            @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000b06")
            ScreeningId id,

            @Schema(description = "The person.", example = "01930000-0000-7000-8000-000000000106")
            ParticipantId participantId,

            @Schema(description = "What it came to.", example = "REFER")
            Outcome outcome,

            @Schema(description = "Whether no later one is on record; the latest counts.", example = "true")
            boolean latest,

            @Schema(description = "When the person was screened.", example = "2143-05-01T20:00:00.000Z")
            Instant screenedAt,

            @Schema(description = "It counts until then.", example = "2143-05-31T20:00:00.000Z")
            Instant validUntil,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time",
                    description = "When a second person cleared a REFER; null when nobody did.",
                    example = "2143-05-02T20:00:00.000Z")
            @Nullable
            Instant clearedAt,

            @Schema(description = "What you can do with it now.", example = "[\"CLEAR\"]")
            List<Screening.Action> allowedActions) {

        static ScreeningView of(Screening found, boolean mayClear) {
            return new ScreeningView(
                    found.id(),
                    found.participantId(),
                    found.outcome(),
                    found.latest(),
                    found.screenedAt(),
                    found.validUntil(),
                    found.clearedAt(),
                    mayClear && found.clearable() ? List.of(Screening.Action.CLEAR) : List.of());
        }

        @Override
        public String toString() {
            return "ScreeningView[" + id + "]";
        }
    }
}
