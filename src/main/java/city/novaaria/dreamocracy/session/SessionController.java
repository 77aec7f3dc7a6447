package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.http.ListOrder;
import city.novaaria.dreamocracy.http.NeverGated;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.SoonestFirst;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.Reader;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.session.ListSessions.Wanted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shared dreams, from the plan to the end. */
@RestController
@RequestMapping("/api/v1/sessions")
@Tag(name = "Sessions", description = "Plan, open, check in, start, pause, resume, end and close shared dreams.")
class SessionController {

    private final FindSession find;
    private final ListSessions listing;
    private final SessionViews views;
    private final ShowSessions showing;
    private final PlanSession planning;
    private final CopySession copying;
    private final StepSession steps;

    SessionController(
            FindSession find,
            ListSessions listing,
            SessionViews views,
            ShowSessions showing,
            PlanSession planning,
            CopySession copying,
            StepSession steps) {
        this.copying = copying;
        this.find = find;
        this.listing = listing;
        this.views = views;
        this.showing = showing;
        this.planning = planning;
        this.steps = steps;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping
    @Operation(
            operationId = "planSession",
            summary = "Plan a session",
            description = "For stewards, organizers and weavers of the sanctuary. A chamber is never booked twice at"
                    + " the same time; it stays booked for the grounding after the dream.")
    ResponseEntity<SessionView> plan(Caller caller, @Valid @RequestBody NewSession request) {
        Session session = planning.plan(caller, request);
        return Etag.created("/api/v1/sessions", session.id(), views.of(caller, session), session.version());
    }

    @GetMapping
    @Operation(
            operationId = "listSessions",
            summary = "List sessions",
            description =
                    "Those of the sanctuaries where you work, and those in which you are enrolled. Newest first, by their"
                            + " ids; with `sort=SOONEST_FIRST` those that are to start first, from `startsFrom` on.")
    Page<SessionView> list(
            Caller caller,
            PageAsk page,
            @Nullable SoonestFirst soonest,
            @Parameter(description = "In which order they come; NEWEST_FIRST when left out.")
                    @RequestParam(required = false)
                    @Nullable
                    ListOrder sort,
            @Parameter(description = "Only those in these states.") @RequestParam(required = false) @Nullable
                    Set<SessionState> state,
            @Parameter(description = "Only those of these sanctuaries.") @RequestParam(required = false) @Nullable
                    Set<SanctuaryId> sanctuaryId,
            @Parameter(description = "Only those of this dreamscape.", example = "01930000-0000-7000-8000-000000000401")
                    @RequestParam(required = false)
                    @Nullable
                    DreamscapeId dreamscapeId,
            @Parameter(description = "Only those that use this version; takes dreamscapeId, too.", example = "1")
                    @RequestParam(required = false)
                    @Nullable
                    Integer dreamscapeVersion,
            @Parameter(description = "Only those of this series.", example = "01930000-0000-7000-8000-000000000601")
                    @RequestParam(required = false)
                    @Nullable
                    SessionId seriesId,
            @Parameter(
                            description = "Only those where you work in which this crew entry is on duty.",
                            example = "01930000-0000-7000-8000-000000000030")
                    @RequestParam(required = false)
                    @Nullable
                    CrewId crewId,
            @Parameter(description = "Only those that are to start then or later.")
                    @RequestParam(required = false)
                    @Nullable
                    Instant startsFrom,
            @Parameter(description = "Only those that are to start before.") @RequestParam(required = false) @Nullable
                    Instant startsTo,
            @Parameter(
                            description =
                                    "What to show with it: `chamber` where it is, `crew` the names of who is on duty,"
                                            + " `dreamscape` what is told of its version.",
                            example = "crew")
                    @RequestParam(required = false)
                    @Nullable
                    Set<@Size(min = 4, max = 10) @Pattern(regexp = ExpandedView.NAMES) String> expand) {
        if (dreamscapeVersion != null && dreamscapeId == null) {
            throw Refused.because(EdgeProblem.INVALID_REQUEST)
                    .with("errors", List.of(FieldError.ofParameter("dreamscapeVersion", "Alone", "with-dreamscape")));
        }
        Wanted wanted =
                new Wanted(state, sanctuaryId, dreamscapeId, dreamscapeVersion, seriesId, crewId, startsFrom, startsTo);
        Function<List<SeenSession>, List<SessionView>> views = shown -> showing.of(caller, shown, wanted(expand));
        return sort == ListOrder.SOONEST_FIRST && soonest != null
                ? Page.ofAll(soonest, listing.soonest(caller, wanted, soonest), SeenSession::place, views)
                : Page.ofAll(
                        page,
                        listing.sessions(caller, wanted, page),
                        session -> session.id().value(),
                        views);
    }

    @GetMapping("/{sessionId}")
    @Operation(
            operationId = "getSession",
            summary = "Look at a session",
            description = "For the crew of its sanctuary and for those who are enrolled in it. Enrollments are counted,"
                    + " never named. Whoever's enrollment has ended, and the guardians of a minor in it, go on reading what"
                    + " it was, when, and what became of it, and nothing about the others.")
    ResponseEntity<SessionView> get(
            Caller caller,
            @PathVariable SessionId sessionId,
            @Parameter(
                            description =
                                    "What to show with it: `chamber` where it is, `crew` the names of who is on duty,"
                                            + " `dreamscape` what is told of its version.",
                            example = "crew")
                    @RequestParam(required = false)
                    @Nullable
                    Set<@Size(min = 4, max = 10) @Pattern(regexp = ExpandedView.NAMES) String> expand) {
        return find.seen(caller, sessionId)
                .map(session -> showing.answer(caller, session, wanted(expand)))
                .orElseGet(() -> SessionViews.plainAnswer(find.onceOf(caller, sessionId)));
    }

    @PostMapping("/{sessionId}/copies")
    @Operation(
            operationId = "copySession",
            summary = "Plan a session again at other times",
            description =
                    "For stewards, organizers and weavers of the sanctuary. Each copy is a session of its own, PLANNED,"
                            + " with the same version, chamber, title and places, and with those on duty who still hold their role, and"
                            + " are of age and on duty nowhere else then. Nobody is enrolled in it, and nothing that anybody agreed to is taken"
                            + " over. All of them are planned or none: where the chamber is taken, `conflicts` names every time and"
                            + " what takes it. Answers with the session that was copied; `seriesId` lists the copies.")
    ResponseEntity<SessionView> copy(
            Caller caller, @PathVariable SessionId sessionId, @Valid @RequestBody NewCopies request) {
        return ok(caller, copying.copy(caller, sessionId, request));
    }

    @PatchMapping(path = "/{sessionId}", consumes = "application/merge-patch+json")
    @Operation(
            operationId = "changeSession",
            summary = "Change the plan of a session",
            description = "For stewards, organizers and weavers of the sanctuary, before the dream. What is left out"
                    + " stays as it is. With another dreamscape version everybody is asked for consent anew (CON-08).")
    ResponseEntity<SessionView> change(
            Caller caller,
            @PathVariable SessionId sessionId,
            ExpectedVersion expected,
            @Valid @RequestBody ChangeSession request) {
        return ok(caller, planning.change(caller, sessionId, expected, request));
    }

    @GetMapping("/{sessionId}/crew")
    @Operation(
            operationId = "getSessionCrew",
            summary = "See who is on duty",
            description = "For the crew of its sanctuary and for those who are enrolled in it. Its ETag guards the next"
                    + " change.")
    ResponseEntity<SessionCrewView> crew(Caller caller, @PathVariable SessionId sessionId) {
        PlannedSession session = find.visible(caller, sessionId);
        return Etag.ok(new SessionCrewView(DutyView.of(session)), session.version());
    }

    @PutMapping("/{sessionId}/crew")
    @Operation(
            operationId = "assignCrew",
            summary = "Say who is on duty",
            description = "For stewards, organizers, weavers and facilitators of the sanctuary. The list replaces the"
                    + " earlier one. A duty is the role that the crew entry holds; who has an enrollment in the session"
                    + " takes none, nor who will be on record as a minor when it starts. While people dream nobody leaves it without whom too few would accompany them"
                    + " (SAF-01), and nobody comes who is not independent of them or decided about the version (VUL-01,"
                    + " VUL-03, ETH-02), or is in another dream.")
    ResponseEntity<SessionView> assign(
            Caller caller,
            @PathVariable SessionId sessionId,
            ExpectedVersion expected,
            @RequestBody @Size(max = DutyView.MOST) List<@NotNull @Valid DutyView> duties) {
        return ok(
                caller,
                planning.assign(caller, sessionId, expected, duties)
                        .orRefuse(() -> Reader.of(
                                caller, find.visible(caller, sessionId).sanctuaryId(), Set.of())));
    }

    @PostMapping("/{sessionId}/crew")
    @Operation(
            operationId = "putOnDuty",
            summary = "Put somebody on duty",
            description =
                    "For stewards, organizers, weavers and facilitators of the sanctuary. One more is on duty besides"
                            + " those who are; whoever is already stays so, and the same again changes nothing. Answers with"
                            + " everybody on duty, as `getSessionCrew` does. It is judged like"
                            + " `assignCrew`: a duty is the role that the crew entry holds, who has an enrollment in the session"
                            + " takes none, nor who will be on record as a minor when it starts, and while people dream nobody comes who is not independent of them or decided about"
                            + " the version (VUL-01, VUL-03, ETH-02), or is in another dream. At most 200 are on duty.")
    ResponseEntity<SessionCrewView> putOnDuty(
            Caller caller, @PathVariable SessionId sessionId, @Valid @RequestBody DutyView request) {
        Session session = planning.putOnDuty(caller, sessionId, request)
                .orRefuse(
                        () -> Reader.of(caller, find.visible(caller, sessionId).sanctuaryId(), Set.of()));
        return Etag.ok(new SessionCrewView(DutyView.of(session)), session.version());
    }

    @PostMapping("/{sessionId}/begin-check-in")
    @Operation(
            operationId = "beginCheckIn",
            summary = "Begin check-in",
            description = "For facilitators, from the policy's check-in window before the planned start on.")
    ResponseEntity<SessionView> beginCheckIn(Caller caller, @PathVariable SessionId sessionId) {
        return ok(caller, steps.beginCheckIn(caller, sessionId));
    }

    @PostMapping("/{sessionId}/postpone")
    @Operation(
            operationId = "postponeSession",
            summary = "Postpone a session",
            description =
                    "For facilitators. People check in anew then; attestations of fitness and rehearsals no longer"
                            + " count.")
    ResponseEntity<SessionView> postpone(
            Caller caller, @PathVariable SessionId sessionId, @Valid @RequestBody Postponement request) {
        return ok(caller, planning.postpone(caller, sessionId, request.startsAt()));
    }

    @PostMapping("/{sessionId}/pause")
    @Operation(
            operationId = "pauseSession",
            summary = "Pause the dream",
            description = "For facilitators on duty in it.")
    ResponseEntity<SessionView> pause(Caller caller, @PathVariable SessionId sessionId) {
        return views.answerAtOnce(caller, steps.pause(caller, sessionId));
    }

    @NeverGated
    @PostMapping("/{sessionId}/stop-scene")
    @Operation(
            operationId = "stopScene",
            summary = "Stop the scene for everybody",
            description =
                    "For every dreamer in the dream and for all crew; no reason is asked. The dream is paused, and"
                            + " everybody steps out of it. It goes on only after the scene was changed, or a facilitator and a"
                            + " technologist have confirmed it, and for those who say that they want to come back (LIV-03). Once"
                            + " the dream has ended, this changes nothing and is answered the same: nobody dreams there. So it is"
                            + " for a dreamer who is out of it for good.")
    ResponseEntity<SessionView> stopScene(Caller caller, @PathVariable SessionId sessionId) {
        return views.answerAtOnce(caller, steps.stopScene(caller, sessionId));
    }

    @PostMapping("/{sessionId}/confirm-scene")
    @Operation(
            operationId = "confirmScene",
            summary = "Confirm that a stopped scene may go on as it is",
            description = "For a facilitator on duty and a technologist of the sanctuary, who are two people and do not"
                    + " dream there; takes no body. When"
                    + " both have confirmed it, nothing has to be changed before the dream is resumed (LIV-03). It counts"
                    + " until the scene is stopped again.")
    ResponseEntity<SessionView> confirmScene(Caller caller, @PathVariable SessionId sessionId) {
        return ok(caller, steps.confirmScene(caller, sessionId));
    }

    @PostMapping("/{sessionId}/end")
    @Operation(
            operationId = "endSession",
            summary = "End the dream",
            description = "For facilitators on duty in it. Everybody surfaces.")
    ResponseEntity<SessionView> end(Caller caller, @PathVariable SessionId sessionId) {
        return ok(caller, steps.end(caller, sessionId));
    }

    @NeverGated
    @PostMapping("/{sessionId}/safe-stop")
    @Operation(
            operationId = "safeStopSession",
            summary = "Bring everybody back now",
            description =
                    "For all crew of the sanctuary; never refused while a dream is running. Once it has ended, this"
                            + " changes nothing and is answered the same: nobody dreams there.")
    ResponseEntity<SessionView> safeStop(Caller caller, @PathVariable SessionId sessionId) {
        return views.answerAtOnce(caller, steps.safeStop(caller, sessionId));
    }

    @PostMapping("/{sessionId}/cancel")
    @Operation(
            operationId = "cancelSession",
            summary = "Cancel a session before the dream",
            description = "For facilitators. Consents stay as they are; nobody is blamed. Everybody who is or was"
                    + " enrolled reads the reason.")
    ResponseEntity<SessionView> cancel(
            Caller caller, @PathVariable SessionId sessionId, @Valid @RequestBody Cancellation request) {
        CancelKind kind = Objects.requireNonNullElse(request.kind(), CancelKind.OTHER);
        return ok(caller, steps.cancel(caller, sessionId, request.reason(), kind));
    }

    private static Set<String> wanted(@Nullable Set<String> expand) {
        return expand == null ? Set.of() : expand;
    }

    private ResponseEntity<SessionView> ok(Caller caller, Session session) {
        return views.answer(caller, session);
    }
}
