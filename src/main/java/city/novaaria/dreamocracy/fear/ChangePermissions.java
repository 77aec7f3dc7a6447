package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The owner of a fear permits more or less than before. */
@Component
class ChangePermissions {

    private final Fears fears;
    private final ReadFear reading;
    private final ServerClock clock;

    ChangePermissions(Fears fears, ReadFear reading, ServerClock clock) {
        this.fears = fears;
        this.reading = reading;
        this.clock = clock;
    }

    @Transactional
    public ReadFear.Seen change(Caller caller, FearId id, ExpectedVersion expected, NewPermissions request) {
        Fear fear = fears.lock(id).orElseThrow(Refused::notFound);
        Instant now = clock.now();
        FearAccess access = new FearAccess(fear, caller, now).mustBeOwned();
        expected.check(fear.revision(now));
        access.mustBePossible(FearAccess.Action.CHANGE_PERMISSIONS);
        List<FieldError> faults = Permission.faults(request.permissions(), request.until(), now);
        if (!faults.isEmpty()) {
            throw Refused.unprocessable(faults.toArray(FieldError[]::new));
        }
        fear.permit(request.permissions(), request.until(), caller.as(ActingAs.CONTRIBUTOR), now);
        fears.saveAndFlush(fear);
        return reading.show(access);
    }
}
