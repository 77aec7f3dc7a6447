package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.ethics.ApprovalRegister;
import city.novaaria.dreamocracy.kernel.Actor;
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
import org.springframework.data.domain.AbstractAggregateRoot;

/** The moment when exactly this text was shown to this person, who is in the enrollment or guardian of who is; never changed. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries and by the schema only
class Serving extends AbstractAggregateRoot<Serving> {

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
            ApprovalRegister.@Nullable Change change,
            Instant at) {
        AskedPerson asked = reader.asked();
        this.id = id;
        this.enrollmentId = asked.enrollment();
        this.sessionId = asked.session();
        this.sanctuaryId = asked.sanctuary();
        this.participantId = reader.speaker();
        this.versionId = asked.version();
        this.disclosureSha256 = disclosureSha256;
        this.language = language;
        this.servedAt = at;
        this.changedSince = change == null ? null : change.sinceVersion();
        this.whatChanged = change == null ? null : change.text();
    }

    /** That a text was shown is an event, too. */
    Serving served(Actor by) {
        registerEvent(new ConsentEvent.Served(id, enrollmentId, sanctuaryId, disclosureSha256, by, servedAt));
        return this;
    }

    /** What was shown, out of what could have been. */
    DreamscapeLibrary.Text textOf(DreamscapeLibrary.Disclosure disclosure) {
        return disclosure.in(language).orElseThrow();
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
    Optional<ApprovalRegister.Change> change() {
        return Optional.ofNullable(changedSince).map(since -> new ApprovalRegister.Change(since, whatChanged));
    }

    Instant servedAt() {
        return servedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
