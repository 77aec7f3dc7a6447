package city.novaaria.dreamocracy.session;

import static city.novaaria.dreamocracy.kernel.Columns.instant;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.charter.Intensity;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Answers from the tables, by one statement for the sessions and one for the duties. */
@Repository
class StoredShifts implements Shifts {

    private final Rows rows;

    StoredShifts(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<Shift> starting(SanctuaryId sanctuary, Instant from, Instant until, int most) {
        List<Shift> found = rows.ask("""
                        select id, title, starts_at, booked_until, state, intensity, dreamscape_version_id, capacity
                        from session
                        where sanctuary_id = ? and starts_at >= ? and starts_at < ? and state <> 'CANCELLED'
                        order by starts_at, id fetch first ? rows only""")
                .params(sanctuary.value(), from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC), most)
                .query((row, _) -> shift(row))
                .list();
        Map<SessionId, List<OnDuty>> duties =
                duties(found.stream().map(Shift::session).toList());
        return found.stream()
                .map(shift -> new Shift(
                        shift.session(),
                        shift.title(),
                        shift.startsAt(),
                        shift.until(),
                        shift.needsCrew(),
                        shift.intensity(),
                        shift.version(),
                        shift.capacity(),
                        duties.getOrDefault(shift.session(), List.of())))
                .toList();
    }

    private record InSession(UUID session, OnDuty duty) {}

    private Map<SessionId, List<OnDuty>> duties(List<SessionId> sessions) {
        return rows
                .ask(
                        "select session_id, crew_id, duty from session_duty where session_id = any (?) order by crew_id, duty")
                .param(Rows.ids(sessions))
                .query((row, _) -> new InSession(
                        uuid(row, "session_id"),
                        new OnDuty(new CrewId(uuid(row, "crew_id")), Role.valueOf(row.getString("duty")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        found -> new SessionId(found.session()),
                        Collectors.mapping(InSession::duty, Collectors.toList())));
    }

    private static Shift shift(ResultSet row) throws SQLException {
        return new Shift(
                new SessionId(uuid(row, "id")),
                row.getString("title"),
                instant(row, "starts_at"),
                instant(row, "booked_until"),
                SessionState.BOOKED.contains(SessionState.valueOf(row.getString("state"))),
                Intensity.valueOf(row.getString("intensity")),
                new VersionId(uuid(row, "dreamscape_version_id")),
                row.getInt("capacity"),
                List.of());
    }
}
