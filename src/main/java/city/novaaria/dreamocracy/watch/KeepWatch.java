package city.novaaria.dreamocracy.watch;

import static city.novaaria.dreamocracy.kernel.Columns.time;

import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.session.EnrollmentEvent;
import city.novaaria.dreamocracy.session.SessionEvent;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps since when nothing was heard of the people in a running dream, in the transaction of what changes it: one statement
 * for however many. How long the dream is paused does not count, and who comes back begins anew.
 */
@Component
class KeepWatch {

    private static final String ENTER = """
            insert into watched_dreamer (enrollment_id, session_id, sanctuary_id, heard_at, version)
            select e.id, e.session_id, e.sanctuary_id,
                greatest(e.dreaming_since, coalesce((select r.rated_at from distress_rating r where r.latest_key = e.id), e.dreaming_since)), 0
            from enrollment e
            where e.session_id = ? and e.state in ('DREAMING', 'STEPPED_OUT') and e.dreaming_since is not null
              and not exists (select 1 from watched_dreamer w where w.enrollment_id = e.id)""";

    private final Rows rows;

    KeepWatch(Rows rows) {
        this.rows = rows;
    }

    /** Whoever dreams in the held session is watched from now on. */
    void enter(SessionId held) {
        rows.ask(ENTER).param(held.value()).update();
    }

    /** Somebody said how distressed the person is; whoever looked has looked. */
    void heard(EnrollmentId person, RatingSource source, Instant at) {
        rows.ask("update watched_dreamer set heard_at = ?, look_by = case when ? then null else look_by end,"
                        + " version = version + 1 where enrollment_id = ?")
                .params(time(at), source == RatingSource.OBSERVED, person.value())
                .update();
    }

    @EventListener
    void on(SessionEvent.Paused paused) {
        pause(paused.session(), paused.at());
    }

    @EventListener
    void on(SessionEvent.SceneStopped stopped) {
        pause(stopped.session(), stopped.at());
    }

    private void pause(SessionId session, Instant at) {
        enter(session);
        rows.ask(
                        "update watched_dreamer set paused_at = ?, version = version + 1 where session_id = ? and paused_at is null")
                .params(time(at), session.value())
                .update();
    }

    /** Those who come back with it are not in the dream yet; whoever was to be looked after is so from now on. */
    @EventListener
    void on(SessionEvent.Resumed resumed) {
        rows.ask("""
                        update watched_dreamer set version = version + 1, paused_at = null, back_at = ?, heard_at =
                            heard_at + (cast(? as timestamp(3) with time zone) - greatest(heard_at, paused_at))
                        where session_id = ? and paused_at is not null""")
                .params(
                        time(resumed.at()),
                        time(resumed.at()),
                        resumed.session().value())
                .update();
        rows.ask("""
                        update watched_dreamer set version = version + 1, heard_at = ?, back_at = ?
                        where session_id = ? and enrollment_id in
                            (select e.id from enrollment e where e.session_id = ? and e.state = 'STEPPED_OUT')""")
                .params(
                        time(resumed.at()),
                        time(resumed.at()),
                        resumed.session().value(),
                        resumed.session().value())
                .update();
    }

    @EventListener
    void on(EnrollmentEvent.CameBack back) {
        rows.ask("update watched_dreamer set version = version + 1, heard_at = ?, back_at = ? where enrollment_id = ?")
                .params(time(back.at()), time(back.at()), back.enrollment().value())
                .update();
    }
}
