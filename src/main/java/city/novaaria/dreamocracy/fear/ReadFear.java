package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.participant.WhoIsOfAge;
import city.novaaria.dreamocracy.problems.Refused;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a fear; nobody but its owner reads the text without leaving a record of it. */
@Component
class ReadFear {

    private final Fears fears;
    private final FearReadings readings;
    private final WhoIsOfAge ages;
    private final ServerClock clock;

    ReadFear(Fears fears, FearReadings readings, WhoIsOfAge ages, ServerClock clock) {
        this.fears = fears;
        this.readings = readings;
        this.ages = ages;
        this.clock = clock;
    }

    @Transactional
    public Seen read(Caller caller, FearId id) {
        Fear fear = fears.findById(id).orElseThrow(Refused::notFound);
        return show(new FearAccess(fear, caller, clock.now()).mustBeVisible());
    }

    /** For its owner, without the text. */
    FearAccess owned(Caller caller, FearId id) {
        Fear fear = fears.findById(id).orElseThrow(Refused::notFound);
        return new FearAccess(fear, caller, clock.now()).mustBeOwned();
    }

    /** Belongs into the transaction in which the caller is answered: without a record there is no text. */
    Seen show(FearAccess access) {
        Fear fear = access.fear();
        boolean ofAge = access.owned()
                || !fear.namesAnybody()
                || !ages.among(List.of(fear.given())).isEmpty();
        if (!access.readable()) {
            return new Seen(FearView.withoutText(access, ofAge), access.tag());
        }
        if (!access.owned() && fear.text() != null) {
            Actor reader = access.caller().mustHold(fear.sanctuaryId(), Role.ORGANIZER, Role.WEAVER);
            readings.save(new FearReading(new FearReadingId(Ids.next()), fear, reader, access.at()));
        }
        return new Seen(FearView.withText(access, ofAge), access.tag());
    }

    /** What the caller sees, and its tag for them. */
    record Seen(FearView view, long tag) {}
}
