package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.Post;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A person depends on somebody of the crew, in whatever house and role that one works. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are kept for those who look into it later
class Relation extends AbstractAggregateRoot<Relation> {

    @EmbeddedId
    private RelationId id;

    private ParticipantId participantId;
    private SanctuaryId sanctuaryId;
    private CrewId crewId;

    private String subject;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String declaredBy;
    private Instant declaredAt;
    private @Nullable String endAskedBy;
    private @Nullable Instant endAskedAt;
    private @Nullable String endedBy;
    private @Nullable Instant endedAt;

    // read by the unique key: nobody depends twice on one entry in one way
    private @Nullable UUID liveCrewId;

    @Version
    private @Nullable Long version;

    protected Relation() {}

    Relation(RelationId id, ParticipantId person, Post crew, Kind kind, Actor by, Instant at) {
        this.id = id;
        this.participantId = person;
        this.sanctuaryId = crew.sanctuary();
        this.crewId = crew.member().id();
        this.subject = crew.member().subject();
        this.kind = kind;
        this.declaredBy = by.person();
        this.declaredAt = at;
        this.liveCrewId = crewId.value();
        registerEvent(new CareEvent.RelationDeclared(id, person, crewId, sanctuaryId, by, at));
    }

    /** What the person is to that member of the crew. */
    enum Kind {
        EMPLOYEE,
        STUDENT,
        PATIENT,
        TENANT,
        SUBORDINATE,
        FAMILY
    }

    /** The first who asks stays the one who did. */
    void askToEnd(Actor by, Instant at) {
        if (endAskedBy == null) {
            endAskedBy = by.person();
            endAskedAt = at;
            registerEvent(new CareEvent.RelationEndAsked(id, participantId, crewId, sanctuaryId, by, at));
        }
    }

    /** Whether somebody else asked for it. */
    boolean mayBeEndedBy(Caller caller) {
        return endAskedBy != null && !caller.is(endAskedBy);
    }

    /** It is over, or was none; the record stays. */
    void end(Actor by, Instant at) {
        endedBy = by.person();
        endedAt = at;
        liveCrewId = null;
        registerEvent(new CareEvent.RelationEnded(id, participantId, crewId, sanctuaryId, by, at));
    }

    /** Whether the caller is the one on whom the person depends. */
    boolean isTo(Caller caller) {
        return caller.is(subject);
    }

    boolean isDeclaredBy(Caller caller) {
        return caller.is(declaredBy);
    }

    RelationId id() {
        return id;
    }

    ParticipantId participantId() {
        return participantId;
    }

    CrewId crewId() {
        return crewId;
    }

    String subject() {
        return subject;
    }

    Kind kind() {
        return kind;
    }

    Instant declaredAt() {
        return declaredAt;
    }

    @Nullable
    Instant endAskedAt() {
        return endAskedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
