package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The moment when exactly this text was shown to this person, who is in the enrollment or guardian of who is; never changed. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries and by the schema only
class Serving {

    @EmbeddedId
    private ServingId id;

    private EnrollmentId enrollmentId;
    private SessionId sessionId;
    private SanctuaryId sanctuaryId;
    private ParticipantId participantId;

    @AttributeOverride(name = "value", column = @Column(name = "dreamscape_version_id"))
    private VersionId versionId;

    private String disclosureSha256;
    private String language;
    private Instant servedAt;
    private @Nullable Integer changedSince;
    private @Nullable String whatChanged;

    @Version
    private @Nullable Long version;

    protected Serving() {}

    Serving(
            ServingId id,
            Voice reader,
            String disclosureSha256,
            String language,
            ConsentEnrollments.@Nullable Change change,
            Instant at) {
        ConsentEnrollments.EnrolledPerson enrollment = reader.enrollment();
        this.id = id;
        this.enrollmentId = enrollment.id();
        this.sessionId = enrollment.session();
        this.sanctuaryId = enrollment.sanctuary();
        this.participantId = reader.speaker();
        this.versionId = enrollment.version();
        this.disclosureSha256 = disclosureSha256;
        this.language = language;
        this.servedAt = at;
        this.changedSince = change == null ? null : change.sinceVersion();
        this.whatChanged = change == null ? null : change.text();
    }

    ServingId id() {
        return id;
    }

    VersionId versionId() {
        return versionId;
    }

    String disclosureSha256() {
        return disclosureSha256;
    }

    String language() {
        return language;
    }

    /** What the person was told who had agreed to an earlier version. */
    Optional<ConsentEnrollments.Change> change() {
        return Optional.ofNullable(changedSince).map(since -> new ConsentEnrollments.Change(since, whatChanged));
    }

    Instant servedAt() {
        return servedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
