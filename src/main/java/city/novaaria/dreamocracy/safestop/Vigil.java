package city.novaaria.dreamocracy.safestop;

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
import java.time.Instant;
import java.util.Optional;
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

    @Enumerated(EnumType.STRING)
    private @Nullable SafeStopTrigger stoppedFor;

    private @Nullable Instant stoppedAt;

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

    void stop(SafeStopTrigger trigger, Instant at) {
        stoppedFor = trigger;
        stoppedAt = at;
        registerEvent(new SafeStopEvent.Triggered(sessionId, sanctuaryId, trigger, Actor.service(), at));
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
