package city.novaaria.dreamocracy.presence;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.UUID;

/** What is heard of those on duty; heard in the transaction of the change. That somebody goes on being there is no event. */
public sealed interface PresenceEvent extends DomainEvent {

    PresenceId presence();

    SessionId session();

    @Override
    default UUID aggregate() {
        return presence().value();
    }

    /** The first sign of somebody on duty: from now on they count only as long as they give one. */
    record Began(PresenceId presence, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements PresenceEvent {}

    /** Who was silent for too long is heard of again. */
    record Returned(PresenceId presence, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements PresenceEvent {}

    /** The others cover for a while. */
    record BreakBegun(PresenceId presence, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements PresenceEvent {}

    /** Who was on a break is back. */
    record BreakEnded(PresenceId presence, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements PresenceEvent {}
}
