package city.novaaria.dreamocracy.session;

import static city.novaaria.dreamocracy.kernel.Columns.instant;
import static city.novaaria.dreamocracy.kernel.Columns.instantIfAny;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads sessions to be looked at, one or a page of them, each with all that is shown of it, by one statement. */
@Repository
class SeenSessions {

    /** Whether the caller accompanies the session: then they see what is. */
    private static final String ACCOMPANIED = """
            exists (select 1 from session_duty d
                where d.session_id = s.id and d.duty = 'FACILITATOR' and d.crew_id = any (:crew))""";

    /** The counts in one value; {@code EnrollmentCountsView} reads them. */
    private static final String SEATS =
            """
            (select case when %s then (select %s from enrollment e where e.session_id = s.id)
                else (select %s from enrollment e where e.session_id = s.id and %s) end)""".formatted(ACCOMPANIED, counts("e.state"), counts(FromAfar.state("s.state")), FromAfar.SHOWN);

    private static final String SEEN = """
            select s.id, s.sanctuary_id, s.chamber_id, s.dreamscape_id, s.dreamscape_version_id,
                s.dreamscape_version, s.title, s.starts_at,
                s.duration_seconds, s.booked_until, s.capacity, s.minimum_dreamers, s.state, s.started_at,
                s.overdue_from, s.paused_at,
                s.stopped_at, s.ended_at, s.end_reason, s.cancel_reason, s.cancel_kind, s.series_id, s.version,
                (select string_agg(d.crew_id || ' ' || d.duty, ',') from session_duty d where d.session_id = s.id)
                    as duties,
                %s as seats
            from session s where s.id""".formatted(SEATS);

    /** For who works at its sanctuary, and for who has an enrollment in it that has not ended. */
    private static final String SHOWN = """
            and (s.sanctuary_id = any (:houses) or s.id in (select e.session_id from enrollment e
                where e.participant_id = any (:people) and e.state not in (%s)))""".formatted(Rows.literals(FindEnrollment.GONE));

    /** The characters of an id. */
    private static final int ID = 36;

    private final JdbcClient jdbc;

    SeenSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As far as it is shown to the caller. */
    Optional<SeenSession> find(Caller caller, SessionId id) {
        return jdbc.sql(SEEN + " = :session " + SHOWN)
                .param("session", id.value())
                .param("crew", Rows.uuids(caller.crewEntries()))
                .param("houses", Rows.ids(caller.sanctuaries()))
                .param("people", Rows.ids(caller.participants()))
                .query((row, _) -> seen(row))
                .optional();
    }

    /** Newest first. */
    List<SeenSession> all(Caller caller, List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SEEN + " = any (:sessions) order by s.id desc")
                        .param("sessions", Rows.uuids(ids))
                        .param("crew", Rows.uuids(caller.crewEntries()))
                        .query((row, _) -> seen(row))
                        .list();
    }

    /** How many people are where, as far as the caller may know. */
    EnrollmentCountsView seats(Caller caller, SessionId id) {
        return jdbc.sql("select s.capacity, %s as seats from session s where s.id = :session".formatted(SEATS))
                .param("session", id.value())
                .param("crew", Rows.uuids(caller.crewEntries()))
                .query((row, _) -> seats(row))
                .single();
    }

    private static String counts(String state) {
        return EnrollmentCountsView.COUNTED.stream()
                .map(Rows::literals)
                .map(states -> "count(*) filter (where %s in (%s))".formatted(state, states))
                .collect(Collectors.joining(" || ' ' || "));
    }

    private static SeenSession seen(ResultSet row) throws SQLException {
        String ended = row.getString("end_reason");
        String kind = row.getString("cancel_kind");
        UUID series = row.getObject("series_id", UUID.class);
        return new SeenSession(
                new SessionId(uuid(row, "id")),
                new SanctuaryId(uuid(row, "sanctuary_id")),
                new ChamberId(uuid(row, "chamber_id")),
                new DreamscapeId(uuid(row, "dreamscape_id")),
                new VersionId(uuid(row, "dreamscape_version_id")),
                row.getInt("dreamscape_version"),
                row.getString("title"),
                instant(row, "starts_at"),
                Duration.ofSeconds(row.getLong("duration_seconds")),
                instant(row, "booked_until"),
                row.getInt("capacity"),
                row.getInt("minimum_dreamers"),
                SessionState.valueOf(row.getString("state")),
                instantIfAny(row, "started_at"),
                instantIfAny(row, "overdue_from"),
                instantIfAny(row, "paused_at"),
                instantIfAny(row, "stopped_at"),
                instantIfAny(row, "ended_at"),
                ended == null ? null : EndReason.valueOf(ended),
                row.getString("cancel_reason"),
                kind == null ? null : CancelKind.valueOf(kind),
                series == null ? null : new SessionId(series),
                row.getLong("version"),
                duties(row.getString("duties")),
                seats(row));
    }

    private static Set<Duty> duties(@Nullable String text) {
        return Stream.ofNullable(text)
                .flatMap(all -> Arrays.stream(all.split(",", -1)))
                .map(duty -> new Duty(UUID.fromString(duty.substring(0, ID)), Role.valueOf(duty.substring(ID + 1))))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static EnrollmentCountsView seats(ResultSet row) throws SQLException {
        String[] counts = row.getString("seats").split(" ", -1);
        return EnrollmentCountsView.of(Arrays.stream(counts).mapToLong(Long::parseLong), row.getInt("capacity"));
    }
}
