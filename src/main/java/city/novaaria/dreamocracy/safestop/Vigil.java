package city.novaaria.dreamocracy.safestop;

import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.safestop.SafeStopRegister.SafeStopped;
import city.novaaria.dreamocracy.session.PlannedSession;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What the watch over one running dream remembers from one look to the next; it changes under the session's lock only. */
@Entity
class Vigil extends AbstractAggregateRoot<Vigil> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "session_id"))
    private SessionId sessionId;

    private SanctuaryId sanctuaryId;

    // since when too few were found to accompany the dream
    private @Nullable Instant shortSince;

    // the last sign of who facilitates, once the others were told how long ago that is
    private @Nullable Instant quietSince;

    @Enumerated(EnumType.STRING)
    private @Nullable SafeStopTrigger stoppedFor;

    private @Nullable Instant stoppedAt;

    private @Nullable String overrideAskedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Role overrideAskedAs;

    private @Nullable Instant overrideAskedAt;

    // until when two people wanted that the dream does not end by itself; once
    private @Nullable Instant overriddenUntil;

    @Version
    private @Nullable Long version;

    protected Vigil() {}

    Vigil(PlannedSession session) {
        this.sessionId = session.id();
        this.sanctuaryId = session.sanctuaryId();
    }

    /**
     * What was found about those who accompany the dream.
     *
     * @param since when they became too few; null when they are enough
     */
    void accompanied(@Nullable Instant since, Instant at) {
        if (since == null && shortSince != null) {
            registerEvent(new SafeStopEvent.ShortageEnded(sessionId, sanctuaryId, Actor.service(), at));
        }
        if (since != null && shortSince == null) {
            registerEvent(new SafeStopEvent.ShortageBegan(sessionId, sanctuaryId, Actor.service(), at));
        }
        shortSince = since;
    }

    /**
     * How long nothing was heard of who facilitates; the others are told once of each silence.
     *
     * @param since the last sign; null when it is not long ago
     */
    void quiet(@Nullable Instant since, Instant at) {
        if (since != null && !since.equals(quietSince)) {
            registerEvent(new SafeStopEvent.SilenceNoticed(sessionId, sanctuaryId, Actor.service(), at));
        }
        quietSince = since;
    }

    void stop(SafeStopTrigger trigger, Instant at) {
        stoppedFor = trigger;
        stoppedAt = at;
        registerEvent(new SafeStopEvent.Triggered(sessionId, sanctuaryId, trigger, Actor.service(), at));
    }

    /**
     * Who asked first, and in which role.
     *
     * @param person whoever asked, by how they sign in
     * @param as the role that counts; the word of the other one is missing
     */
    record Asked(String person, Role as) {

        @Override
        public String toString() {
            return "Asked[" + as + "]";
        }
    }

    /** Empty when nobody has, or nobody agreed in time. */
    Optional<Asked> asked(Duration longest, Instant at) {
        return overriddenUntil != null
                        || overrideAskedBy == null
                        || overrideAskedAs == null
                        || overrideAskedAt == null
                        || at.isAfter(overrideAskedAt.plus(longest))
                ? Optional.empty()
                : Optional.of(new Asked(overrideAskedBy, overrideAskedAs));
    }

    /**
     * Somebody wants that the dream does not end by itself; when another person wanted it before in the other role, it does
     * not for a while.
     *
     * @param as in which of the two roles they may want it
     * @param first whose word counts still; null when nobody's does
     */
    void putOff(Set<Role> as, @Nullable Asked first, Actor by, Duration longest, Instant at) {
        if (overriddenUntil != null || (first != null && first.person().equals(by.person()))) {
            return;
        }
        if (first == null) {
            overrideAskedBy = by.person();
            overrideAskedAs = as.iterator().next();
            overrideAskedAt = at;
            registerEvent(new SafeStopEvent.OverrideAsked(sessionId, sanctuaryId, by, at));
        } else if (as.stream().anyMatch(role -> role != first.as())) {
            overriddenUntil = at.plus(longest);
            registerEvent(new SafeStopEvent.Overridden(sessionId, sanctuaryId, by, at));
        }
    }

    boolean isPutOff(Instant at) {
        return overriddenUntil != null && at.isBefore(overriddenUntil);
    }

    /** It was in force, and is over. */
    boolean isOverrideSpent(Instant at) {
        return overriddenUntil != null && !isPutOff(at);
    }

    @Nullable
    Instant overriddenUntil() {
        return overriddenUntil;
    }

    SessionId sessionId() {
        return sessionId;
    }

    /** Whether it was kept before. */
    boolean isKnown() {
        return version != null;
    }

    @Nullable
    Instant shortSince() {
        return shortSince;
    }

    /** Empty unless the dream ended by itself. */
    Optional<SafeStopped> stopped() {
        return stoppedFor == null || stoppedAt == null
                ? Optional.empty()
                : Optional.of(new SafeStopped(stoppedFor, stoppedAt));
    }
}
