package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** When people were born, by how they sign in; for what minors are protected from. */
public interface BirthDates {

    /** Of several records of one person the date that makes them youngest; who is on no record is not among them. */
    Map<String, LocalDate> youngest(Collection<String> subjects);

    /** How the person signs in, by any of their records. */
    Set<String> subjectsOf(ParticipantId person);
}
