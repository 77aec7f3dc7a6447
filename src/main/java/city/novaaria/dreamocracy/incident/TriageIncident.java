package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.House;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Somebody looks into an incident and says how bad it is; what follows for people's safety happens with it (INC-02). */
@Component
class TriageIncident {

    private final Incidents incidents;
    private final IncidentAccesses accesses;
    private final ContainmentSignatures signatures;
    private final SanctuaryRegister sanctuaries;
    private final ProtectPeople protecting;
    private final ServerClock clock;

    TriageIncident(
            Incidents incidents,
            IncidentAccesses accesses,
            ContainmentSignatures signatures,
            SanctuaryRegister sanctuaries,
            ProtectPeople protecting,
            ServerClock clock) {
        this.incidents = incidents;
        this.accesses = accesses;
        this.signatures = signatures;
        this.sanctuaries = sanctuaries;
        this.protecting = protecting;
        this.clock = clock;
    }

    @AtomicStep
    public IncidentAccess triage(Caller caller, IncidentId id, NewTriage found) {
        Incident incident = held(caller, id);
        Actor by = accesses.of(incident, caller).mustTake(IncidentAction.TRIAGE);
        Instant at = clock.now();
        incident.triage(found, signatures.of(id).size(), policyOf(incident), by, at);
        incidents.saveAndFlush(incident);
        protecting.after(incident, by, at);
        return accesses.of(incident, caller);
    }

    @AtomicStep
    public IncidentAccess confirmLower(Caller caller, IncidentId id, String reason) {
        Incident incident = held(caller, id);
        Actor by = accesses.of(incident, caller).mustTake(IncidentAction.CONFIRM_LOWERING);
        incident.lower(reason, by, clock.now());
        return accesses.of(incidents.saveAndFlush(incident), caller);
    }

    @AtomicStep
    public IncidentAccess markDuplicate(Caller caller, IncidentId id, IncidentId of) {
        Incident incident = held(caller, id);
        Actor by = accesses.of(incident, caller).mustTake(IncidentAction.MARK_DUPLICATE);
        Incident other = incidents
                .findById(of)
                .filter(found -> accesses.of(found, caller).sees())
                .orElseThrow(() -> Refused.because(IncidentProblem.NOT_THE_SAME_INCIDENT));
        incident.isSameAs(other, by, clock.now());
        incidents.pointOn(id, of);
        return accesses.of(incidents.saveAndFlush(incident), caller);
    }

    /** Afterwards it is for that house. */
    @AtomicStep
    public IncidentAccess assign(Caller caller, IncidentId id, SanctuaryId sanctuary) {
        Incident incident = held(caller, id);
        IncidentAccess before = accesses.of(incident, caller);
        Actor by = before.mustTake(IncidentAction.ASSIGN);
        House house = sanctuaries
                .find(sanctuary)
                .orElseThrow(() -> Refused.unprocessable(FieldError.at("#/sanctuaryId", "Sanctuary", "sanctuary")));
        incident.assign(sanctuary, house.policy(), by, clock.now());
        return accesses.of(incidents.saveAndFlush(incident), caller);
    }

    @AtomicStep
    public IncidentAccess contain(Caller caller, IncidentId id, String reason) {
        Incident incident = held(caller, id);
        Actor by = accesses.of(incident, caller).mustTake(IncidentAction.CONTAIN);
        incident.contain(reason, by, clock.now());
        return accesses.of(incidents.saveAndFlush(incident), caller);
    }

    private Incident held(Caller caller, IncidentId id) {
        Incident incident = incidents.lock(id).orElseThrow(Refused::notFound);
        accesses.of(incident, caller).mustBeVisible();
        return incident;
    }

    private PolicyProfile policyOf(Incident incident) {
        return Optional.ofNullable(incident.sanctuaryId())
                .flatMap(sanctuaries::find)
                .map(House::policy)
                .orElseThrow(Refused::notFound);
    }
}
