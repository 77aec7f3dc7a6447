package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.UUID;

/** What happens to gatherings; heard in the transaction of the change. */
public sealed interface GatheringEvent extends DomainEvent {

    GatheringId gathering();

    @Override
    default UUID aggregate() {
        return gathering().value();
    }

    record Planned(GatheringId gathering, SanctuaryId sanctuary, Actor actor, Instant at) implements GatheringEvent {}

    record Changed(GatheringId gathering, SanctuaryId sanctuary, Actor actor, Instant at) implements GatheringEvent {}

    /** Those for whom it is meant read of it, and register. */
    record Opened(GatheringId gathering, SanctuaryId sanctuary, Actor actor, Instant at) implements GatheringEvent {}

    record Ended(GatheringId gathering, SanctuaryId sanctuary, Actor actor, Instant at) implements GatheringEvent {}

    /** Its chamber is free again. */
    record Cancelled(GatheringId gathering, SanctuaryId sanctuary, Actor actor, Instant at) implements GatheringEvent {}

    /** Somebody said what they think of it; who is not told. */
    record FeedbackGiven(GatheringId gathering, SanctuaryId sanctuary, Actor actor, Instant at)
            implements GatheringEvent {}
}
