package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.Names;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A steward adds a chamber to a sanctuary. */
@Component
class AddChamber {

    private final Sanctuaries sanctuaries;
    private final Chambers chambers;
    private final ServerClock clock;

    AddChamber(Sanctuaries sanctuaries, Chambers chambers, ServerClock clock) {
        this.sanctuaries = sanctuaries;
        this.chambers = chambers;
        this.clock = clock;
    }

    @Transactional
    public Chamber add(Caller caller, SanctuaryId sanctuary, NewChamber request) {
        sanctuaries.mustExist(sanctuary);
        Actor steward = caller.mustHold(sanctuary, Role.STEWARD);
        // names that look alike are no two rows that a key could tell apart
        sanctuaries.lock(sanctuary);
        if (Names.sameAsAny(request.name(), chambers.names(sanctuary))) {
            throw Refused.because(SanctuaryProblem.NAME_TAKEN);
        }
        return chambers.saveAndFlush(new Chamber(
                new ChamberId(Ids.next()), sanctuary, request.name(), request.berths(), steward, clock.now()));
    }
}
