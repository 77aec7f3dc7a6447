package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A fear is taken back, by its owner or with its claim code; nothing but that is asked. */
@Component
class WithdrawFear {

    private final Fears fears;
    private final ReadFear reading;
    private final ServerClock clock;

    WithdrawFear(Fears fears, ReadFear reading, ServerClock clock) {
        this.fears = fears;
        this.reading = reading;
        this.clock = clock;
    }

    @Transactional
    public ReadFear.Seen withdraw(Caller caller, FearId id) {
        Fear fear = fears.lock(id).orElseThrow(Refused::notFound);
        FearAccess access = new FearAccess(fear, caller, clock.now()).mustBeOwned();
        fear.withdraw(caller.as(ActingAs.CONTRIBUTOR), access.at());
        fears.saveAndFlush(fear);
        return reading.show(access);
    }

    @Transactional
    public FearId withdraw(String claimCode) {
        Fear fear = fears.hold(claimCode);
        fear.withdraw(new Actor(null, ActingAs.CONTRIBUTOR), clock.now());
        return fears.save(fear).id();
    }
}
