package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.kernel.Actor;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an investigation found; it stays as it is, and another investigation finds something of its own. */
@Entity
class IncidentFinding {

    @EmbeddedId
    private IncidentFindingId id;

    private IncidentId incidentId;
    private String text;
    private boolean unanticipated;

    @SuppressWarnings("UnusedVariable") // kept for who looks into it later
    private String foundBy;

    private Instant foundAt;

    @Version
    @SuppressWarnings("UnusedVariable") // tells that it is new
    private @Nullable Long version;

    protected IncidentFinding() {}

    IncidentFinding(IncidentFindingId id, IncidentId incident, NewConclusion found, Actor by, Instant at) {
        this.id = id;
        this.incidentId = incident;
        this.text = found.findings();
        this.unanticipated = found.unanticipated();
        this.foundBy = by.person();
        this.foundAt = at;
    }

    IncidentFindingId id() {
        return id;
    }

    IncidentId incidentId() {
        return incidentId;
    }

    String text() {
        return text;
    }

    boolean unanticipated() {
        return unanticipated;
    }

    Instant foundAt() {
        return foundAt;
    }
}
