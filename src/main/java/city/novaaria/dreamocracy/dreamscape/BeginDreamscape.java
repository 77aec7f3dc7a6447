package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A weaver begins a dreamscape, which has no version yet. */
@Component
class BeginDreamscape {

    private final Dreamscapes dreamscapes;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    BeginDreamscape(Dreamscapes dreamscapes, SanctuaryRegister sanctuaries, ServerClock clock) {
        this.dreamscapes = dreamscapes;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    @Transactional
    public Dreamscape begin(Caller caller, NewDreamscape request) {
        SanctuaryId sanctuary = sanctuaries
                .find(request.sanctuaryId())
                .orElseThrow(BeginDreamscape::unknownSanctuary)
                .id();
        Actor weaver = caller.mustHold(sanctuary, Role.WEAVER);
        return dreamscapes.saveAndFlush(
                new Dreamscape(new DreamscapeId(Ids.next()), sanctuary, request.title(), weaver, clock.now()));
    }

    private static Refused unknownSanctuary() {
        return Refused.unprocessable(FieldError.at("#/sanctuaryId", "Unknown", "sanctuary-of-list"));
    }
}
