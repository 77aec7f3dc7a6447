package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.charter.PersonFacts.ScreeningFacts;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What other modules may know of what is on record for people's sake: what the charter asks. */
public interface CareRegister {

    /** What is on record about each of the people; whoever holds them sees it change no more. */
    Map<ParticipantId, Care> about(Collection<ParticipantId> people);

    /** With whom a relation binds each of these subjects, whichever of the two depends on the other. */
    Map<String, Set<String>> circlesOf(Collection<String> subjects);

    /**
     * What is on record about one person.
     *
     * @param screening the latest; null when they were never screened
     * @param tiedTo subjects of crew on whom they depend
     */
    record Care(@Nullable ScreeningFacts screening, Set<String> tiedTo) {

        public Care {
            tiedTo = Set.copyOf(tiedTo);
        }

        @Override
        public String toString() {
            return "Care";
        }
    }
}
