package city.novaaria.dreamocracy.incident;

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
import java.util.stream.Stream;
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
        IncidentAccess access = accesses.held(caller, id);
        Actor by = access.mustTake(IncidentAction.TRIAGE);
        Instant at = clock.now();
        access.incident().triage(found, signatures.of(id).size(), accesses.policyOf(access.incident()), by, at);
        IncidentAccess triaged = accesses.saved(access);
        protecting.after(triaged.incident(), by, at);
        return triaged;
    }

    @AtomicStep
    public IncidentAccess confirmLower(Caller caller, IncidentId id, String reason) {
        IncidentAccess access = accesses.held(caller, id);
        access.incident().lower(reason, access.mustTake(IncidentAction.CONFIRM_LOWERING), clock.now());
        return accesses.saved(access);
    }

    @AtomicStep
    public IncidentAccess markDuplicate(Caller caller, IncidentId id, IncidentId of) {
        incidents.hold(Stream.concat(Stream.of(id, of), incidents.duplicatesOf(id).stream())
                .toList());
        IncidentAccess access = accesses.held(caller, id);
        Actor by = access.mustTake(IncidentAction.MARK_DUPLICATE);
        Incident other = incidents
                .findById(of)
                .filter(found -> accesses.of(found, caller).sees())
                .orElseThrow(() -> Refused.because(IncidentProblem.NOT_THE_SAME_INCIDENT));
        access.incident().isSameAs(other, by, clock.now());
        incidents.pointOn(id, of);
        return accesses.saved(access);
    }

    /** Afterwards it is for that house. */
    @AtomicStep
    public IncidentAccess assign(Caller caller, IncidentId id, SanctuaryId sanctuary) {
        IncidentAccess access = accesses.held(caller, id);
        Actor by = access.mustTake(IncidentAction.ASSIGN);
        House house = sanctuaries
                .find(sanctuary)
                .orElseThrow(() -> Refused.unprocessable(FieldError.at("#/sanctuaryId", "Sanctuary", "sanctuary")));
        access.incident().assign(sanctuary, house.policy(), by, clock.now());
        return accesses.saved(access);
    }

    @AtomicStep
    public IncidentAccess contain(Caller caller, IncidentId id, String reason) {
        IncidentAccess access = accesses.held(caller, id);
        access.incident().contain(reason, access.mustTake(IncidentAction.CONTAIN), clock.now());
        return accesses.saved(access);
    }
}
