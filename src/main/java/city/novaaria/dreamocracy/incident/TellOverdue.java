package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.ServerClock;
import org.springframework.stereotype.Component;

/** Tells of one incident whose time is over; it knows nothing but what it reads while it holds it. */
@Component
class TellOverdue {

    private final Incidents incidents;
    private final ServerClock clock;

    TellOverdue(Incidents incidents, ServerClock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    @AtomicStep
    public void tell(IncidentId id) {
        incidents.lock(id).ifPresent(incident -> {
            incident.tellOverdue(clock.now());
            incidents.save(incident);
        });
    }
}
