package city.novaaria.dreamocracy.incident;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What who reported an incident said about it, then or later; it stays as it is. */
@Entity
class IncidentText {

    @EmbeddedId
    private IncidentTextId id;

    private IncidentId incidentId;
    private String text;
    private Instant writtenAt;

    @Version
    @SuppressWarnings("UnusedVariable") // tells that it is new
    private @Nullable Long version;

    protected IncidentText() {}

    IncidentText(IncidentTextId id, IncidentId incident, String text, Instant at) {
        this.id = id;
        this.incidentId = incident;
        this.text = text;
        this.writtenAt = at;
    }

    IncidentTextId id() {
        return id;
    }

    IncidentId incidentId() {
        return incidentId;
    }

    String text() {
        return text;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
