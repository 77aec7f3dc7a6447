package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** That somebody comes to a gathering, or somebody whom they bring, or that they wait for a place. */
@Entity
class Registration extends AbstractAggregateRoot<Registration> {

    @EmbeddedId
    private RegistrationId id;

    private GatheringId gatheringId;
    private SanctuaryId sanctuaryId;
    private String subject;
    private @Nullable ParticipantId participantId;
    private @Nullable String guest;

    @SuppressWarnings("UnusedVariable") // places are given in its order
    private int number;

    @Enumerated(EnumType.STRING)
    private RegistrationState state;

    // nobody comes twice
    @SuppressWarnings("UnusedVariable")
    private @Nullable String liveKey;

    private Instant registeredAt;

    @SuppressWarnings("UnusedVariable") // for figures: whoever cancels afterwards changes none
    private @Nullable Instant cancelledAt;

    @SuppressWarnings("UnusedVariable") // the same: when it was cancelled
    private @Nullable Boolean hadPlace;

    /** Whoever holds the gathering reads a version that does not tell it. */
    @OptimisticLock(excluded = true)
    private boolean feedbackGiven;

    @SuppressWarnings("UnusedVariable") // kept for who asks later
    private @Nullable String trainedBy;

    private @Nullable Instant trainedAt;

    @BatchSize(size = 100)
    @ElementCollection
    @Column(name = "meeting")
    @CollectionTable(name = "registration_attendance", joinColumns = @JoinColumn(name = "registration_id"))
    private Set<Integer> attended = new HashSet<>();

    @Version
    private @Nullable Long version;

    /**
     * Where somebody is among the others.
     *
     * @param number one more than the last one's; places are given in their order
     * @param waits because no place is free
     * @param said they said before what they think of it
     */
    record Line(int number, boolean waits, boolean said) {}

    protected Registration() {}

    Registration(
            RegistrationId id,
            Gathering gathering,
            Caller caller,
            @Nullable String guest,
            Line line,
            Actor by,
            Instant at) {
        this.id = id;
        this.gatheringId = gathering.id();
        this.sanctuaryId = gathering.sanctuaryId();
        this.subject = caller.subject();
        this.participantId = caller.participant().orElse(null);
        this.guest = guest;
        this.number = line.number();
        this.feedbackGiven = line.said();
        this.state = line.waits() ? RegistrationState.WAITING : RegistrationState.REGISTERED;
        this.liveKey = guest == null ? subject : null;
        this.registeredAt = at;
        registerEvent(new RegistrationEvent.Registered(id, gatheringId, sanctuaryId, by, at));
    }

    void moveUp(Instant at) {
        if (state != RegistrationState.WAITING) {
            throw new IllegalStateException("who is " + state + " does not wait");
        }
        state = RegistrationState.REGISTERED;
        registerEvent(new RegistrationEvent.MovedUp(id, gatheringId, sanctuaryId, Actor.service(), at));
    }

    /** Never refused; whoever has cancelled cancels no more. */
    void cancel(Actor by, Instant at) {
        if (state != RegistrationState.CANCELLED) {
            hadPlace = state == RegistrationState.REGISTERED;
            cancelledAt = at;
            state = RegistrationState.CANCELLED;
            liveKey = null;
            registerEvent(new RegistrationEvent.Cancelled(id, gatheringId, sanctuaryId, by, at));
        }
    }

    void attended(Set<Integer> meetings, Actor by, Instant at) {
        mustHaveAPlace();
        attended.retainAll(meetings);
        attended.addAll(meetings);
        registerEvent(new RegistrationEvent.AttendanceRecorded(id, gatheringId, sanctuaryId, by, at));
    }

    /** Somebody taught them to wear a lace. */
    void trained(Actor by, Instant at) {
        mustHaveAPlace();
        trainedBy = by.person();
        trainedAt = at;
        registerEvent(new RegistrationEvent.Trained(id, gatheringId, sanctuaryId, by, at));
    }

    /** What they said is kept elsewhere. */
    void feedbackGiven() {
        mustHaveAPlace();
        feedbackGiven = true;
    }

    private void mustHaveAPlace() {
        if (state != RegistrationState.REGISTERED) {
            throw new IllegalStateException("who is " + state + " has no place");
        }
    }

    RegistrationId id() {
        return id;
    }

    GatheringId gatheringId() {
        return gatheringId;
    }

    String subject() {
        return subject;
    }

    @Nullable
    ParticipantId participantId() {
        return participantId;
    }

    @Nullable
    String guest() {
        return guest;
    }

    RegistrationState state() {
        return state;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    boolean isTrained() {
        return trainedAt != null;
    }

    boolean hasGivenFeedback() {
        return feedbackGiven;
    }

    List<Integer> attended() {
        return attended.stream().sorted().toList();
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }
}
