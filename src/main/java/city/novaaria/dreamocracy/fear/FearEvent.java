package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.UUID;

/** What happens to fears that people handed in; heard in the transaction of the change. */
public sealed interface FearEvent extends DomainEvent {

    FearId fear();

    @Override
    default UUID aggregate() {
        return fear().value();
    }

    /** Somebody gave it away. */
    record Submitted(FearId fear, SanctuaryId sanctuary, Actor actor, Instant at) implements FearEvent {}

    /**
     * A human looked at it; it may be used, or not.
     *
     * @param escalated it was found to need more than a screener, and is not so since before
     * @param retagged it was found to touch something else than before
     */
    record Screened(
            FearId fear,
            SanctuaryId sanctuary,
            boolean cleared,
            boolean escalated,
            boolean retagged,
            Actor actor,
            Instant at)
            implements FearEvent {}

    /** It was put differently, as a screener had asked, and waits to be screened. */
    record Redacted(FearId fear, SanctuaryId sanctuary, Actor actor, Instant at) implements FearEvent {}

    /** Its owner permits more or less. */
    record PermissionsChanged(FearId fear, SanctuaryId sanctuary, Actor actor, Instant at) implements FearEvent {}

    /** It was taken back, and its text destroyed. */
    record Withdrawn(FearId fear, SanctuaryId sanctuary, Actor actor, Instant at) implements FearEvent {}

    /** Somebody else than its owner read its text. */
    record Read(FearId fear, SanctuaryId sanctuary, Actor actor, Instant at) implements FearEvent {}
}
