package city.novaaria.dreamocracy.guidance;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.UUID;

/** What happens to ethics notes, never what they say; heard in the transaction of the change. */
public sealed interface EthicsNoteEvent extends DomainEvent {

    EthicsNoteId note();

    @Override
    default UUID aggregate() {
        return note().value();
    }

    record Drafted(EthicsNoteId note, SanctuaryId sanctuary, Actor actor, Instant at) implements EthicsNoteEvent {}

    record Changed(EthicsNoteId note, SanctuaryId sanctuary, Actor actor, Instant at) implements EthicsNoteEvent {}

    record Submitted(EthicsNoteId note, SanctuaryId sanctuary, Actor actor, Instant at) implements EthicsNoteEvent {}

    /** A second ethicist gives it back to its author. */
    record Returned(EthicsNoteId note, SanctuaryId sanctuary, Actor actor, Instant at) implements EthicsNoteEvent {}

    record Published(EthicsNoteId note, SanctuaryId sanctuary, Actor actor, Instant at) implements EthicsNoteEvent {}

    /** A newer one took its place. */
    record Superseded(EthicsNoteId note, SanctuaryId sanctuary, Actor actor, Instant at) implements EthicsNoteEvent {}

    /** The one that took its place was retracted. */
    record BackInForce(EthicsNoteId note, SanctuaryId sanctuary, Actor actor, Instant at) implements EthicsNoteEvent {}

    /** What it said is destroyed. */
    record Retracted(EthicsNoteId note, SanctuaryId sanctuary, Actor actor, Instant at) implements EthicsNoteEvent {}
}
