package city.novaaria.dreamocracy.message;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.UUID;

/** What happens to messages, never what they say or who gets them; heard in the transaction of the change. */
public sealed interface MessageEvent extends DomainEvent {

    MessageId message();

    @Override
    default UUID aggregate() {
        return message().value();
    }

    record Sent(MessageId message, SanctuaryId sanctuary, Actor actor, Instant at) implements MessageEvent {}
}
