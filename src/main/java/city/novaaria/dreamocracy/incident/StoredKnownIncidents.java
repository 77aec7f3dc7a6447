package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.charter.SessionFacts.IncidentFacts;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.session.KnownIncidents;
import org.springframework.stereotype.Component;

/** Answers from the table, with one statement. */
@Component
class StoredKnownIncidents implements KnownIncidents {

    private final Rows rows;

    StoredKnownIncidents(Rows rows) {
        this.rows = rows;
    }

    @Override
    public IncidentFacts in(SessionId session) {
        return rows.ask("""
                        select count(case when emergency and related_to is null and state = 'REPORTED' then 1 end) > 0
                                   as emergency,
                               count(case when severity in ('S1', 'S2') and relatedness <> 'NOT_RELATED'
                                   and state in ('REPORTED', 'TRIAGED', 'CONTAINING') then 1 end) > 0 as not_contained,
                               count(case when severity = 'S1' and relatedness <> 'NOT_RELATED' and state <> 'DUPLICATE'
                                   then 1 end) > 0 as ended
                        from incident where session_id = ?""")
                .param(session.value())
                .query((row, _) -> new IncidentFacts(
                        row.getBoolean("emergency"), row.getBoolean("not_contained"), row.getBoolean("ended")))
                .single();
    }
}
