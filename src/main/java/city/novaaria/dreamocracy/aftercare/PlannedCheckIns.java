package city.novaaria.dreamocracy.aftercare;

import static city.novaaria.dreamocracy.kernel.Columns.instantIfAny;
import static city.novaaria.dreamocracy.kernel.Columns.time;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Reads what is planned for the people of a session, and what else is open for them. */
@Repository
class PlannedCheckIns {

    private static final String OF = """
            select c.session_id, c.enrollment_id, c.participant_id as person, c.due_after_seconds, c.state, c.due_at,
                c.contact_agreed
            from aftercare_check_in c where c.session_id = ?
            union all
            select c.session_id, c.enrollment_id, k.person_id, c.due_after_seconds, c.state, c.due_at, c.contact_agreed
            from participant k join aftercare_check_in c on c.participant_id = k.id
            where k.person_id = any (?) and c.state = 'PLANNED' and c.due_at <= ? and c.contact_agreed
              and c.session_id <> ?""";

    private final Rows rows;

    PlannedCheckIns(Rows rows) {
        this.rows = rows;
    }

    /** Those of the session, and those of any other that are due for one of the people and open. */
    List<PlannedCheckIn> of(SessionId session, Collection<ParticipantId> people, Instant at) {
        return rows.ask(OF)
                .param(session.value())
                .param(Rows.ids(people))
                .param(time(at))
                .param(session.value())
                .query((row, _) -> new PlannedCheckIn(
                        new SessionId(uuid(row, "session_id")),
                        new EnrollmentId(uuid(row, "enrollment_id")),
                        new ParticipantId(uuid(row, "person")),
                        row.getLong("due_after_seconds"),
                        AftercareCheckIn.State.valueOf(row.getString("state")),
                        instantIfAny(row, "due_at"),
                        row.getBoolean("contact_agreed")))
                .list();
    }
}
