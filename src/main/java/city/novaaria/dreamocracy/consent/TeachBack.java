package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a member of the crew found when a person told in their own words what they agree to; what was said is not kept. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries and by the schema only
class TeachBack {

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
            ConsentEnrollments.EnrolledPerson enrollment,
            String disclosureSha256,
            boolean understood,
            String toldTo,
            Instant at) {
        this.id = id;
        this.sanctuaryId = enrollment.sanctuary();
        this.enrollmentId = enrollment.id();
        this.participantId = enrollment.person();
        this.disclosureSha256 = disclosureSha256;
        this.understood = understood;
        this.toldTo = toldTo;
        this.toldAt = at;
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
