package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Id;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.live.ReadLog.Position;
import city.novaaria.dreamocracy.session.ReadingRight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The logs of several sessions at once, as one reader may see them: one statement, whatever their number. */
@Repository
class ManyLogs {

    /** The same lines as the slices of a {@link View}: an enrollment belongs to one session. */
    private static final String VISIBLE = """
            (e.audience = 'GROUP' or (w.on_duty and e.audience in ('NEAR', 'DUTY'))
              or (e.audience = 'NEAR' and e.enrollment_id = any (?)) or (e.audience = 'SELF' and e.enrollment_id = any (?)))""";

    /** Of each slice no more lines than are shown: from one row of an index to the last of them. */
    private static final String FIRST_OF_EACH = """
            select e.session_id, e.seq, e.type, e.enrollment_id, e.subject, e.state, e.happened_at
            from unnest(cast(? as uuid array), cast(? as varchar array), cast(? as bigint array)) as w (of_what, audience, seq)
            join session_event e on e.%1$s = w.of_what and e.audience = w.audience and e.seq > w.seq
              and e.seq <= coalesce((select last.seq from session_event last
                  where last.%1$s = w.of_what and last.audience = w.audience and last.seq > w.seq
                  order by last.seq offset ? rows fetch next 1 row only), 9223372036854775807)""";

    /** Lines of one session stay in their order; among several those come first that happened first. */
    private static final String AFTER =
            """
            select lines.*, max(happened_at) over (partition by session_id order by seq) as reached
            from (%s union all %s) lines
            order by reached, session_id, seq fetch first ? rows only""".formatted(FIRST_OF_EACH.formatted("session_id"), FIRST_OF_EACH.formatted("enrollment_id"));

    /** Counts from the beginning of a log, once for each that the reader begins in the middle. */
    private static final String REACHED = """
            select session_id, count(*) as seen, max(seq) as seq from (
                select e.session_id, e.seq, w.until, w.before,
                    max(e.happened_at) over (partition by e.session_id order by e.seq) as reached
                from unnest(cast(? as uuid array), cast(? as boolean array), cast(? as bigint array),
                    cast(? as varchar array)) as w (session_id, on_duty, until, before)
                join session_event e on e.session_id = w.session_id and %s) lines
            where seq <= until or reached < cast(before as timestamp(3) with time zone)
            group by session_id""".formatted(VISIBLE);

    private final Rows rows;

    ManyLogs(Rows rows) {
        this.rows = rows;
    }

    /**
     * Where to begin in one log: after all of these lines.
     *
     * @param until those up to that number
     * @param before those that happened by then
     */
    record Begin(ReadingRight right, long until, Instant before) {

        static Begin afterLine(ReadingRight right, long seq) {
            return new Begin(right, seq, Instant.EPOCH);
        }

        static Begin since(ReadingRight right, Instant at) {
            return new Begin(right, 0, at);
        }
    }

    /**
     * The lines of one audience that come after those that were read.
     *
     * @param of a session, or one enrollment in it
     */
    private record Stretch(Id of, Audience audience, long after) {}

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
        Map<SessionId, Track> all = tracks.stream().collect(Collectors.toMap(Track::session, Function.identity()));
        List<Stretch> ofSessions = new ArrayList<>();
        List<Stretch> ofPeople = new ArrayList<>();
        tracks.forEach(track -> track.view().slices().forEach(slice -> {
            if (slice.enrollments() == null) {
                ofSessions.add(new Stretch(track.session(), slice.audience(), track.seq()));
            } else {
                slice.enrollments().forEach(person -> ofPeople.add(new Stretch(person, slice.audience(), track.seq())));
            }
        }));
        StatementSpec query = rows.ask(AFTER);
        for (List<Stretch> stretches : List.of(ofSessions, ofPeople)) {
            query = query.param(Rows.ids(stretches.stream().map(Stretch::of).toList()))
                    .param(each(
                            "varchar", stretches, stretch -> stretch.audience().name()))
                    .param(each("bigint", stretches, Stretch::after))
                    .param(most - 1);
        }
        return query.param(most)
                .query((row, _) -> new Unread(
                        Objects.requireNonNull(all.get(new SessionId(Columns.uuid(row, "session_id")))),
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
