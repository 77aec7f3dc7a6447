package city.novaaria.dreamocracy.live;

import static city.novaaria.dreamocracy.kernel.Columns.instant;

import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The logs in the tables. Lines are only added; a log ends as a whole, and what happens afterwards is not told. */
@Repository
class SessionLog {

    /** In the order of the arrays, up to where the counter stands now. */
    private static final String LINES = """
            insert into session_event (session_id, seq, type, audience, enrollment_id, subject, state, happened_at)
            select l.session_id, l.last_seq - e.later, e.type, e.audience, e.enrollment_id, e.subject, e.state,
                cast(e.happened_at as timestamp(3) with time zone)
            from session_event_lane l, unnest(cast(? as bigint array), cast(? as varchar array),
                cast(? as varchar array), cast(? as uuid array), cast(? as uuid array), cast(? as varchar array),
                cast(? as varchar array)) as e (later, type, audience, enrollment_id, subject, state, happened_at)
            where l.session_id = ?""";

    private final Rows rows;

    SessionLog(Rows rows) {
        this.rows = rows;
    }

    /** The same few statements for each session, however much happened in it; in one order, so that no two wait for each other. */
    Set<SessionId> append(List<LogEntry> entries) {
        SortedMap<SessionId, List<LogEntry>> sessions = new TreeMap<>(Comparator.comparing(SessionId::value));
        located(entries)
                .forEach(entry -> sessions.computeIfAbsent(
                                Objects.requireNonNull(entry.session()), _ -> new ArrayList<>())
                        .add(entry));
        sessions.forEach(this::append);
        return sessions.keySet();
    }

    private List<LogEntry> located(List<LogEntry> entries) {
        Map<EnrollmentId, SessionId> known = new HashMap<>();
        entries.forEach(entry -> {
            if (entry.session() != null && entry.enrollment() != null) {
                known.put(entry.enrollment(), entry.session());
            }
        });
        List<EnrollmentId> unknown = entries.stream()
                .filter(entry -> entry.session() == null)
                .map(LogEntry::enrollment)
                .filter(person -> !known.containsKey(person))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            rows.ask("select id, session_id from enrollment where id = any (?)")
                    .param(Rows.ids(unknown))
                    .query(row -> {
                        known.put(
                                new EnrollmentId(Columns.uuid(row, "id")),
                                new SessionId(Columns.uuid(row, "session_id")));
                    });
        }
        return entries.stream()
                .map(entry -> entry.session() == null
                        ? entry.in(Objects.requireNonNull(known.get(entry.enrollment())))
                        : entry)
                .toList();
    }

    private void append(SessionId session, List<LogEntry> entries) {
        if (held(session, entries)) {
            rows.ask(LINES)
                    .param(new SqlArrayValue(
                            "bigint",
                            IntStream.range(0, entries.size())
                                    .mapToObj(i -> (long) entries.size() - 1 - i)
                                    .toArray()))
                    .param(each(entries, "varchar", entry -> entry.told().name()))
                    .param(each(
                            entries, "varchar", entry -> entry.told().audience().name()))
                    .param(each(
                            entries,
                            "uuid",
                            entry -> entry.enrollment() == null
                                    ? null
                                    : entry.enrollment().value()))
                    .param(each(entries, "uuid", LogEntry::subject))
                    .param(each(entries, "varchar", LogEntry::state))
                    .param(each(entries, "varchar", entry -> entry.at().toString()))
                    .param(session.value())
                    .update();
        }
    }

    private static Object each(List<LogEntry> entries, String type, Function<LogEntry, @Nullable Object> part) {
        @Nullable Object[] parts = new @Nullable Object[entries.size()];
        Arrays.setAll(parts, i -> part.apply(entries.get(i)));
        return new SqlArrayValue(type, parts);
    }

    /** Whether there is a log; it begins with its session. */
    private boolean held(SessionId session, List<LogEntry> entries) {
        String counted = entries.getFirst().told() == Told.SESSION_PLANNED
                ? "insert into session_event_lane (last_seq, last_at, session_id) values (:lines, :last, :session)"
                : "update session_event_lane set last_seq = last_seq + :lines,"
                        + " last_at = case when last_at > :last then last_at else :last end where session_id = :session";
        Instant last =
                entries.stream().map(LogEntry::at).max(Instant::compareTo).orElseThrow();
        return rows.ask(counted)
                        .param("lines", entries.size())
                        .param("last", Columns.time(last))
                        .param("session", session.value())
                        .update()
                > 0;
    }

    /** At most so many lines of a view that come after that one, in their order. */
    List<LoggedEvent> after(View view, long seq, int most) {
        return ofSlices("select * from (%s) lines order by seq fetch first ? rows only", view, seq, most)
                .query((row, _) -> line(row))
                .list();
    }

    /** At most so many lines, for all readers together. */
    List<LoggedEvent> all(SessionId session, long seq, int most) {
        return rows.ask("""
                        select seq, type, enrollment_id, subject, state, happened_at from session_event
                        where session_id = ? and seq > ? order by seq fetch first ? rows only""")
                .param(session.value())
                .param(seq)
                .param(most)
                .query((row, _) -> line(row))
                .list();
    }

    /** How far the logs of these sessions have got; without those that ended. */
    Map<SessionId, Long> lastOf(Collection<SessionId> sessions) {
        Map<SessionId, Long> last = new HashMap<>();
        rows.ask("select session_id, last_seq from session_event_lane where session_id = any (?)")
                .param(Rows.ids(sessions))
                .query(row -> {
                    last.put(new SessionId(Columns.uuid(row, "session_id")), row.getLong("last_seq"));
                });
        return last;
    }

    /** Which line is the one of that number in a view; empty when it has not so many. */
    OptionalLong seqOf(View view, int ordinal) {
        List<LoggedEvent> lines = after(view, 0, ordinal);
        return lines.size() == ordinal ? OptionalLong.of(lines.getLast().seq()) : OptionalLong.empty();
    }

    /** Before the first line that tells of what happened then or later; at the end when there is none. */
    GroupLog.Place placeBefore(SessionId session, Instant then) {
        return rows.ask("""
                        select coalesce(max(seq), 0) as seq, count(case when audience = 'GROUP' then 1 end) as ordinal
                        from session_event
                        where session_id = ? and seq < coalesce(
                            (select min(later.seq) from session_event later
                             where later.session_id = ? and later.happened_at >= ?), ?)""")
                .param(session.value())
                .param(session.value())
                .param(Columns.time(then))
                .param(Long.MAX_VALUE)
                .query((row, _) -> new GroupLog.Place(row.getLong("seq"), row.getInt("ordinal")))
                .single();
    }

    private StatementSpec ofSlices(String whole, View view, long seq, int most) {
        StatementSpec query = rows.ask(whole.formatted(view.slices().stream()
                .map(slice -> """
                        (select seq, type, enrollment_id, subject, state, happened_at from session_event
                        where session_id = ? and audience = ?%s and seq > ? order by seq fetch first ? rows only)""".formatted(slice.enrollments() == null ? "" : " and enrollment_id = any (?)"))
                .collect(Collectors.joining(" union all "))));
        for (View.Slice slice : view.slices()) {
            query = query.param(view.session().value()).param(slice.audience().name());
            if (slice.enrollments() != null) {
                query = query.param(Rows.ids(slice.enrollments()));
            }
            query = query.param(seq).param(most);
        }
        return query.param(most);
    }

    /** Ends the logs of what has been over for long. */
    int endThoseBefore(Instant then) {
        return rows.ask("""
                        delete from session_event_lane
                        where session_id in (select id from session where state in ('CLOSED', 'CANCELLED'))
                          and (last_at is null or last_at < ?)""").param(Columns.time(then)).update();
    }

    static LoggedEvent line(ResultSet row) throws SQLException {
        @Nullable UUID enrollment = row.getObject("enrollment_id", UUID.class);
        return new LoggedEvent(
                row.getLong("seq"),
                Told.valueOf(row.getString("type")),
                enrollment == null ? null : new EnrollmentId(enrollment),
                row.getObject("subject", UUID.class),
                row.getString("state"),
                instant(row, "happened_at"));
    }
}
