package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may be named with what they gave: nobody who was a minor when they gave it, by the calendar of the house, and whoever is one now
 * was one then. Where no birth date is on record they count as a minor.
 */
public interface WhoIsOfAge {

    /** Those of what was given whose givers may be named with it, to any number of houses by as many statements. */
    <T> Set<T> among(Collection<Given<T>> given);

    /** The same of somebody, by however they sign in. */
    boolean isOfAge(Collection<String> subjects, SanctuaryId house, Instant at);

    /**
     * Something that somebody gave to a house.
     *
     * @param by how they signed in; null for who gave it as nobody
     */
    record Given<T>(T id, SanctuaryId house, @Nullable String by, Instant at) {

        @Override
        public String toString() {
            return "Given[" + id + "]";
        }
    }
}
