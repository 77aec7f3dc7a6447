package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts.Understanding;
import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.consent.ConsentEvent.Given;
import city.novaaria.dreamocracy.consent.ConsentEvent.Narrowed;
import city.novaaria.dreamocracy.consent.ConsentEvent.Permitted;
import city.novaaria.dreamocracy.consent.ConsentEvent.Superseded;
import city.novaaria.dreamocracy.consent.ConsentEvent.Withdrawn;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ConsentId;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One act of consent: what one person decided, scope by scope, after being shown one exact text; a guardian's decision for
 * a minor is one of its own beside the minor's.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries and by the schema only
class Consent extends AbstractAggregateRoot<Consent> {

    @EmbeddedId
    private ConsentId id;

    private ServingId servingId;
    private EnrollmentId enrollmentId;
    private SessionId sessionId;
    private SanctuaryId sanctuaryId;
    private ParticipantId participantId;
    private @Nullable ParticipantId guardianId;

    @AttributeOverride(name = "value", column = @Column(name = "dreamscape_version_id"))
    private VersionId versionId;

    private String disclosureSha256;
    private String language;

    @Enumerated(EnumType.STRING)
    private ConsentFacts.Standing status;

    @Convert(converter = Decision.Decisions.class)
    private List<Decision> decisions;

    @Convert(converter = Decision.Answers.class)
    private List<Integer> answers;

    private String signatureName;
    private Instant firstServedAt;

    // only while it is given: then it is asked whether the text was shown too long ago
    @Transient
    private @Nullable Instant servedAt;

    private Instant givenAt;
    private Instant validUntil;
    private @Nullable Instant withdrawnAt;
    private @Nullable Instant receiptIssuedAt;

    @Convert(converter = Decision.Understood.class)
    private @Nullable Understanding understanding;

    // read by the unique key: one active consent of the person for an enrollment
    private @Nullable UUID liveKey;

    // read by the unique key: one active consent of each guardian for an enrollment
    private @Nullable UUID liveGuardianId;

    @Version
    private @Nullable Long version;

    protected Consent() {}

    Consent(
            ConsentId id,
            Serving serving,
            Voice giver,
            List<Decision> decisions,
            List<Integer> answers,
            String signatureName,
            Instant firstServedAt,
            Understanding understanding,
            Instant at) {
        AskedPerson asked = giver.asked();
        this.id = id;
        this.servingId = serving.id();
        this.enrollmentId = asked.enrollment();
        this.sessionId = asked.session();
        this.sanctuaryId = asked.sanctuary();
        this.participantId = asked.person();
        this.guardianId = giver.guardian();
        this.versionId = serving.versionId();
        this.disclosureSha256 = serving.disclosureSha256();
        this.language = serving.language();
        this.decisions = List.copyOf(decisions);
        this.answers = List.copyOf(answers);
        this.signatureName = signatureName;
        this.firstServedAt = firstServedAt;
        this.servedAt = serving.servedAt();
        this.understanding = understanding;
        this.givenAt = at;
        // from now on it can be rendered from this record at any time
        this.receiptIssuedAt = at;
        this.validUntil = at.plus(asked.consentMaxAge());
        boolean takesPart = granted().contains(Scope.PARTICIPATE);
        this.status = takesPart ? ConsentFacts.Standing.ACTIVE : ConsentFacts.Standing.REFUSED;
        this.liveKey = takesPart && guardianId == null ? enrollmentId.value() : null;
        this.liveGuardianId = takesPart && guardianId != null ? guardianId.value() : null;
    }

    /** That somebody decided is an event, too. */
    Consent given(Actor by) {
        registerEvent(
                guardianId == null
                        ? new Given(id, enrollmentId, sanctuaryId, versionId, status, by, givenAt)
                        : new Permitted(id, enrollmentId, sanctuaryId, versionId, status, by, givenAt));
        return this;
    }

    /** A later decision for the same enrollment takes this one's place. */
    void supersede(Actor by, Instant at) {
        if (status == ConsentFacts.Standing.ACTIVE || status == ConsentFacts.Standing.REFUSED) {
            status = ConsentFacts.Standing.SUPERSEDED;
            liveKey = null;
            liveGuardianId = null;
            registerEvent(new Superseded(id, enrollmentId, sanctuaryId, by, at));
        }
    }

    /** Ends the consent as a whole; never refused, and nothing happens the second time. */
    void withdraw(Actor by, Instant at) {
        if (status == ConsentFacts.Standing.ACTIVE) {
            status = ConsentFacts.Standing.WITHDRAWN;
            liveKey = null;
            liveGuardianId = null;
            withdrawnAt = at;
            takeBack(EnumSet.allOf(Scope.class), at);
            registerEvent(new Withdrawn(id, enrollmentId, sanctuaryId, by, at));
        }
    }

    /** Takes single scopes back; never refused, and nothing happens the second time. */
    void narrow(Set<Scope> scopes, Actor by, Instant at) {
        Set<Scope> before = granted();
        takeBack(scopes, at);
        before.removeAll(granted());
        if (!before.isEmpty()) {
            registerEvent(new Narrowed(id, enrollmentId, sanctuaryId, before, by, at));
        }
    }

    private void takeBack(Set<Scope> scopes, Instant at) {
        decisions = decisions.stream()
                .map(decision -> scopes.contains(decision.scope()) ? decision.withdrawn(at) : decision)
                .toList();
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    boolean isActive() {
        return status == ConsentFacts.Standing.ACTIVE;
    }

    ConsentFacts facts() {
        Set<Scope> answered = decisions.stream().map(Decision::scope).collect(Collectors.toSet());
        return new ConsentFacts(
                id.value(),
                status,
                versionId.value(),
                disclosureSha256,
                // a consent is recorded only when its giver is signed in as themselves
                true,
                EnumSet.allOf(Scope.class),
                answered,
                granted(),
                firstServedAt,
                givenAt,
                validUntil,
                Objects.requireNonNullElse(understanding, Understanding.NOTHING_ASKED),
                receiptIssuedAt,
                servedAt);
    }

    /** Whether the scope is granted, or was when the whole consent was taken back. */
    boolean grantedUntilWithdrawn(Scope scope) {
        return status != ConsentFacts.Standing.REFUSED
                && decisions.stream()
                        .anyMatch(decision -> decision.scope() == scope
                                && decision.granted()
                                && (decision.withdrawnAt() == null
                                        || decision.withdrawnAt().equals(withdrawnAt)));
    }

    private Set<Scope> granted() {
        return decisions.stream()
                .filter(Decision::grantedNow)
                .map(Decision::scope)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    /** The enrolled person for what they decided themselves, a guardian for what they decided. */
    boolean isBy(ParticipantId giver) {
        return giver.equals(guardianId == null ? participantId : guardianId);
    }

    GivenAs givenAs() {
        return guardianId == null ? GivenAs.SELF : GivenAs.GUARDIAN;
    }

    @Nullable
    ParticipantId guardianId() {
        return guardianId;
    }

    ConsentId id() {
        return id;
    }

    ParticipantId participantId() {
        return participantId;
    }

    EnrollmentId enrollmentId() {
        return enrollmentId;
    }

    SessionId sessionId() {
        return sessionId;
    }

    ServingId servingId() {
        return servingId;
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

    ConsentFacts.Standing status() {
        return status;
    }

    List<Decision> decisions() {
        return decisions;
    }

    Instant firstServedAt() {
        return firstServedAt;
    }

    Instant givenAt() {
        return givenAt;
    }

    Instant validUntil() {
        return validUntil;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }

    @Nullable
    Instant receiptIssuedAt() {
        return receiptIssuedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
