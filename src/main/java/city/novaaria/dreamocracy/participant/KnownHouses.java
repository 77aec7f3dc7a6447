package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.Set;

/** Where people are known. */
public interface KnownHouses {

    /** The sanctuaries whose crew has a reason to know this person: where they are at home, and where they dream. */
    Set<SanctuaryId> knownAt(ParticipantId person);
}
