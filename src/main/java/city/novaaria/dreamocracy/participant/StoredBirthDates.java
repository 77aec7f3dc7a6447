package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers from the tables, anew with every question. */
@Component
class StoredBirthDates implements BirthDates {

    private final Rows rows;

    StoredBirthDates(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Map<String, LocalDate> youngest(Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return rows
                .ask("""
                        select p.subject, max(r.birth_date) as born
                        from participant p join participant r on r.person_id = p.person_id
                        where p.subject in (:subjects) group by p.subject""")
                .param("subjects", subjects)
                .query((row, _) -> new Born(row.getString("subject"), row.getObject("born", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Born::subject, Born::on));
    }

    private record Born(String subject, LocalDate on) {

        @Override
        public String toString() {
            return "Born";
        }
    }

    @Override
    public Set<String> subjectsOf(ParticipantId person) {
        return rows.ask("""
                        select r.subject from participant p join participant r on r.person_id = p.person_id
                        where p.id = :person and r.subject is not null""").param("person", person.value()).query(String.class).set();
    }
}
