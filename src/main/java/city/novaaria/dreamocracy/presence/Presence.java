package city.novaaria.dreamocracy.presence;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.session.PlannedSession;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** When somebody on duty in a session last gave a sign of being there, by the entry of the crew that is on duty. */
@Entity
class Presence extends AbstractAggregateRoot<Presence> {

    @EmbeddedId
    private PresenceId id;

    private SessionId sessionId;
    private SanctuaryId sanctuaryId;
    private UUID crewId;
    private Instant seenAt;
    private @Nullable Instant breakUntil;

    @Version
    private @Nullable Long version;

    protected Presence() {}

    /** The first sign. */
    Presence(PresenceId id, PlannedSession session, CrewId crew, Actor by, Instant at) {
        this.id = id;
        this.sessionId = session.id();
        this.sanctuaryId = session.sanctuaryId();
        this.crewId = crew.value();
        this.seenAt = at;
        registerEvent(new PresenceEvent.Began(id, sessionId, sanctuaryId, by, at));
    }

    /** Another sign; it ends a break. A sign that comes late takes nothing back. */
    void seen(PolicyProfile policy, Actor by, Instant at) {
        if (breakUntil != null) {
            registerEvent(new PresenceEvent.BreakEnded(id, sessionId, sanctuaryId, by, at));
        } else if (now().stateAt(at, policy) == PresenceState.SILENT) {
            registerEvent(new PresenceEvent.Returned(id, sessionId, sanctuaryId, by, at));
        }
        seenAt = at.isAfter(seenAt) ? at : seenAt;
        breakUntil = null;
    }

    /** Others cover; whose break has begun already gets no other one, also when it has run out, until their next sign. */
    void takeBreak(PolicyProfile policy, Actor by, Instant at) {
        if (hasBreak()) {
            return;
        }
        seenAt = at.isAfter(seenAt) ? at : seenAt;
        breakUntil = at.plus(policy.longestBreak());
        registerEvent(new PresenceEvent.BreakBegun(id, sessionId, sanctuaryId, by, at));
    }

    /** A break has begun, and they gave no sign since; it may have run out. */
    boolean hasBreak() {
        return breakUntil != null;
    }

    Seen now() {
        return new Seen(seenAt, breakUntil);
    }

    UUID crewId() {
        return crewId;
    }
}
