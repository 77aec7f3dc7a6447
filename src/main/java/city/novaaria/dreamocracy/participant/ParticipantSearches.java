package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ParticipantSearches extends JpaRepository<ParticipantSearch, SearchId> {

    /** A list of those at these sanctuaries. */
    static List<KeysetBranch> branches(Collection<SanctuaryId> sanctuaries) {
        return sanctuaries.stream()
                .map(house -> KeysetBranch.of("id", "participant_search where sanctuary_id = ?", house.value()))
                .toList();
    }
}
