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
    private static final int DAYS = 2;

    @EmbeddedId
    private CheckInId id;

    private SanctuaryId sanctuaryId;
    private SessionId sessionId;
    private EnrollmentId enrollmentId;
    private ParticipantId participantId;

    private long dueAfterSeconds;
    private @Nullable Instant dueAt;

    private @Nullable CrewId ownerId;

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

    /** Somebody was asked or not reached; after enough attempts on enough days of the site's calendar it is given up. */
    void record(Attempt attempt, ZoneId zone, Actor by) {
        mustAllow(CheckInAction.RECORD_ATTEMPT);
        attempts.add(attempt);
        Instant at = attempt.attemptedAt();
        if (attempt.outcome() == Attempt.Outcome.DONE) {
            move(State.DONE, Step.DONE, by, at);
        } else if (state == State.PLANNED && isGivenUpRightly(zone)) {
            move(State.UNREACHABLE, Step.GIVEN_UP, by, at);
        } else {
            move(state, Step.MISSED, by, at);
        }
        if (attempt.distress()) {
            registerEvent(new AftercareEvent.DistressFound(id, enrollmentId, sanctuaryId, by, at));
        }
    }

    /** Whoever is called before they expect it was not missed: only attempts from the due time on count. */
    private boolean isGivenUpRightly(ZoneId zone) {
        List<LocalDate> days = attempts.stream()
                .filter(attempt -> attempt.outcome() == Attempt.Outcome.NOT_REACHED
                        && dueAt != null
                        && !attempt.attemptedAt().isBefore(dueAt))
                .map(attempt -> LocalDate.ofInstant(attempt.attemptedAt(), zone))
                .toList();
        return days.size() >= ATTEMPTS && days.stream().distinct().count() >= DAYS;
    }

    void decline(Actor by, Instant at) {
        mustAllow(CheckInAction.DECLINE);
        move(State.DECLINED, Step.DECLINED, by, at);
    }

    void resume(Actor by, Instant at) {
        mustAllow(CheckInAction.RESUME);
        move(State.PLANNED, Step.RESUMED, by, at);
    }

    List<CheckInAction> possible() {
        return Arrays.stream(CheckInAction.values())
                .filter(action -> action.possibleIn(state, dueAt != null))
                .toList();
    }

    private void mustAllow(CheckInAction action) {
        if (!action.possibleIn(state, dueAt != null)) {
            throw Refused.stateConflict(state, possible());
        }
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
