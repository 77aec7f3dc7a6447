package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.UUID;

/** What happens to all laces of one make; heard in the transaction of the change. */
public sealed interface LaceModelEvent extends DomainEvent {

    UUID suspension();

    @Override
    default UUID aggregate() {
        return suspension();
    }

    /** An incident with that device suspended its model in every sanctuary. */
    record Suspended(
            UUID suspension, LaceDeviceId device, UUID incident, SanctuaryId sanctuary, Actor actor, Instant at)
            implements LaceModelEvent {}

    /** The incident stands in its way no longer. */
    record Lifted(UUID suspension, UUID incident, SanctuaryId sanctuary, Actor actor, Instant at)
            implements LaceModelEvent {}
}
