package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.sanctuary.SanctuaryEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * The one place that counts the places of a held gathering, and gives those that are free to those who wait, in their order; the
 * schema holds that no more are taken than there are.
 */
@Component
class Places {

    private final Gatherings gatherings;
    private final Registrations registrations;
    private final WhereAndHowFull houses;
    private final TellPeople telling;

    Places(Gatherings gatherings, Registrations registrations, WhereAndHowFull houses, TellPeople telling) {
        this.gatherings = gatherings;
        this.registrations = registrations;
        this.houses = houses;
        this.telling = telling;
    }

    int free(Gathering held) {
        return held.capacity() - taken(held);
    }

    int taken(Gathering held) {
        return Math.toIntExact(registrations.countByGatheringIdAndState(held.id(), RegistrationState.REGISTERED));
    }

    /** After a place was taken or freed, or there are more or fewer of them; nobody gets one while the house is not open. */
    void changed(Gathering held, Instant at) {
        List<Registration> next = next(held, at);
        if (!next.isEmpty() && isInOpenHouse(held)) {
            moveUp(held, next, at);
        }
        gatherings.count(held.id().value());
    }

    /** While the house was suspended nobody moved up, whatever places came free. */
    @EventListener
    void on(SanctuaryEvent.Reopened reopened) {
        gatherings
                .waitedFor(reopened.sanctuary(), GatheringState.OPEN, RegistrationState.WAITING)
                .forEach(id -> caughtUp(gatherings.lock(id).orElseThrow(), reopened.at()));
    }

    private void caughtUp(Gathering held, Instant at) {
        moveUp(held, next(held, at), at);
        gatherings.count(held.id().value());
    }

    private List<Registration> next(Gathering held, Instant at) {
        int free = held.takesPeople(at) ? free(held) : 0;
        return free > 0 ? registrations.first(held.id(), RegistrationState.WAITING, Limit.of(free)) : List.of();
    }

    private boolean isInOpenHouse(Gathering held) {
        return Objects.requireNonNull(houses.around(List.of(held.id())).get(held.id()))
                .houseOpen();
    }

    private void moveUp(Gathering held, List<Registration> those, Instant at) {
        those.forEach(next -> next.moveUp(at));
        registrations.saveAllAndFlush(those);
        telling.movedUp(held, those, at);
    }
}
