package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A weaver gives a dreamscape another title, lets it retire, or takes it up again. */
@Component
class ReviseDreamscape {

    private final Dreamscapes dreamscapes;
    private final ServerClock clock;

    ReviseDreamscape(Dreamscapes dreamscapes, ServerClock clock) {
        this.dreamscapes = dreamscapes;
        this.clock = clock;
    }

    @Transactional
    public Dreamscape revise(Caller caller, DreamscapeId id, ExpectedVersion expected, ChangeDreamscape change) {
        Dreamscape dreamscape = dreamscapes.lock(id, caller.sanctuaries()).orElseThrow(Refused::notFound);
        Actor weaver = caller.mustHold(dreamscape.sanctuaryId(), Role.WEAVER);
        expected.check(dreamscape.version());
        dreamscape.change(change, weaver, clock.now());
        return dreamscapes.saveAndFlush(dreamscape);
    }
}
