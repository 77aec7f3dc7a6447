package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.aftercare.AftercareEvent.Step;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One time that somebody asks a person how they are after a dream: an offer, which the person may decline.
 *
 * <p>When the dream begins it gets its owner, and when the person is out of it the time at which it is due: both by
 * statements of {@link AftercareCheckIns}, for everybody at once.
 */
@Entity
class AftercareCheckIn extends AbstractAggregateRoot<AftercareCheckIn> {

    private static final int ATTEMPTS = 3;

    /** So long after it was due stewards are told (AFT-02). */
    static final Duration ESCALATED_AFTER = Duration.ofHours(12);

    @EmbeddedId
    private CheckInId id;

    private SanctuaryId sanctuaryId;
    private SessionId sessionId;
    private EnrollmentId enrollmentId;
    private ParticipantId participantId;

    private long dueAfterSeconds;
    private @Nullable Instant dueAt;

    // the house knows of it when everybody has left the session
    private boolean sessionOver;

    private @Nullable CrewId ownerId;

    /** The person agreed to be contacted; who did not is offered it, and nobody calls. Set by {@link AftercareCheckIns}. */
    private boolean contactAgreed;

    @Enumerated(EnumType.STRING)
    private State state;

    @BatchSize(size = 100)
    @ElementCollection
    @CollectionTable(name = "aftercare_attempt", joinColumns = @JoinColumn(name = "check_in_id"))
    @OrderColumn(name = "number")
    private List<Attempt> attempts = new ArrayList<>();

    @Version
    private @Nullable Long version;

    /** Where a check-in stands. */
    enum State {
        PLANNED,
        DONE,
        DECLINED,
        UNREACHABLE
    }

    protected AftercareCheckIn() {}

    AftercareCheckIn(CheckInId id, EnrolledPerson enrollment, Duration dueAfter) {
        this.id = id;
        this.sanctuaryId = enrollment.sanctuary();
        this.sessionId = enrollment.session();
        this.enrollmentId = enrollment.id();
        this.participantId = enrollment.person();
        this.dueAfterSeconds = dueAfter.toSeconds();
        this.state = State.PLANNED;
    }

    /** Whose check-in it is. */
    record EnrolledPerson(EnrollmentId id, SessionId session, SanctuaryId sanctuary, ParticipantId person) {}

    /** They were all planned because of the same thing that happened in one session. */
    static List<AftercareCheckIn> planned(List<AftercareCheckIn> checkIns, Actor by, Instant at) {
        if (!checkIns.isEmpty()) {
            AftercareCheckIn first = checkIns.getFirst();
            first.registerEvent(new AftercareEvent.Planned(
                    first.sessionId,
                    first.sanctuaryId,
                    checkIns.stream().map(AftercareCheckIn::id).toList(),
                    by,
                    at));
        }
        return checkIns;
    }

    /**
     * Somebody was asked or not reached; after enough attempts on enough days of the site's calendar it is given up.
     *
     * @param apart attempts count as on different days only when they lie at least so far apart
     */
    void record(Attempt attempt, ZoneId zone, Duration apart, Actor by) {
        Instant at = attempt.attemptedAt();
        if (!contactAgreed) {
            throw Refused.forbidden("not-contacted");
        }
        mustAllow(CheckInAction.RECORD_ATTEMPT, at);
        attempts.add(attempt);
        if (attempt.outcome() == Attempt.Outcome.DONE) {
            move(State.DONE, Step.DONE, by, at);
        } else if (state == State.PLANNED && isGivenUpRightly(zone, apart)) {
            move(State.UNREACHABLE, Step.GIVEN_UP, by, at);
        } else {
            move(state, Step.MISSED, by, at);
        }
        if (attempt.distress()) {
            registerEvent(new AftercareEvent.DistressFound(id, enrollmentId, sanctuaryId, by, at));
        }
    }

    /** Whoever is called before they expect it was not missed: only attempts from the due time on count. */
    private boolean isGivenUpRightly(ZoneId zone, Duration apart) {
        List<Instant> missed = attempts.stream()
                .filter(attempt -> attempt.outcome() == Attempt.Outcome.NOT_REACHED && isDue(attempt.attemptedAt()))
                .map(Attempt::attemptedAt)
                .toList();
        return missed.size() >= ATTEMPTS && onTwoDays(missed.getFirst(), missed.getLast(), zone, apart);
    }

    private static boolean onTwoDays(Instant first, Instant last, ZoneId zone, Duration apart) {
        return !LocalDate.ofInstant(first, zone).equals(LocalDate.ofInstant(last, zone))
                && !last.isBefore(first.plus(apart));
    }

    private boolean isDue(Instant at) {
        return dueAt != null && !at.isBefore(dueAt);
    }

    void decline(Actor by, Instant at) {
        mustAllow(CheckInAction.DECLINE, at);
        move(State.DECLINED, Step.DECLINED, by, at);
    }

    void resume(Actor by, Instant at) {
        mustAllow(CheckInAction.RESUME, at);
        move(State.PLANNED, Step.RESUMED, by, at);
    }

    /** Somebody else of the crew looks after it; who does already goes on. */
    void handOver(CrewId to, Actor by, Instant at) {
        mustAllow(CheckInAction.HAND_OVER, at);
        if (!to.equals(ownerId)) {
            ownerId = to;
            move(state, Step.HANDED_OVER, by, at);
        }
    }

    /** Whether somebody else has to see to it: it was due so long ago that whoever looks after it has not. */
    boolean overdue(Instant at) {
        return sessionOver
                && contactAgreed
                && state == State.PLANNED
                && dueAt != null
                && !at.isBefore(dueAt.plus(ESCALATED_AFTER));
    }

    List<CheckInAction> possible(Instant at) {
        return Arrays.stream(CheckInAction.values())
                .filter(action -> action.possibleIn(state, contactAgreed && isDue(at)))
                .toList();
    }

    private void mustAllow(CheckInAction action, Instant at) {
        if (!action.possibleIn(state, contactAgreed && isDue(at))) {
            throw Refused.stateConflict(
                    state, possible(at).stream().filter(action::isForTheSame).toList());
        }
    }

    /** Differs whenever it would be shown differently, also when only the clock has moved. */
    long tag(Instant at) {
        return 2 * version() + (isDue(at) ? 1 : 0);
    }

    private void move(State to, Step step, Actor by, Instant at) {
        state = to;
        registerEvent(new AftercareEvent.CheckInMoved(id, enrollmentId, sanctuaryId, step, by, at));
    }

    CheckInId id() {
        return id;
    }

    SanctuaryId sanctuaryId() {
        return sanctuaryId;
    }

    SessionId sessionId() {
        return sessionId;
    }

    EnrollmentId enrollmentId() {
        return enrollmentId;
    }

    ParticipantId participantId() {
        return participantId;
    }

    Duration dueAfter() {
        return Duration.ofSeconds(dueAfterSeconds);
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    CrewId ownerId() {
        return ownerId;
    }

    boolean contactAgreed() {
        return contactAgreed;
    }

    State state() {
        return state;
    }

    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
