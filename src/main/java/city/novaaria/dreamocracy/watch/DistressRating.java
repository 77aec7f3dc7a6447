package city.novaaria.dreamocracy.watch;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.session.EnrolledPerson;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One time that somebody said how distressed a person is; the latest one knows what it was before the dream, and until when
 * a facilitator is to look.
 *
 * <p>It is made while the session is held, and nothing that was said is changed.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are evidence, or read by queries only
class DistressRating extends AbstractAggregateRoot<DistressRating> {

    @EmbeddedId
    private RatingId id;

    private EnrollmentId enrollmentId;
    private SessionId sessionId;
    private SanctuaryId sanctuaryId;
    private ParticipantId participantId;

    private int suds;
    private @Nullable Boolean dissociating;

    @Enumerated(EnumType.STRING)
    private RatingSource source;

    private String ratedBy;
    private Instant ratedAt;

    private @Nullable Integer baseline;

    @Enumerated(EnumType.STRING)
    private AskedFor asks;

    private @Nullable Instant lookBy;

    // also read by the unique key: one rating of an enrollment is the latest
    private @Nullable UUID latestKey;

    @Version
    private @Nullable Long version;

    protected DistressRating() {}

    /**
     * @param before the latest one so far; null when there is none
     */
    DistressRating(
            RatingId id,
            EnrolledPerson person,
            Said said,
            @Nullable DistressRating before,
            AskedFor asks,
            Duration lookWithin,
            Actor by,
            Instant at) {
        this.id = id;
        this.enrollmentId = person.id();
        this.sessionId = person.sessionId();
        this.sanctuaryId = person.sanctuaryId();
        this.participantId = person.participantId();
        this.suds = said.suds();
        this.dissociating = said.dissociating();
        this.source = said.source();
        this.ratedBy = by.person();
        this.ratedAt = at;
        this.baseline = person.begun() ? baselineOf(before) : Integer.valueOf(suds);
        this.asks = asks;
        this.lookBy = source == RatingSource.OBSERVED ? null : lookBy(before, asks, at.plus(lookWithin));
        this.latestKey = enrollmentId.value();
        registerEvent(new WatchEvent.Rated(id, enrollmentId, sessionId, sanctuaryId, by, at));
    }

    /**
     * What somebody said.
     *
     * @param dissociating null when they said nothing of it
     */
    record Said(int suds, @Nullable Boolean dissociating, RatingSource source) {

        @Override
        public String toString() {
            return "Said";
        }
    }

    static @Nullable Integer baselineOf(@Nullable DistressRating before) {
        return before == null ? null : before.baseline;
    }

    /** A look that is due stays due until somebody looks; saying that it is better is no look. */
    private static @Nullable Instant lookBy(@Nullable DistressRating before, AskedFor asks, Instant soonest) {
        if (before != null && before.lookBy != null) {
            return before.lookBy;
        }
        return asks == AskedFor.NOTHING ? null : soonest;
    }

    /** A later one was made. */
    void supersede() {
        latestKey = null;
    }

    RatingId id() {
        return id;
    }

    EnrollmentId enrollmentId() {
        return enrollmentId;
    }

    int suds() {
        return suds;
    }

    @Nullable
    Boolean dissociating() {
        return dissociating;
    }

    RatingSource source() {
        return source;
    }

    Instant ratedAt() {
        return ratedAt;
    }

    AskedFor asks() {
        return asks;
    }

    @Nullable
    Instant lookBy() {
        return lookBy;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
