package city.novaaria.dreamocracy.pulse;

import static city.novaaria.dreamocracy.kernel.Columns.instant;
import static city.novaaria.dreamocracy.kernel.Columns.time;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** Reads what was measured, by the minute. */
@Repository
class Minutes {

    private static final String OF_THE_GROUP = """
            select starts_at, kind, people, mean, lowest, highest from pulse_minute
            where session_id = ? and starts_at >= ? and starts_at < ? order by starts_at""";

    /** Who withdrew is shown to nobody any more, and nothing of which somebody took back that it is measured. */
    private static final String OF_PEOPLE = """
            select m.enrollment_id, m.starts_at, m.kind, m.total / m.readings as mean, m.lowest, m.highest
            from lace_minute m join enrollment e on e.id = m.enrollment_id and e.state <> 'WITHDRAWN'
            where %s and m.starts_at >= ? and m.starts_at < ? and not exists
                (select 1 from pulse_refusal refused where refused.enrollment_id = m.enrollment_id and refused.kind = m.kind)
            order by m.starts_at""";

    private static final String SAID = """
            select r.enrollment_id, r.rated_at as starts_at, 'RATED_DISTRESS' as kind, cast(r.suds as double precision) as mean,
                cast(r.suds as double precision) as lowest, cast(r.suds as double precision) as highest
            from distress_rating r join enrollment e on e.id = r.enrollment_id and e.state <> 'WITHDRAWN'
            where r.session_id = ? and r.enrollment_id = any (?) and r.rated_at >= ? and r.rated_at < ? order by r.rated_at""";

    private final Rows rows;

    Minutes(Rows rows) {
        this.rows = rows;
    }

    List<GroupMinute> ofTheGroup(SessionId session, Instant from, Instant to) {
        return rows.ask(OF_THE_GROUP)
                .params(session.value(), time(from), time(to))
                .query((row, _) -> new GroupMinute(
                        PulseKind.valueOf(row.getString("kind")),
                        instant(row, "starts_at"),
                        row.getInt("people"),
                        row.getDouble("mean"),
                        row.getDouble("lowest"),
                        row.getDouble("highest")))
                .list();
    }

    List<PersonMinute> ofEverybody(SessionId session, Instant from, Instant to) {
        return rows.ask(OF_PEOPLE.formatted("m.session_id = ?"))
                .params(session.value(), time(from), time(to))
                .query(Minutes::ofPerson)
                .list();
    }

    /** The same of these people, and what was said of how distressed they are, when it was. */
    List<PersonMinute> of(SessionId session, Set<EnrollmentId> people, Instant from, Instant to) {
        if (people.isEmpty()) {
            return List.of();
        }
        Object ids = Rows.ids(people);
        List<PersonMinute> measured = rows.ask(OF_PEOPLE.formatted("m.session_id = ? and m.enrollment_id = any (?)"))
                .params(session.value(), ids, time(from), time(to))
                .query(Minutes::ofPerson)
                .list();
        measured.addAll(rows.ask(SAID)
                .params(session.value(), ids, time(from), time(to))
                .query(Minutes::ofPerson)
                .list());
        return measured;
    }

    private static PersonMinute ofPerson(ResultSet row, int number) throws SQLException {
        return new PersonMinute(
                new EnrollmentId(uuid(row, "enrollment_id")),
                PulseKind.valueOf(row.getString("kind")),
                instant(row, "starts_at"),
                row.getDouble("mean"),
                row.getDouble("lowest"),
                row.getDouble("highest"));
    }
}
