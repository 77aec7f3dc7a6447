package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** What people say elsewhere about the fears that they gave under their name. */
public interface FearWords {

    /** What they are asked about all of their fears at a house. */
    Set<Scope> ASKED = Set.of(Scope.FEAR_IN_DREAMSCAPE, Scope.FEAR_IN_ART_ANON, Scope.FEAR_IN_ART_ATTRIBUTED);

    /**
     * The later word stands: a no holds from the next night at the house on, for what they permitted until now; a yes takes an
     * earlier no back, and permits nothing that was not permitted with the fear.
     *
     * @param givers however the person signs in
     */
    void said(SanctuaryId house, Collection<String> givers, Set<Scope> yes, Set<Scope> no, Instant at);
}
