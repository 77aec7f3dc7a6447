package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What a member of the crew found when a person told in their own words what they agree to; what was said is not kept. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries and by the schema only
class TeachBack extends AbstractAggregateRoot<TeachBack> {

    @EmbeddedId
    private TeachBackId id;

    private SanctuaryId sanctuaryId;
    private EnrollmentId enrollmentId;
    private ParticipantId participantId;

    private String disclosureSha256;
    private boolean understood;
    private String toldTo;
    private Instant toldAt;

    @Version
    private @Nullable Long version;

    protected TeachBack() {}

    TeachBack(
            TeachBackId id,
            AskedPerson asked,
            String disclosureSha256,
            boolean understood,
            String toldTo,
            Actor by,
            Instant at) {
        this.id = id;
        this.sanctuaryId = asked.sanctuary();
        this.enrollmentId = asked.enrollment();
        this.participantId = asked.person();
        this.disclosureSha256 = disclosureSha256;
        this.understood = understood;
        this.toldTo = toldTo;
        this.toldAt = at;
        registerEvent(new ConsentEvent.TaughtBack(id, enrollmentId, sanctuaryId, understood, by, at));
    }

    TeachBackId id() {
        return id;
    }

    EnrollmentId enrollmentId() {
        return enrollmentId;
    }

    String disclosureSha256() {
        return disclosureSha256;
    }

    boolean understood() {
        return understood;
    }

    Instant toldAt() {
        return toldAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
