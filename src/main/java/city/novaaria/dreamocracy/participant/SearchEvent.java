package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.UUID;

/** What happens when somebody looks for people; for what, and whom they found, is in no event. */
public sealed interface SearchEvent extends DomainEvent {

    @Override
    SanctuaryId sanctuary();

    /** Somebody looked for people by their name, or for the seats of one. */
    record Searched(UUID aggregate, SanctuaryId sanctuary, Actor actor, Instant at) implements SearchEvent {}
}
