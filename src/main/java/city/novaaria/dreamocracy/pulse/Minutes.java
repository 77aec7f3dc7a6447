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

    /**
     * The readings themselves, of devices whose clock is believed, and what was said, in steps of ten seconds; of the minutes
     * that are there: what somebody took back is not.
     */
    private static final String FINE = """
            select v.enrollment_id, v.kind, v.tens, avg(v.amount) as mean, min(v.amount) as lowest, max(v.amount) as highest
            from (select r.enrollment_id, r.kind, floor(extract(epoch from r.measured_at) / 10) as tens, r.amount
                  from lace_minute m join enrollment e on e.id = m.enrollment_id and e.state <> 'WITHDRAWN'
                  join lace_reading r on r.enrollment_id = m.enrollment_id and r.kind = m.kind and r.believed
                    and r.measured_at >= m.starts_at and r.measured_at < m.starts_at + interval '1' minute
                  where m.session_id = ? and m.starts_at >= ? and m.starts_at < ? and not exists (select 1
                    from pulse_refusal refused where refused.enrollment_id = m.enrollment_id and refused.kind = m.kind)
                  union all
                  select d.enrollment_id, 'RATED_DISTRESS', floor(extract(epoch from d.rated_at) / 10),
                      cast(d.suds as double precision)
                  from distress_rating d join enrollment e on e.id = d.enrollment_id and e.state <> 'WITHDRAWN'
                  where d.session_id = ? and d.rated_at >= ? and d.rated_at < ?) v
            group by v.enrollment_id, v.kind, v.tens order by v.tens""";

    private static final int TEN = 10;

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

    /** Of everybody who has not withdrawn, ten seconds at a time, as long as readings are kept. */
    List<PersonMinute> fine(SessionId session, Instant from, Instant to) {
        return rows.ask(FINE)
                .params(session.value(), time(PulseSpan.minute(from)), time(to), session.value(), time(from), time(to))
                .query((row, _) -> new PersonMinute(
                        new EnrollmentId(uuid(row, "enrollment_id")),
                        PulseKind.valueOf(row.getString("kind")),
                        Instant.ofEpochSecond(row.getLong("tens") * TEN),
                        row.getDouble("mean"),
                        row.getDouble("lowest"),
                        row.getDouble("highest")))
                .list();
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
