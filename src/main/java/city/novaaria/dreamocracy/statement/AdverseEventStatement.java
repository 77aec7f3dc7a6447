package city.novaaria.dreamocracy.statement;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.JsonColumn;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import tools.jackson.core.type.TypeReference;

/** What one facilitator signed about one person after a dream; it is never changed, only followed by another one. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries and by the schema only
class AdverseEventStatement extends AbstractAggregateRoot<AdverseEventStatement> {

    @EmbeddedId
    private StatementId id;

    private SanctuaryId sanctuaryId;
    private SessionId sessionId;
    private EnrollmentId enrollmentId;

    @Enumerated(EnumType.STRING)
    private Observed observed;

    @Convert(converter = Incidents.class)
    private List<UUID> incidentIds = List.of();

    private String signedBy;
    private Instant signedAt;

    // the enrollment, as long as nothing newer is stated of it; unique
    private @Nullable UUID latestKey;

    @Version
    private @Nullable Long version;

    protected AdverseEventStatement() {}

    AdverseEventStatement(EnrolledPerson person, Observed observed, List<UUID> incidents, Actor by, Instant at) {
        this.id = new StatementId(Ids.next());
        this.sanctuaryId = person.sanctuaryId();
        this.sessionId = person.sessionId();
        this.enrollmentId = person.id();
        this.observed = observed;
        this.incidentIds = List.copyOf(incidents);
        this.signedBy = by.person();
        this.signedAt = at;
        this.latestKey = person.id().value();
        registerEvent(new StatementEvent.Signed(id, enrollmentId, sessionId, sanctuaryId, by, at));
    }

    StatementId id() {
        return id;
    }

    EnrollmentId enrollmentId() {
        return enrollmentId;
    }

    Observed observed() {
        return observed;
    }

    List<UUID> incidentIds() {
        return List.copyOf(incidentIds);
    }

    String signedBy() {
        return signedBy;
    }

    Instant signedAt() {
        return signedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }

    /** Ids, as a JSON list. */
    static final class Incidents extends JsonColumn<List<UUID>> {

        Incidents() {
            super(new TypeReference<>() {});
        }
    }
}
