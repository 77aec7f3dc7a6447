package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.kernel.Actor;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** That somebody else than who reported it was shown what was said about an incident; it stays as it is. */
@Entity
@SuppressWarnings("UnusedVariable") // kept for who looks into it later
class IncidentReading extends AbstractAggregateRoot<IncidentReading> {

    @EmbeddedId
    private IncidentReadingId id;

    private IncidentId incidentId;
    private String reader;
    private Instant readAt;

    @Version
    private @Nullable Long version;

    protected IncidentReading() {}

    IncidentReading(IncidentReadingId id, Incident incident, Actor by, Instant at) {
        this.id = id;
        this.incidentId = incident.id();
        this.reader = by.person();
        this.readAt = at;
        registerEvent(new IncidentEvent.Read(
                incident.id(), incident.sessionId(), incident.sanctuaryId(), !incident.conduct(), by, at));
    }
}
