package city.novaaria.dreamocracy.aftercare;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AftercarePreferences extends JpaRepository<AftercarePreference, ParticipantId> {

    /** What was chosen by a record of somebody. */
    record Chosen(ParticipantId record, AftercarePreference preference) {

        private boolean byItself() {
            return preference.participantId().equals(record);
        }

        private static Chosen latter(Chosen one, Chosen other) {
            return one.byItself() ? other : one;
        }
    }

    /** What was chosen by these records, and by those by which the people go on. */
    @Query("""
            select new city.novaaria.dreamocracy.aftercare.AftercarePreferences$Chosen(r.id, p)
            from Participant r, AftercarePreference p
            where r.id in :records and (p.participantId = r.id or p.participantId.value = r.mergedInto.value)""")
    List<Chosen> chosen(Collection<ParticipantId> records);

    /** What the person chose, or what holds until they do. */
    default AftercarePreference of(ParticipantId person) {
        return Objects.requireNonNull(ofAll(Set.of(person)).get(person));
    }

    /** The same for several people by one statement; what is chosen by a record that goes on holds for those merged into it. */
    default Map<ParticipantId, AftercarePreference> ofAll(Collection<ParticipantId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<ParticipantId, Chosen> found =
                chosen(people).stream().collect(Collectors.toMap(Chosen::record, Function.identity(), Chosen::latter));
        return people.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), person -> wish(person, found.get(person))));
    }

    private static AftercarePreference wish(ParticipantId person, @Nullable Chosen chosen) {
        return chosen == null ? new AftercarePreference(person) : chosen.preference();
    }
}
