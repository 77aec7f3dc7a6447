package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.JpaRepository;

interface AftercarePreferences extends JpaRepository<AftercarePreference, ParticipantId> {

    /** What the person chose, or what holds until they do. */
    default AftercarePreference of(ParticipantId person) {
        return findById(person).orElseGet(() -> new AftercarePreference(person));
    }

    /** The same for several people by one statement. */
    default Map<ParticipantId, AftercarePreference> ofAll(Collection<ParticipantId> people) {
        Map<ParticipantId, AftercarePreference> chosen = findAllById(people).stream()
                .collect(Collectors.toMap(AftercarePreference::participantId, Function.identity()));
        people.forEach(person -> chosen.computeIfAbsent(person, AftercarePreference::new));
        return chosen;
    }
}
