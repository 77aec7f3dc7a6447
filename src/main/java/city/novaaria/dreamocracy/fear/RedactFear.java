package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The owner of a fear puts it differently, because a screener asked for that. */
@Component
class RedactFear {

    private final Fears fears;
    private final ReadFear reading;
    private final ServerClock clock;

    RedactFear(Fears fears, ReadFear reading, ServerClock clock) {
        this.fears = fears;
        this.reading = reading;
        this.clock = clock;
    }

    @Transactional
    public ReadFear.Seen redact(Caller caller, FearId id, String text) {
        Fear fear = fears.lock(id).orElseThrow(Refused::notFound);
        FearAccess access = new FearAccess(fear, caller, clock.now()).mustBeOwned();
        access.mustBePossible(FearAccess.Action.REDACT);
        fear.redact(text, caller.as(ActingAs.CONTRIBUTOR), access.at());
        fears.saveAndFlush(fear);
        return reading.show(access);
    }
}
