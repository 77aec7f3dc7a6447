package city.novaaria.dreamocracy.gathering;

import java.time.Instant;
import java.util.List;
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
    private final TellPeople telling;

    Places(Gatherings gatherings, Registrations registrations, TellPeople telling) {
        this.gatherings = gatherings;
        this.registrations = registrations;
        this.telling = telling;
    }

    int free(Gathering held) {
        return held.capacity() - taken(held);
    }

    int taken(Gathering held) {
        return Math.toIntExact(registrations.countByGatheringIdAndState(held.id(), RegistrationState.REGISTERED));
    }

    /** After a place was taken or freed, or there are more or fewer of them. */
    void changed(Gathering held, Instant at) {
        int free = held.takesPeople(at) ? free(held) : 0;
        if (free > 0) {
            List<Registration> waiting = registrations.first(held.id(), RegistrationState.WAITING, Limit.of(free));
            waiting.forEach(next -> next.moveUp(at));
            registrations.saveAllAndFlush(waiting);
            telling.movedUp(held, waiting, at);
        }
        gatherings.count(held.id().value());
    }
}
