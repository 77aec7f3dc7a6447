package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Finds out whether ethicists ruled, since an incident was investigated, whether people have to be asked again (CON-08). */
@Component
class Rulings {

    /** On a later version; or on this one, which they reinstated with that decision, or which nobody dreams any more. */
    private static final String FOUND = """
            exists (select 1 from session s
                join ethics_review own on own.dreamscape_version_id = s.dreamscape_version_id
                join ethics_review r on r.dreamscape_id = own.dreamscape_id and r.dreamscape_version >= own.dreamscape_version
                join ethics_minute m on m.review_id = r.id
                where s.id = %s and m.noted_at >= %s
                  and (m.kind = 'RULED' or m.kind in ('REINSTATED', 'TERMINATED') and r.id = own.id))""";

    private static final String RULED = "select " + FOUND.formatted("?", "?");

    /** As a condition in the database, about the incident {@code i}. */
    static final String MADE = FOUND.formatted("i.session_id", "i.concluded_at");

    private final Rows rows;

    Rulings(Rows rows) {
        this.rows = rows;
    }

    /** Nothing is asked of the tables while it does not matter. */
    boolean isWaitedFor(Incident incident) {
        SessionId session = incident.sessionId();
        Instant concluded = incident.concludedAt();
        return session != null
                && incident.needsRuling()
                && incident.allows(IncidentAction.CLOSE)
                && (concluded == null
                        || !rows.ask(RULED)
                                .param(session.value())
                                .param(Columns.time(concluded))
                                .query(Boolean.class)
                                .single());
    }
}
