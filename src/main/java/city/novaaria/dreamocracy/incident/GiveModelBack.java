package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.lace.ModelSuspensions;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Somebody without a part in an incident lets people wear again what it took out of use (ETH-06). */
@Component
class GiveModelBack {

    private final Incidents incidents;
    private final IncidentAccesses accesses;
    private final StoredSuspendingIncidents parts;
    private final ModelSuspensions models;
    private final ServerClock clock;

    GiveModelBack(
            Incidents incidents,
            IncidentAccesses accesses,
            StoredSuspendingIncidents parts,
            ModelSuspensions models,
            ServerClock clock) {
        this.incidents = incidents;
        this.accesses = accesses;
        this.parts = parts;
        this.models = models;
        this.clock = clock;
    }

    @AtomicStep
    public IncidentAccess giveModelBack(Caller caller, IncidentId id) {
        Incident incident = incidents.lock(id).orElseThrow(Refused::notFound);
        Actor by = accesses.of(incident, caller).mustTake(IncidentAction.GIVE_MODEL_BACK);
        Set<UUID> all = new HashSet<>(Set.of(id.value()));
        incidents.duplicatesOf(id).forEach(same -> all.add(same.value()));
        if (!parts.involved(all, caller.subjects()).isEmpty()) {
            throw Refused.forbidden("looking-into-incident");
        }
        Instant at = clock.now();
        all.forEach(one -> models.lift(one, by, at));
        incident.giveModelBack(by, at);
        return accesses.of(incidents.saveAndFlush(incident), caller);
    }
}
