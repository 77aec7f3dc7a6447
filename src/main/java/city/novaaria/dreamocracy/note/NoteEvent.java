package city.novaaria.dreamocracy.note;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.UUID;

/** What happens to notes, never what they say; heard in the transaction of the change. */
public sealed interface NoteEvent extends DomainEvent {

    NoteId note();

    SessionId session();

    @Override
    default UUID aggregate() {
        return note().value();
    }

    record Written(NoteId note, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements NoteEvent {}

    /** What it said is destroyed. */
    record Redacted(NoteId note, SessionId session, SanctuaryId sanctuary, Actor actor, Instant at)
            implements NoteEvent {}
}
