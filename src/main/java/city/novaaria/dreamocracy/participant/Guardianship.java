package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.charter.PersonFacts.GuardianFacts;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** That somebody is guardian of a child, as a member of the crew has verified; it changes under the child's row lock. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries and by the schema only
class Guardianship extends AbstractAggregateRoot<Guardianship> {

    @EmbeddedId
    private GuardianshipId id;

    @AttributeOverride(name = "value", column = @Column(name = "participant_id"))
    private ParticipantId childId;

    private ParticipantId guardianId;

    private String relation;

    @Enumerated(EnumType.STRING)
    private Proof verifiedBy;

    // kept for those who ask later who looked at the document
    private String verifier;

    private Instant verifiedAt;
    private @Nullable Instant validUntil;
    private @Nullable String aloneReason;
    private @Nullable Instant endedAt;

    // read by the unique key: nobody is guardian of one child twice
    private @Nullable UUID liveGuardianId;

    @Version
    private @Nullable Long version;

    protected Guardianship() {}

    Guardianship(
            GuardianshipId id,
            ParticipantId childId,
            SanctuaryId home,
            NewGuardian request,
            Actor verifier,
            Instant at) {
        this.id = id;
        this.childId = childId;
        this.guardianId = request.guardianId();
        this.relation = request.relation();
        this.verifiedBy = request.verifiedBy();
        this.verifier = verifier.person();
        this.verifiedAt = at;
        this.validUntil = request.validUntil();
        this.aloneReason = request.aloneReason();
        this.liveGuardianId = request.guardianId().value();
        registerEvent(new ParticipantEvent.GuardianAppointed(childId, id, home, verifier, at));
    }

    /** How it was verified. */
    enum Proof {
        DOCUMENT,
        COURT_ORDER,
        IN_PERSON
    }

    /** The record stays. */
    void end(SanctuaryId home, Actor by, Instant at) {
        endedAt = at;
        liveGuardianId = null;
        registerEvent(new ParticipantEvent.GuardianEnded(childId, id, home, by, at));
    }

    boolean verifiedAt(Instant at) {
        return validUntil == null || at.isBefore(validUntil);
    }

    /** What the charter wants to know. */
    GuardianFacts facts(@Nullable String subject) {
        return new GuardianFacts(guardianId.value(), subject, validUntil, aloneReason != null);
    }

    GuardianshipId id() {
        return id;
    }

    ParticipantId childId() {
        return childId;
    }

    ParticipantId guardianId() {
        return guardianId;
    }

    String relation() {
        return relation;
    }

    Proof verifiedBy() {
        return verifiedBy;
    }

    Instant verifiedAt() {
        return verifiedAt;
    }

    @Nullable
    Instant validUntil() {
        return validUntil;
    }

    @Nullable
    String aloneReason() {
        return aloneReason;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
