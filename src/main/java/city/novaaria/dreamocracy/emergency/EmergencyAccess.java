package city.novaaria.dreamocracy.emergency;

import city.novaaria.dreamocracy.identity.Membership;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** That somebody of a house may read for an hour what helps one person in an emergency, why, and what was found of it. */
@Entity
class EmergencyAccess extends AbstractAggregateRoot<EmergencyAccess> {

    /** Of one person on one day, by UTC. */
    static final int MOST_A_DAY = 20;

    private static final Duration OPEN = Duration.ofHours(1);
    private static final Duration REVIEWED_WITHIN = Duration.ofDays(3);

    @EmbeddedId
    private EmergencyAccessId id;

    private SanctuaryId sanctuaryId;
    private ParticipantId participantId;
    private String holder;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String reason;
    private Instant openedAt;
    private Instant overAt;

    @SuppressWarnings("UnusedVariable") // only queries read it
    private @Nullable String endedBy;

    // nobody opens more of them on a day than the unique key of the two has numbers
    @SuppressWarnings("UnusedVariable")
    private LocalDate openedOn;

    @SuppressWarnings("UnusedVariable")
    private int numberOfDay;

    private @Nullable Instant acknowledgedAt;

    // until when it is to be reviewed, and from when on the city's stewards see to it, too; null once it is
    private @Nullable Instant reviewBy;

    // the house in which it waits for a review
    @SuppressWarnings("UnusedVariable") // only queries read it
    private @Nullable SanctuaryId waitsIn;

    @SuppressWarnings("UnusedVariable") // read by who looks for what is late
    private @Nullable Instant cityFrom;

    @SuppressWarnings("UnusedVariable") // kept for who asks later
    private @Nullable String reviewedBy;

    private @Nullable Instant reviewedAt;
    private @Nullable Boolean justified;
    private @Nullable String finding;

    @Version
    private @Nullable Long version;

    protected EmergencyAccess() {}

    /** @param number of those that the same person opens on this day */
    EmergencyAccess(
            EmergencyAccessId id,
            ParticipantId person,
            Membership by,
            int number,
            String reason,
            Actor actor,
            Instant at) {
        this.id = id;
        this.sanctuaryId = by.sanctuaryId();
        this.participantId = person;
        this.holder = actor.person();
        this.role = by.role();
        this.reason = reason;
        this.openedAt = at;
        this.overAt = at.plus(OPEN);
        this.openedOn = dayOf(at);
        this.numberOfDay = number;
        this.waitsIn = sanctuaryId;
        this.reviewBy = at.plus(REVIEWED_WITHIN);
        this.cityFrom = reviewBy.plus(REVIEWED_WITHIN);
        registerEvent(new EmergencyAccessEvent.Opened(id, sanctuaryId, actor, at));
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** Something is read by it; what is recorded beside. */
    void use(Actor by, Instant at) {
        mustBe(EmergencyAccessState.OPEN, at);
        registerEvent(new EmergencyAccessEvent.Used(id, sanctuaryId, by, at));
    }

    void end(Actor by, Instant at) {
        mustBe(EmergencyAccessState.OPEN, at);
        overAt = at;
        endedBy = by.person();
        registerEvent(new EmergencyAccessEvent.Ended(id, sanctuaryId, by, at));
    }

    void acknowledge(Actor by, Instant at) {
        if (acknowledgedAt != null || state(at) == EmergencyAccessState.OPEN) {
            throw new IllegalStateException("it is " + state(at));
        }
        acknowledgedAt = at;
        registerEvent(new EmergencyAccessEvent.Acknowledged(id, sanctuaryId, by, at));
    }

    void review(NewAccessReview found, Actor by, Instant at) {
        mustBe(EmergencyAccessState.OVER, at);
        justified = found.justified();
        finding = found.finding();
        reviewedBy = by.person();
        reviewedAt = at;
        reviewBy = null;
        waitsIn = null;
        cityFrom = null;
        registerEvent(new EmergencyAccessEvent.Reviewed(id, sanctuaryId, found.justified(), by, at));
    }

    private void mustBe(EmergencyAccessState expected, Instant at) {
        if (state(at) != expected) {
            throw new IllegalStateException("it is " + state(at));
        }
    }

    EmergencyAccessState state(Instant at) {
        if (reviewedAt != null) {
            return EmergencyAccessState.REVIEWED;
        }
        return at.isBefore(overAt) ? EmergencyAccessState.OPEN : EmergencyAccessState.OVER;
    }

    EmergencyAccessId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    ParticipantId participantId() {
        return participantId;
    }

    String holder() {
        return holder;
    }

    Role role() {
        return role;
    }

    String reason() {
        return reason;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant overAt() {
        return overAt;
    }

    @Nullable
    Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    @Nullable
    Instant reviewBy() {
        return reviewBy;
    }

    @Nullable
    Instant reviewedAt() {
        return reviewedAt;
    }

    @Nullable
    Boolean justified() {
        return justified;
    }

    @Nullable
    String finding() {
        return finding;
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }
}
