package city.novaaria.dreamocracy.media;

import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.UUID;

/** What happens to files; heard in the transaction of the change. */
public sealed interface MediaEvent extends DomainEvent {

    MediaId media();

    @Override
    default UUID aggregate() {
        return media().value();
    }

    /** Somebody brought it, and it was kept. */
    record Uploaded(MediaId media, SanctuaryId sanctuary, Actor actor, Instant at) implements MediaEvent {}

    /** Whoever kept it for themselves took it away. */
    record Destroyed(MediaId media, SanctuaryId sanctuary, Actor actor, Instant at) implements MediaEvent {}
}
