package city.novaaria.dreamocracy.merge;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.UUID;

/** What becomes of merges that were asked for; that records were merged the merged one tells. */
public sealed interface MergeEvent extends DomainEvent {

    MergeId merge();

    @Override
    default UUID aggregate() {
        return merge().value();
    }

    /** A steward says that two records are of one person. */
    record Asked(MergeId merge, SanctuaryId sanctuary, Actor actor, Instant at) implements MergeEvent {}

    /** The person, by one of the records, or a guardian says so, too. */
    record Agreed(MergeId merge, SanctuaryId sanctuary, Actor actor, Instant at) implements MergeEvent {}

    /** The person, a guardian or another steward says no. */
    record Declined(MergeId merge, SanctuaryId sanctuary, Actor actor, Instant at) implements MergeEvent {}

    /** Whoever asked takes it back. */
    record Withdrawn(MergeId merge, SanctuaryId sanctuary, Actor actor, Instant at) implements MergeEvent {}
}
