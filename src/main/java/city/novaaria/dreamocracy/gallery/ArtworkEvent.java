package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.UUID;

/** What happens to artworks, never what they are made of; heard in the transaction of the change. */
public sealed interface ArtworkEvent extends DomainEvent {

    ArtworkId artwork();

    @Override
    default UUID aggregate() {
        return artwork().value();
    }

    record Drafted(ArtworkId artwork, SanctuaryId sanctuary, Actor actor, Instant at) implements ArtworkEvent {}

    /** Whoever said yes to it is asked anew, and nobody outside of the house sees it until then. */
    record Changed(ArtworkId artwork, SanctuaryId sanctuary, Actor actor, Instant at) implements ArtworkEvent {}

    record Submitted(ArtworkId artwork, SanctuaryId sanctuary, Actor actor, Instant at) implements ArtworkEvent {}

    /** Somebody wants to be named with it. */
    record Approved(ArtworkId artwork, SanctuaryId sanctuary, Actor actor, Instant at) implements ArtworkEvent {}

    /** Somebody does not want to be named with it. */
    record Declined(ArtworkId artwork, SanctuaryId sanctuary, Actor actor, Instant at) implements ArtworkEvent {}

    record Published(ArtworkId artwork, SanctuaryId sanctuary, Actor actor, Instant at) implements ArtworkEvent {}

    /** Something that it was made of may be used no more; copies have to be asked for again. */
    record SourceLost(ArtworkId artwork, SanctuaryId sanctuary, Actor actor, Instant at) implements ArtworkEvent {}

    /** What may be used no more is gone from it. */
    record SourceResolved(ArtworkId artwork, SanctuaryId sanctuary, Actor actor, Instant at) implements ArtworkEvent {}

    /** Nobody outside of the house sees it any more; whoever kept a copy has to let it go. */
    record TakenDown(ArtworkId artwork, SanctuaryId sanctuary, Actor actor, Instant at) implements ArtworkEvent {}
}
