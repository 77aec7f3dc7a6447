package city.novaaria.dreamocracy.vocabulary;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.UUID;

/** What happens to the vocabulary; heard in the transaction of the change. */
public sealed interface VocabularyEvent extends DomainEvent {

    ContentTagId tag();

    @Override
    default UUID aggregate() {
        return tag().value();
    }

    /** A sanctuary has a word of its own. */
    record TagAdded(ContentTagId tag, SanctuaryId sanctuary, Actor actor, Instant at) implements VocabularyEvent {}
}
