package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Records that somebody of the crew looked up what one person does at their houses, as a search for people is recorded. */
@Component
public class RecordLooks {

    private final ParticipantSearches searches;

    RecordLooks(ParticipantSearches searches) {
        this.searches = searches;
    }

    /** One for each house, so that each steward reads of their own. */
    public void atSeats(Caller caller, ParticipantId person, Collection<SanctuaryId> houses, Instant at) {
        searches.saveAll(houses.stream()
                .map(house -> new ParticipantSearch(
                        new SearchId(Ids.next()),
                        house,
                        Sought.SEATS,
                        Set.of(person),
                        false,
                        caller.mustHold(house, Role.values()),
                        at))
                .toList());
    }
}
