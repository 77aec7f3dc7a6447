package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.http.ExpectedVersion;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Names;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A steward changes a chamber, closes it or opens it again, under the lock that planning takes, too. */
@Component
class ReviseChamber {

    private final Sanctuaries sanctuaries;
    private final Chambers chambers;
    private final BookingGate bookings;
    private final ServerClock clock;

    ReviseChamber(Sanctuaries sanctuaries, Chambers chambers, BookingGate bookings, ServerClock clock) {
        this.sanctuaries = sanctuaries;
        this.chambers = chambers;
        this.bookings = bookings;
        this.clock = clock;
    }

    @Transactional
    public Chamber revise(
            Caller caller, SanctuaryId sanctuary, ChamberId id, ExpectedVersion expected, ChangeChamber change) {
        sanctuaries.mustExist(sanctuary);
        Actor steward = caller.mustHold(sanctuary, Role.STEWARD);
        if (change.name() != null) {
            // as when a chamber is added
            sanctuaries.lock(sanctuary);
        }
        Chamber chamber = chambers.lock(sanctuary, id).orElseThrow(Refused::notFound);
        expected.check(chamber.version());
        if (change.name() != null && Names.sameAsAny(change.name(), chambers.otherNames(sanctuary, id))) {
            throw Refused.because(SanctuaryProblem.NAME_TAKEN);
        }
        Instant at = clock.now();
        int places = chamber.berthsWith(change);
        List<SessionId> tooSmallFor = places < chamber.berths() ? bookings.needing(id, places) : List.of();
        if (!tooSmallFor.isEmpty() || (chamber.closes(change) && bookings.claimed(id, at))) {
            throw Refused.because(SanctuaryProblem.CHAMBER_BOOKED).with("sessionIds", tooSmallFor);
        }
        chamber.change(change, steward, at);
        return chambers.saveAndFlush(chamber);
    }
}
