package city.novaaria.dreamocracy.hazard;

import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.UUID;

/** What happens about hazards that were met by changing a dream; heard in the transaction of the change. */
public sealed interface HazardEvent extends DomainEvent {

    DeviationId deviation();

    @Override
    default UUID aggregate() {
        return deviation().value();
    }

    /** A running dream was changed to remove a hazard. */
    record Deviated(
            DeviationId deviation, SessionId session, VersionId version, SanctuaryId sanctuary, Actor actor, Instant at)
            implements HazardEvent {}

    /** Somebody told what happened. */
    record Reported(
            DeviationId deviation, SessionId session, VersionId version, SanctuaryId sanctuary, Actor actor, Instant at)
            implements HazardEvent {}

    /** An independent ethicist judged it. */
    record Reviewed(
            DeviationId deviation, SessionId session, VersionId version, SanctuaryId sanctuary, Actor actor, Instant at)
            implements HazardEvent {}
}
