package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.live.ReadLog.Position;
import city.novaaria.dreamocracy.session.ReadingRight;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The logs of several sessions at once, as one reader may see them: one statement, whatever their number. */
@Repository
class ManyLogs {

    /** The same lines as the slices of a {@link View}: an enrollment belongs to one session. */
    private static final String VISIBLE = """
            (e.audience = 'GROUP' or (w.on_duty and e.audience in ('NEAR', 'DUTY'))
              or (e.audience = 'NEAR' and e.enrollment_id = any (?)) or (e.audience = 'SELF' and e.enrollment_id = any (?)))""";

    /** Lines of one session stay in their order; among several those come first that happened first. */
    private static final String AFTER = """
            select e.session_id, e.seq, e.type, e.enrollment_id, e.subject, e.state, e.happened_at,
                max(e.happened_at) over (partition by e.session_id order by e.seq) as reached
            from unnest(cast(? as uuid array), cast(? as boolean array), cast(? as bigint array))
                as w (session_id, on_duty, seq)
            join session_event e on e.session_id = w.session_id and e.seq > w.seq and %s
            order by reached, e.session_id, e.seq fetch first ? rows only""".formatted(VISIBLE);

    private static final String REACHED = """
            select session_id, count(*) as seen, max(seq) as seq from (
                select e.session_id, e.seq, w.seen, w.until, w.before,
                    row_number() over (partition by e.session_id order by e.seq) as ordinal,
                    max(e.happened_at) over (partition by e.session_id order by e.seq) as reached
                from unnest(cast(? as uuid array), cast(? as boolean array), cast(? as bigint array),
                    cast(? as bigint array), cast(? as varchar array))
                    as w (session_id, on_duty, seen, until, before)
                join session_event e on e.session_id = w.session_id and %s) lines
            where ordinal <= seen or seq <= until or reached < cast(before as timestamp(3) with time zone)
            group by session_id""".formatted(VISIBLE);

    private final Rows rows;

    ManyLogs(Rows rows) {
        this.rows = rows;
    }

    /**
     * Where to begin in one log: after all of these lines.
     *
     * @param seen the first so many of the view
     * @param until those up to that number
     * @param before those that happened by then
     */
    record Begin(ReadingRight right, int seen, long until, Instant before) {

        static Begin afterSeen(ReadingRight right, int seen) {
            return new Begin(right, seen, 0, Instant.EPOCH);
        }

        static Begin afterLine(ReadingRight right, long seq) {
            return new Begin(right, 0, seq, Instant.EPOCH);
        }

        static Begin since(ReadingRight right, Instant at) {
            return new Begin(right, 0, 0, at);
        }
    }

    List<Track> tracks(List<Begin> begins) {
        Map<SessionId, Position> reached = begins.isEmpty() ? Map.of() : reached(begins);
        return begins.stream()
                .map(begin -> new Track(
                        begin.right(), reached.getOrDefault(begin.right().session(), Position.BEGINNING)))
                .toList();
    }

    private Map<SessionId, Position> reached(List<Begin> begins) {
        List<ReadingRight> rights = begins.stream().map(Begin::right).toList();
        Map<SessionId, Position> reached = new HashMap<>();
        rows.ask(REACHED)
                .param(sessions(rights))
                .param(duties(rights))
                .param(each("bigint", begins, begin -> (long) begin.seen()))
                .param(each("bigint", begins, Begin::until))
                .param(each("varchar", begins, begin -> begin.before().toString()))
                .param(near(rights))
                .param(own(rights))
                .query(row -> {
                    reached.put(
                            new SessionId(Columns.uuid(row, "session_id")),
                            new Position(row.getInt("seen"), row.getLong("seq")));
                });
        return reached;
    }

    /** At most so many lines that come after those that were read. */
    List<Unread> after(Collection<Track> tracks, int most) {
        if (tracks.isEmpty()) {
            return List.of();
        }
        List<Track> all = List.copyOf(tracks);
        List<ReadingRight> rights = all.stream().map(Track::right).toList();
        Map<SessionId, Track> of = all.stream().collect(Collectors.toMap(Track::session, Function.identity()));
        return rows.ask(AFTER)
                .param(sessions(rights))
                .param(duties(rights))
                .param(each("bigint", all, Track::seq))
                .param(near(rights))
                .param(own(rights))
                .param(most)
                .query((row, _) -> new Unread(
                        Objects.requireNonNull(of.get(new SessionId(Columns.uuid(row, "session_id")))),
                        SessionLog.line(row)))
                .list();
    }

    private static Object sessions(List<ReadingRight> rights) {
        return Rows.ids(rights.stream().map(ReadingRight::session).toList());
    }

    private static Object duties(List<ReadingRight> rights) {
        return each("boolean", rights, ReadingRight::onDuty);
    }

    private static Object near(List<ReadingRight> rights) {
        List<EnrollmentId> near = rights.stream()
                .<EnrollmentId>mapMulti((right, all) -> {
                    right.own().keySet().forEach(all);
                    right.wards().keySet().forEach(all);
                })
                .toList();
        return Rows.ids(near);
    }

    private static Object own(List<ReadingRight> rights) {
        return Rows.ids(
                rights.stream().flatMap(right -> right.own().keySet().stream()).toList());
    }

    private static <T> Object each(String type, List<T> all, Function<T, Object> part) {
        return new SqlArrayValue(type, all.stream().map(part).toArray());
    }
}
