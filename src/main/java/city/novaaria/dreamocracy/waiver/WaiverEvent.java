package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;

/** What happens to waivers; heard in the transaction of the change. */
public sealed interface WaiverEvent {

    /** Somebody asked for a waiver. */
    record Requested(WaiverId waiver, SessionId session, SanctuaryId sanctuary, String rule, Instant at)
            implements WaiverEvent {}

    /** It counts from now on: others allowed it, or the person whom the rule protects said so. */
    record Granted(WaiverId waiver, SessionId session, SanctuaryId sanctuary, String rule, Instant at)
            implements WaiverEvent {}

    /** Those who were asked said no. */
    record Denied(WaiverId waiver, SessionId session, SanctuaryId sanctuary, String rule, Instant at)
            implements WaiverEvent {}

    /** It no longer counts. */
    record Revoked(WaiverId waiver, SessionId session, SanctuaryId sanctuary, String rule, Instant at)
            implements WaiverEvent {}
}
