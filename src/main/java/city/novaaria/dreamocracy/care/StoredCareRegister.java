package city.novaaria.dreamocracy.care;

import city.novaaria.dreamocracy.charter.PersonFacts.ScreeningFacts;
import city.novaaria.dreamocracy.kernel.AnyOf;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from the tables, anew with every question: one statement for all screenings, one for all relations. */
@Component
class StoredCareRegister implements CareRegister {

    private final Screenings screenings;
    private final Relations relations;
    private final JdbcClient jdbc;

    StoredCareRegister(Screenings screenings, Relations relations, JdbcClient jdbc) {
        this.screenings = screenings;
        this.relations = relations;
        this.jdbc = jdbc;
    }

    @Override
    public Map<ParticipantId, Care> about(Collection<ParticipantId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        UUID[] ids = AnyOf.ids(people);
        Map<ParticipantId, ScreeningFacts> latest =
                screenings.latestOf(ids).stream().collect(Collectors.toMap(Screening::participantId, Screening::facts));
        Map<ParticipantId, Set<String>> ties = relations.of(ids).stream()
                .collect(Collectors.groupingBy(
                        Relation::participantId, Collectors.mapping(Relation::subject, Collectors.toSet())));
        Map<ParticipantId, Care> care = new HashMap<>();
        people.forEach(person -> care.put(person, new Care(latest.get(person), ties.getOrDefault(person, Set.of()))));
        return care;
    }

    @Override
    public Map<String, Set<String>> circlesOf(Collection<String> subjects) {
        Map<String, Set<String>> circles = new HashMap<>();
        if (!subjects.isEmpty()) {
            among(subjects).forEach(tie -> {
                circles.computeIfAbsent(tie.dependent(), _ -> new HashSet<>()).add(tie.other());
                circles.computeIfAbsent(tie.other(), _ -> new HashSet<>()).add(tie.dependent());
            });
        }
        return circles;
    }

    /** Both sides by the names under which they sign in; joined here, so that the gate asks once. */
    private List<Tie> among(Collection<String> subjects) {
        return jdbc.sql("""
                        select p.subject as dependent, r.subject as other
                        from relation r join participant p on p.id = r.participant_id
                        where r.subject in (:subjects) and p.subject is not null and r.ended_at is null
                        union
                        select p.subject, r.subject
                        from participant p join relation r on r.participant_id = p.id
                        where p.subject in (:subjects) and r.ended_at is null""").param("subjects", subjects).query(Tie.class).list();
    }
}
