package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.http.Etag;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.objections.CharterDecision;
import city.novaaria.dreamocracy.objections.Reader;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.session.PlannedSession;
import city.novaaria.dreamocracy.session.SessionRegister;
import city.novaaria.dreamocracy.session.SessionView;
import city.novaaria.dreamocracy.session.SessionViews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a session that the charter is asked about, and what the gate saw when it let the dream start. */
@RestController
@RequestMapping("/api/v1/sessions")
@Tag(name = "Sessions")
class GateController {

    private final StartSession starting;
    private final StepThroughGate steps;
    private final SessionRegister sessions;
    private final SessionViews views;
    private final StartRecords records;
    private final Snapshots snapshots;

    GateController(
            StartSession starting,
            StepThroughGate steps,
            SessionRegister sessions,
            SessionViews views,
            StartRecords records,
            Snapshots snapshots) {
        this.starting = starting;
        this.steps = steps;
        this.sessions = sessions;
        this.views = views;
        this.records = records;
        this.snapshots = snapshots;
    }

    @PostMapping("/{sessionId}/start")
    @Operation(
            operationId = "startSession",
            summary = "Start the dream, if the charter grants it",
            description =
                    "For facilitators on duty in the session. Asks every rule about everybody who is checked in, on locked facts (LIV-01)."
                            + " If one objects, nothing changes and the answer lists every objection; otherwise all of them"
                            + " dream, and whoever did not check in becomes a no-show.")
    ResponseEntity<SessionView> start(Caller caller, @PathVariable SessionId sessionId) {
        return answer(caller, sessionId, starting.start(caller, sessionId));
    }

    @PostMapping("/{sessionId}/open")
    @Operation(
            operationId = "openSession",
            summary = "Open a session for enrollment",
            description = "For facilitators. Needs an ethics approval in force (ETH-01).")
    ResponseEntity<SessionView> open(Caller caller, @PathVariable SessionId sessionId) {
        return answer(caller, sessionId, steps.open(caller, sessionId));
    }

    @PostMapping("/{sessionId}/resume")
    @Operation(
            operationId = "resumeSession",
            summary = "Resume the dream, if the charter grants it",
            description =
                    "For facilitators on duty in it. Everything about people, crew and content is asked anew, as at the"
                            + " start; after a long pause people also say anew whether they are fit.")
    ResponseEntity<SessionView> resume(Caller caller, @PathVariable SessionId sessionId) {
        return answer(caller, sessionId, steps.resume(caller, sessionId));
    }

    @PostMapping("/{sessionId}/close")
    @Operation(
            operationId = "closeSession",
            summary = "Close a session, if the charter grants it",
            description = "For facilitators, once everybody has left and aftercare has begun. Asks about everybody who"
                    + " dreamt, also about those who left early, whether their check-ins are settled (AFT-02).")
    ResponseEntity<SessionView> close(Caller caller, @PathVariable SessionId sessionId) {
        return answer(caller, sessionId, steps.close(caller, sessionId));
    }

    @GetMapping("/{sessionId}/start-record")
    @Operation(
            operationId = "getStartRecord",
            summary = "Read what the gate saw at the start",
            description = "For the crew of the sanctuary. Required conditions recorded as met, by rule, with hashes.")
    ResponseEntity<StartRecordView> startRecord(Caller caller, @PathVariable SessionId sessionId) {
        SanctuaryId sanctuary = sessions.visible(caller, sessionId).sanctuaryId();
        caller.mustHold(sanctuary, Role.values());
        Reader reader = Reader.of(caller, sanctuary, Set.of());
        StartRecord found = records.findById(sessionId).orElseThrow(Refused::notFound);
        return Etag.ok(
                new StartRecordView(found.startedAt(), snapshots.read(found).shownTo(reader), found.snapshotSha256()),
                found.version());
    }

    private ResponseEntity<SessionView> answer(Caller caller, SessionId id, CharterDecision<PlannedSession> decision) {
        return switch (decision) {
            case CharterDecision.Granted<PlannedSession>(PlannedSession session) -> views.answer(caller, session);
            case CharterDecision.Objected<PlannedSession> objected ->
                throw objected.refusal(
                        Reader.of(caller, sessions.visible(caller, id).sanctuaryId(), Set.of()));
        };
    }
}
