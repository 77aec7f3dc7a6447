package city.novaaria.dreamocracy.reflection;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.UUID;

/** What happens to reflections, never what they say; heard in the transaction of the change. */
public sealed interface ReflectionEvent extends DomainEvent {

    ReflectionId reflection();

    @Override
    default UUID aggregate() {
        return reflection().value();
    }

    record Written(ReflectionId reflection, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ReflectionEvent {}

    /** A drawing or a sound is part of it, instead of one that was before. */
    record FileKept(ReflectionId reflection, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ReflectionEvent {}

    /** Other people see it than before, or it may be used for something else. */
    record Shared(ReflectionId reflection, SanctuaryId sanctuary, Actor actor, Instant at) implements ReflectionEvent {}

    /** A human looked whether it may be used as its author permits. */
    record Screened(ReflectionId reflection, SanctuaryId sanctuary, boolean cleared, Actor actor, Instant at)
            implements ReflectionEvent {}

    /** All that was in it is gone. */
    record TakenBack(ReflectionId reflection, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ReflectionEvent {}
}
