package city.novaaria.dreamocracy.exhibition;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.UUID;

/** What happens to exhibitions; heard in the transaction of the change. */
public sealed interface ExhibitionEvent extends DomainEvent {

    ExhibitionId exhibition();

    @Override
    default UUID aggregate() {
        return exhibition().value();
    }

    record Planned(ExhibitionId exhibition, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ExhibitionEvent {}

    record Changed(ExhibitionId exhibition, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ExhibitionEvent {}

    record Announced(ExhibitionId exhibition, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ExhibitionEvent {}

    /** Its chamber is free again. */
    record Cancelled(ExhibitionId exhibition, SanctuaryId sanctuary, Actor actor, Instant at)
            implements ExhibitionEvent {}
}
