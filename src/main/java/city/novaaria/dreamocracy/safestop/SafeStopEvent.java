package city.novaaria.dreamocracy.safestop;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.UUID;

/** What the watch over a running dream finds and does; heard in the transaction of the change. */
public sealed interface SafeStopEvent extends DomainEvent {

    SessionId session();

    @Override
    default UUID aggregate() {
        return session().value();
    }

    /** Too few accompany the dream; it ends by itself unless that changes. */
    record ShortageBegan(SessionId session, SanctuaryId sanctuary, Actor actor, Instant at) implements SafeStopEvent {}

    /** Of somebody who facilitates nothing was heard for so long that the others are to look. */
    record SilenceNoticed(SessionId session, SanctuaryId sanctuary, Actor actor, Instant at) implements SafeStopEvent {}

    /** Enough accompany it again. */
    record ShortageEnded(SessionId session, SanctuaryId sanctuary, Actor actor, Instant at) implements SafeStopEvent {}

    /** The dream is brought to a gentle end by itself. */
    record Triggered(SessionId session, SanctuaryId sanctuary, SafeStopTrigger trigger, Actor actor, Instant at)
            implements SafeStopEvent {}

    /** Somebody wants that the dream does not end by itself. */
    record OverrideAsked(SessionId session, SanctuaryId sanctuary, Actor actor, Instant at) implements SafeStopEvent {}

    /** A second person wants it, too: for a while it does not. */
    record Overridden(SessionId session, SanctuaryId sanctuary, Actor actor, Instant at) implements SafeStopEvent {}
}
