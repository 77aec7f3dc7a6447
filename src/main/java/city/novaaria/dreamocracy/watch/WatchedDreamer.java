package city.novaaria.dreamocracy.watch;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * Since when nothing has been heard of one person in a running dream; it changes under the session's lock only.
 *
 * <p>Rows are made, and moved on by pauses, for all of a session at once by {@link KeepWatch}.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are written by statements about all of a session
class WatchedDreamer extends AbstractAggregateRoot<WatchedDreamer> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "enrollment_id"))
    private EnrollmentId enrollmentId;

    private SessionId sessionId;
    private SanctuaryId sanctuaryId;

    // what the dream was paused since then does not count
    private Instant heardAt;

    private @Nullable Instant pausedAt;

    // when the person last came back into the dream
    private @Nullable Instant backAt;

    // until when somebody is to look because nothing was heard
    private @Nullable Instant lookBy;

    @Version
    private @Nullable Long version;

    protected WatchedDreamer() {}

    /**
     * Somebody is asked to look, once, when too many ratings in a row were missed.
     *
     * @param measured when a lace last measured it; null when none did of late
     */
    void look(@Nullable Instant measured, PolicyProfile policy, Instant at) {
        if (measured != null && measured.isAfter(heardAt)) {
            heardAt = measured;
        }
        if (missed(policy, at) >= policy.missedBeforeLook() && lookBy == null) {
            lookBy = at.plus(policy.distressLookWithin());
            registerEvent(new WatchEvent.RatingsMissed(enrollmentId, sessionId, sanctuaryId, Actor.service(), at));
        }
    }

    /**
     * Whether the person steps out: one more was missed, or nobody looked in time. Whoever came back meanwhile has as long
     * anew.
     *
     * @param becauseOfNumber until when somebody was to look because of what was said; null when that was not asked for
     */
    boolean isOut(@Nullable Instant becauseOfNumber, PolicyProfile policy, Instant at) {
        return missed(policy, at) >= policy.missedBeforeOut()
                || isOver(lookBy, policy, at)
                || isOver(becauseOfNumber, policy, at);
    }

    private long missed(PolicyProfile policy, Instant at) {
        Duration silence = Duration.between(heardAt, at);
        return silence.isNegative() ? 0 : silence.dividedBy(policy.ratingEvery());
    }

    private boolean isOver(@Nullable Instant until, PolicyProfile policy, Instant at) {
        return until != null
                && at.isAfter(until)
                && (backAt == null || at.isAfter(backAt.plus(policy.distressLookWithin())));
    }

    EnrollmentId enrollmentId() {
        return enrollmentId;
    }
}
