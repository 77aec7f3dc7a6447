package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.UUID;

/** What happens to waivers; heard in the transaction of the change. */
public sealed interface WaiverEvent extends DomainEvent {

    WaiverId waiver();

    @Override
    default UUID aggregate() {
        return waiver().value();
    }

    /** Somebody asked for a waiver. */
    record Requested(WaiverId waiver, SessionId session, SanctuaryId sanctuary, String rule, Actor actor, Instant at)
            implements WaiverEvent {}

    /** An ethicist voted; what the vote decided, if it decided, is told beside it. */
    record Voted(WaiverId waiver, SessionId session, SanctuaryId sanctuary, String rule, Actor actor, Instant at)
            implements WaiverEvent {}

    /** It counts from now on: others allowed it, or the person whom the rule protects said so. */
    record Granted(WaiverId waiver, SessionId session, SanctuaryId sanctuary, String rule, Actor actor, Instant at)
            implements WaiverEvent {}

    /** Those who were asked said no. */
    record Denied(WaiverId waiver, SessionId session, SanctuaryId sanctuary, String rule, Actor actor, Instant at)
            implements WaiverEvent {}

    /** It no longer counts. */
    record Revoked(WaiverId waiver, SessionId session, SanctuaryId sanctuary, String rule, Actor actor, Instant at)
            implements WaiverEvent {}
}
