package city.novaaria.dreamocracy.sanctuary;

import java.time.LocalDate;
import java.util.Optional;

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

    /** When whoever signs in like this was born; empty when there is no record of them. */
    Optional<LocalDate> birthDate(String subject);
}
