package city.novaaria.dreamocracy.pulse;

import static city.novaaria.dreamocracy.kernel.Columns.instant;
import static city.novaaria.dreamocracy.kernel.Columns.instantIfAny;
import static city.novaaria.dreamocracy.kernel.Columns.time;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** What was measured of whole groups, made of what was measured of each person; once made, a minute stays as it is. */
@Repository
class GroupMinutes {

    private static final String TO_MAKE = """
            select id, sanctuary_id, started_at, ended_at from session
            where state in ('DREAMING', 'PAUSED', 'SURFACING', 'AFTERCARE') and started_at is not null
              and (ended_at is null or ended_at > ?)
            union
            select s.id, s.sanctuary_id, s.started_at, s.ended_at from pulse_departure d join session s on s.id = d.session_id
            where s.started_at is not null
            union
            select s.id, s.sanctuary_id, s.started_at, s.ended_at from pulse_refusal r join session s on s.id = r.session_id
            where s.started_at is not null""";

    private static final String LAST = "select max(starts_at) as last from pulse_minute where session_id = ?";

    /** A rating stands for the minute in which it was said, and for four more; who withdrew is in nothing that is made. */
    private static final String MAKE = """
            insert into pulse_minute (session_id, starts_at, kind, people, mean, lowest, highest)
            select e.session_id, of_each.starts_at, of_each.kind, count(*), avg(of_each.mean), min(of_each.lowest),
                max(of_each.highest)
            from (
                select m.starts_at, m.kind, m.enrollment_id, m.total / m.readings as mean, m.lowest, m.highest
                from unnest(cast(? as timestamp(3) with time zone array)) as asked (starts_at)
                join lace_minute m on m.session_id = ? and m.starts_at = asked.starts_at
                    and not exists
                        (select 1 from pulse_refusal refused where refused.enrollment_id = m.enrollment_id and refused.kind = m.kind)
                union all
                select asked.starts_at, 'RATED_DISTRESS', r.enrollment_id, avg(cast(r.suds as double precision)), min(r.suds),
                    max(r.suds)
                from unnest(cast(? as timestamp(3) with time zone array)) as asked (starts_at)
                join distress_rating r on r.session_id = ? and r.rated_at >= asked.starts_at - interval '4' minute
                    and r.rated_at < asked.starts_at + interval '1' minute
                group by asked.starts_at, r.enrollment_id) of_each
            join enrollment e on e.id = of_each.enrollment_id and e.state <> 'WITHDRAWN' and e.dreaming_since is not null
            where not exists (select 1 from pulse_minute made
                where made.session_id = e.session_id and made.starts_at = of_each.starts_at and made.kind = of_each.kind)
            group by e.session_id, of_each.starts_at, of_each.kind
            on conflict do nothing""";

    private static final String SMALL =
            "select distinct starts_at from pulse_minute where session_id = ? and people < ?";

    private final JdbcClient jdbc;

    GroupMinutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A dream that runs, or did until a short while ago. */
    record Dream(
            SessionId session,
            SanctuaryId sanctuary,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    List<Dream> toMake(Instant endedAfter) {
        return jdbc.sql(TO_MAKE)
                .param(time(endedAfter))
                .query((row, _) -> new Dream(
                        new SessionId(uuid(row, "id")),
                        new SanctuaryId(uuid(row, "sanctuary_id")),
                        instant(row, "started_at"),
                        instantIfAny(row, "ended_at")))
                .list();
    }

    Optional<Instant> lastOf(SessionId session) {
        return Optional.ofNullable(jdbc.sql(LAST)
                .param(session.value())
                .query((row, _) -> Optional.ofNullable(instantIfAny(row, "last")))
                .single()
                .orElse(null));
    }

    void make(SessionId session, Collection<Instant> minutes) {
        Object asked = new SqlArrayValue(
                "timestamptz", minutes.stream().map(minute -> time(minute)).toArray());
        jdbc.sql(MAKE).params(asked, session.value(), asked, session.value()).update();
    }

    List<EnrollmentId> departures(SessionId session) {
        return jdbc.sql("select enrollment_id from pulse_departure where session_id = ?")
                .param(session.value())
                .query((row, _) -> new EnrollmentId(uuid(row, "enrollment_id")))
                .list();
    }

    /** What somebody took back that it is measured of them. */
    record Refusal(EnrollmentId person, PulseKind kind) {}

    List<Refusal> refusals(SessionId session) {
        return jdbc.sql("select enrollment_id, kind from pulse_refusal where session_id = ?")
                .param(session.value())
                .query((row, _) -> new Refusal(
                        new EnrollmentId(uuid(row, "enrollment_id")), PulseKind.valueOf(row.getString("kind"))))
                .list();
    }

    /** Takes back what was made of fewer people; answers with the minutes that are to be made anew. */
    List<Instant> takeBackOfFewer(SessionId session, int people) {
        List<Instant> minutes = jdbc.sql(SMALL)
                .params(session.value(), people)
                .query((row, _) -> instant(row, "starts_at"))
                .list();
        jdbc.sql("delete from pulse_minute where session_id = ? and people < ?")
                .params(session.value(), people)
                .update();
        return minutes;
    }

    void forget(SessionId session, Collection<EnrollmentId> departed) {
        Object ids = Rows.ids(departed);
        jdbc.sql("delete from lace_minute where enrollment_id = any (?)")
                .param(ids)
                .update();
        jdbc.sql("delete from pulse_departure where session_id = ? and enrollment_id = any (?)")
                .params(session.value(), ids)
                .update();
    }

    /** What was stored while it was taken back goes the same way. */
    void forgetRefused(SessionId session, List<Refusal> refusals) {
        Object people = Rows.ids(refusals.stream().map(Refusal::person).toList());
        Object kinds = new SqlArrayValue(
                "varchar",
                refusals.stream().map(refusal -> refusal.kind().name()).toArray());
        for (String table : List.of("lace_minute", "pulse_refusal")) {
            jdbc.sql("""
                            delete from %1$s where session_id = ? and exists (select 1
                                from unnest(cast(? as uuid array), cast(? as varchar array)) as refused (enrollment_id, kind)
                                where refused.enrollment_id = %1$s.enrollment_id and refused.kind = %1$s.kind)""".formatted(table))
                    .params(session.value(), people, kinds)
                    .update();
        }
    }

    /** Before the dream nothing was measured. */
    void remember(EnrollmentId person, List<PulseKind> kinds) {
        jdbc.sql("""
                        insert into pulse_refusal (enrollment_id, kind, session_id)
                        select e.id, refused.kind, e.session_id
                        from unnest(cast(? as varchar array)) as refused (kind)
                        join enrollment e on e.id = ? and e.dreaming_since is not null
                        on conflict do nothing""")
                .params(
                        new SqlArrayValue(
                                "varchar", kinds.stream().map(PulseKind::name).toArray()),
                        person.value())
                .update();
    }

    void remember(EnrollmentId departed, SessionId session) {
        jdbc.sql("insert into pulse_departure (enrollment_id, session_id) values (?, ?) on conflict do nothing")
                .params(departed.value(), session.value())
                .update();
    }
}
