package city.novaaria.dreamocracy.sanctuary;

import city.novaaria.dreamocracy.charter.SiteFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says by which name somebody holds roles who signs in by another; who keeps the records of people answers.
 *
 * <p>They stand above, and know who signs in by two names.
 */
public interface SignIns {

    /**
     * The same name, or once the record of whoever signs in like this was merged, that of the record by which they go on. What
     * is on record about them stays as it is until the transaction ends, so that no merge comes between the answer and the role.
     */
    String holdForRole(String subject);

    /** When each of those was born who sign in like this; of whom there is no record is left out. */
    Map<String, LocalDate> birthDates(Collection<String> subjects);

    /** Who of those who sign in like this is on record as a minor at that site then. */
    default Set<String> minors(Collection<String> subjects, SiteFacts site, Instant at) {
        return birthDates(subjects).entrySet().stream()
                .filter(born -> site.isMinor(born.getValue(), at))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** One of these birth dates; without one nobody is on record as a minor. */
    static boolean isMinor(@Nullable LocalDate born, SiteFacts site, Instant at) {
        return born != null && site.isMinor(born, at);
    }
}
