package city.novaaria.dreamocracy.chaos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is in the database in the end, read by plain SQL.
 *
 * @param log what happened, in the order of the logs
 * @param marks what people wrote, one entry for each time that it stands there
 * @param seen when Noor was last heard of in each session
 * @param leftAlone work in the background that an instance was at when it died, and nobody has taken over
 */
record Stored(
        List<Line> log,
        List<Person> people,
        List<String> marks,
        List<Reading> readings,
        List<Command> commands,
        Map<UUID, Instant> seen,
        List<String> leftAlone) {

    Stored {
        log = List.copyOf(log);
        people = List.copyOf(people);
        marks = List.copyOf(marks);
        readings = List.copyOf(readings);
        commands = List.copyOf(commands);
        seen = Map.copyOf(seen);
        leftAlone = List.copyOf(leftAlone);
    }

    /** A line of the log of a session. */
    record Line(
            UUID session,
            long seq,
            String type,
            String audience,
            @Nullable UUID enrollment,
            Instant at) {

        /** The session, or the enrollment that it is about. */
        UUID about() {
            return enrollment == null ? session : enrollment;
        }

        /** As readers see it. */
        String told() {
            return type.toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
        }
    }

    record Person(UUID enrollment, UUID session, String state, boolean dreamt) {}

    record Reading(UUID device, UUID boot, long seq) {}

    /** What a device was told to do when its wearer was out. */
    record Command(UUID id, UUID device, UUID enrollment, Instant givenAt, boolean open) {}

    /** About these sessions. */
    static Stored in(JdbcTemplate jdbc, List<UUID> sessions) {
        UUID[] of = sessions.toArray(UUID[]::new);
        return new Stored(
                jdbc.query(
                        "select * from session_event where session_id = any (?) order by session_id, seq",
                        (row, _) -> new Line(
                                id(row, "session_id"),
                                row.getLong("seq"),
                                row.getString("type"),
                                row.getString("audience"),
                                row.getObject("enrollment_id", UUID.class),
                                time(row, "happened_at")),
                        (Object) of),
                jdbc.query(
                        "select * from enrollment where session_id = any (?)",
                        (row, _) -> new Person(
                                id(row, "id"),
                                id(row, "session_id"),
                                row.getString("state"),
                                row.getObject("dreaming_since") != null),
                        (Object) of),
                jdbc.queryForList("""
                        select text from session_note where session_id = any (?)
                        union all select text from message where session_id = any (?)
                        union all select enrollment_id || ' ' || suds from distress_rating where session_id = any (?)""", String.class, of, of, of),
                jdbc.query(
                        "select device_id, boot_id, seq from lace_reading where session_id = any (?)",
                        (row, _) -> new Reading(id(row, "device_id"), id(row, "boot_id"), row.getLong("seq")),
                        (Object) of),
                jdbc.query(
                        "select * from lace_command where kind = 'DESYNC' and session_id = any (?)",
                        (row, _) -> new Command(
                                id(row, "id"),
                                id(row, "device_id"),
                                id(row, "enrollment_id"),
                                time(row, "given_at"),
                                row.getObject("open_key") != null),
                        (Object) of),
                seen(jdbc, of),
                leftAlone(jdbc));
    }

    private static Map<UUID, Instant> seen(JdbcTemplate jdbc, UUID[] sessions) {
        Map<UUID, Instant> seen = new HashMap<>();
        jdbc.query(
                "select p.session_id, p.seen_at from presence p join crew c on c.id = p.crew_id"
                        + " where c.subject = 'noor' and p.session_id = any (?)",
                row -> {
                    seen.put(id(row, "session_id"), time(row, "seen_at"));
                },
                (Object) sessions);
        return seen;
    }

    /** What is due and nobody does, or was at when it died: whoever is alive is not silent for four heartbeats. */
    static List<String> leftAlone(JdbcTemplate jdbc) {
        return jdbc.queryForList("""
                select task_name from scheduled_tasks
                where execution_time < current_timestamp - interval '1' second
                    and (not picked or last_heartbeat < current_timestamp - interval '4' second)""", String.class);
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
