package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is to pass although a rule objects: asked for, decided, and taken back. */
@RestController
@Personal
@RequestMapping("/api/v1")
@Tag(
        name = "Waivers",
        description =
                "Ask for a rule to pass in one session, decide about it as somebody independent, and take it back.")
class WaiverController {

    private final SessionRegister sessions;
    private final Waivers waivers;
    private final RequestWaiver asking;
    private final DecideWaiver deciding;
    private final Benches benches;
    private final WaiversOfHouses houses;
    private final KeysetPages pages;
    private final ServerClock clock;

    WaiverController(
            SessionRegister sessions,
            Waivers waivers,
            RequestWaiver asking,
            DecideWaiver deciding,
            Benches benches,
            WaiversOfHouses houses,
            KeysetPages pages,
            ServerClock clock) {
        this.sessions = sessions;
        this.waivers = waivers;
        this.asking = asking;
        this.deciding = deciding;
        this.benches = benches;
        this.houses = houses;
        this.pages = pages;
        this.clock = clock;
    }

    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/sessions/{sessionId}/waivers")
    @Operation(
            operationId = "requestWaiver",
            summary = "Ask for a rule to pass in a session",
            description =
                    "For facilitators and organizers of the sanctuary, when and only when an objection offers it; independent ethicists then decide."
                            + " Where a rule protects only the person, that person alone lets it pass, at once, and nobody"
                            + " for them; who is not of age there cannot. GET /charter says who may waive what; a rule may"
                            + " allow less at a given intensity, and then still objects. It lets pass what the rule finds now"
                            + " (`findings`), and what it finds besides later is asked for anew. When the session changes to another"
                            + " version, what was asked for and granted is revoked.")
    ResponseEntity<WaiverView> request(
            Caller caller, @PathVariable SessionId sessionId, @Valid @RequestBody NewWaiver request) {
        Waiver waiver = asking.request(caller, sessionId, request);
        Instant at = clock.now();
        WaiverView view = WaiverView.of(waiver, caller, false, false, at);
        return Etag.created("/api/v1/waivers", waiver.id(), view, view.tagged(waiver.tag(at)));
    }

    @GetMapping("/sessions/{sessionId}/waivers")
    @Operation(
            operationId = "listWaivers",
            summary = "List the waivers of a session",
            description =
                    "For the crew of its sanctuary, as far as they may read why the rules object; for dreamers: those about"
                            + " themselves.")
    Page<WaiverView> list(Caller caller, @PathVariable SessionId sessionId, PageAsk page) {
        PlannedSession session = sessions.visible(caller, sessionId);
        Instant at = clock.now();
        List<Waiver> found = pages.read(Waiver.class, Waivers.branches(caller, session), page);
        boolean free = found.stream().anyMatch(waiver -> waiver.isOpen(at)) && mayDecide(caller, session);
        boolean over = session.state().over();
        return Page.of(
                page, found, waiver -> waiver.id().value(), waiver -> WaiverView.of(waiver, caller, free, over, at));
    }

    @GetMapping("/waivers")
    @Operation(
            operationId = "listWaiversOfHouses",
            summary = "List the waivers of all sessions",
            description =
                    "Those of the sanctuaries where you work, as far as you may read why the rules object. What waits for your"
                            + " vote offers VOTE among `allowedActions`.")
    Page<WaiverView> listOfHouses(
            Caller caller,
            PageAsk page,
            @Parameter(description = "Only those in these states.") @RequestParam(required = false) @Nullable
                    Set<Waiver.State> state,
            @Parameter(
                            description = "Only those of these sanctuaries.",
                            example = "01930000-0000-7000-8000-000000000001")
                    @RequestParam(required = false)
                    @Nullable
                    Set<SanctuaryId> sanctuaryId) {
        Instant at = clock.now();
        List<Waiver> found = houses.page(caller, new WaiversOfHouses.Wanted(state, sanctuaryId, at), page);
        return Page.ofAll(page, found, waiver -> waiver.id().value(), shown -> houses.views(caller, shown, at));
    }

    @GetMapping("/waivers/{waiverId}")
    @Operation(
            operationId = "getWaiver",
            summary = "Look at a waiver",
            description =
                    "For the crew of the sanctuary, as far as they may read why the rule objects, and for the person whom"
                            + " it is about.")
    ResponseEntity<WaiverView> get(Caller caller, @PathVariable WaiverId waiverId) {
        return ok(caller, waivers.visible(caller, waiverId));
    }

    @PostMapping("/waivers/{waiverId}/votes")
    @Operation(
            operationId = "voteOnWaiver",
            summary = "Decide about a waiver",
            description =
                    "For ethicists of the sanctuary who did not ask for it, and have no part in the session nor in its"
                            + " dreamscape (ETH-02); it is judged again whenever the waiver would count. Of class ETHICIST one vote decides, but it takes `approvalsNeeded` to allow what was refused or revoked before; of class BOARD a board does, as"
                            + " about a dreamscape (ETH-03), and nobody reads how others voted before they have voted; until"
                            + " it is decided, voting again replaces a vote.")
    ResponseEntity<WaiverView> vote(
            Caller caller, @PathVariable WaiverId waiverId, @Valid @RequestBody NewWaiverVote request) {
        return ok(caller, deciding.vote(caller, waiverId, request).orRefuse(caller));
    }

    @PostMapping("/waivers/{waiverId}/revocation")
    @Operation(
            operationId = "revokeWaiver",
            summary = "Let a waiver no longer count",
            description =
                    "For any independent ethicist of the sanctuary; of class SUBJECT for the person themselves, until it is"
                            + " EXPIRED. Takes no body; repeating it changes nothing.")
    ResponseEntity<WaiverView> revoke(Caller caller, @PathVariable WaiverId waiverId) {
        return ok(caller, deciding.revoke(caller, waiverId).orRefuse(caller));
    }

    private ResponseEntity<WaiverView> ok(Caller caller, Waiver waiver) {
        Instant at = clock.now();
        PlannedSession session = sessions.find(waiver.sessionId());
        WaiverView view = WaiverView.of(
                waiver, caller, mayDecide(caller, session), session.state().over(), at);
        return Etag.ok(view, view.tagged(waiver.tag(at)));
    }

    private boolean mayDecide(Caller caller, PlannedSession session) {
        return caller.holds(session.sanctuaryId(), Role.ETHICIST)
                && benches.of(session).seatOf(caller).isPresent();
    }
}
