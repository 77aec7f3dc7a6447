package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.message.HouseMessages;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Somebody without a part in an incident finds out why it happened, until nothing is left to do about it, or something is new. */
@Component
class InvestigateIncident {

    private final IncidentAccesses accesses;
    private final StoredSuspendingIncidents parts;
    private final IncidentFindings findings;
    private final HouseMessages messages;
    private final ServerClock clock;

    InvestigateIncident(
            IncidentAccesses accesses,
            StoredSuspendingIncidents parts,
            IncidentFindings findings,
            HouseMessages messages,
            ServerClock clock) {
        this.accesses = accesses;
        this.parts = parts;
        this.findings = findings;
        this.messages = messages;
        this.clock = clock;
    }

    @AtomicStep
    public IncidentAccess investigate(Caller caller, IncidentId id) {
        IncidentAccess access = accesses.held(caller, id);
        Actor by = access.mustTake(IncidentAction.INVESTIGATE);
        if (!parts.involved(Set.of(id.value()), caller.subjects()).isEmpty()) {
            throw Refused.forbidden("looking-into-incident");
        }
        access.incident().investigate(by, clock.now());
        return accesses.saved(access);
    }

    @AtomicStep
    public IncidentAccess conclude(Caller caller, IncidentId id, NewConclusion request) {
        IncidentAccess access = accesses.held(caller, id);
        Incident incident = access.incident();
        Actor by = access.mustTake(IncidentAction.CONCLUDE);
        Instant at = clock.now();
        findings.save(new IncidentFinding(new IncidentFindingId(Ids.next()), id, request, by, at));
        incident.conclude(request.unanticipated(), accesses.policyOf(access.incident()), by, at);
        return accesses.saved(access);
    }

    /** Who dreamt there is told in the same transaction. */
    @AtomicStep
    public IncidentAccess close(Caller caller, IncidentId id) {
        IncidentAccess access = accesses.held(caller, id);
        Incident incident = access.incident();
        if (access.verifies() || access.leads()) {
            mustBeRuled(access);
        }
        Actor by = access.mustTake(IncidentAction.CLOSE);
        Instant at = clock.now();
        incident.close(by, at);
        IncidentAccess closed = accesses.saved(access);
        SessionId session = incident.sessionId();
        if (session != null && incident.concernsDreamers()) {
            messages.tellDreamers(session, "incident.told", by, at);
        }
        return closed;
    }

    private static void mustBeRuled(IncidentAccess access) {
        if (access.waitsForRuling()) {
            throw Refused.because(IncidentProblem.RULING_MISSING);
        }
    }

    @AtomicStep
    public IncidentAccess reopen(Caller caller, IncidentId id, String reason) {
        IncidentAccess access = accesses.held(caller, id);
        Actor by = access.mustTake(IncidentAction.REOPEN);
        access.incident().reopen(reason, accesses.policyOf(access.incident()), by, clock.now());
        return accesses.saved(access);
    }
}
