package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.ethics.SuspendingIncidents;
import city.novaaria.dreamocracy.kernel.Rows;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers from the tables, with one statement each; what is the same as another incident is answered for by that one. */
@Component
class StoredSuspendingIncidents implements SuspendingIncidents {

    private static final String CORRECTED = """
            select i.id from incident i join incident o on o.id = coalesce(i.duplicate_of, i.id)
            where i.id = any (?) and o.corrected""";

    private static final String INVOLVED = """
            with asked as (
                select i.id as cause, o.id, o.session_id, o.reporter, o.participant_id
                from incident i join incident o on o.id in (i.id, i.duplicate_of)
                where i.id = any (?))
            select a.cause, a.reporter as subject from asked a where a.reporter = any (?)
            union select a.cause, p.subject from asked a join incident_part p on p.incident_id = a.id
                where p.subject = any (?)
            union select a.cause, c.subject from asked a join session_duty d on d.session_id = a.session_id
                join crew c on c.id = d.crew_id where c.subject = any (?)
            union select a.cause, d.subject from asked a join session_deed d on d.session_id = a.session_id
                where d.subject = any (?)
            union select a.cause, p.subject from asked a join enrollment e on e.session_id = a.session_id
                join participant p on p.id = e.participant_id where e.dreaming_since is not null and p.subject = any (?)
            union select a.cause, p.subject from asked a join participant p on p.id = a.participant_id
                where p.subject = any (?)""";

    private final Rows rows;

    StoredSuspendingIncidents(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Set<UUID> corrected(Set<UUID> incidents) {
        return Set.copyOf(rows.ask(CORRECTED)
                .param(Rows.uuids(incidents))
                .query(UUID.class)
                .list());
    }

    @Override
    public Map<UUID, Set<String>> involved(Set<UUID> incidents, Set<String> subjects) {
        Object people = Rows.texts(subjects);
        return rows
                .ask(INVOLVED)
                .param(Rows.uuids(incidents))
                .params(people, people, people, people, people, people)
                .query((row, _) -> new Part(row.getObject("cause", UUID.class), row.getString("subject")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Part::incident, Collectors.mapping(Part::subject, Collectors.toSet())));
    }

    private record Part(UUID incident, String subject) {

        @Override
        public String toString() {
            return "Part";
        }
    }
}
