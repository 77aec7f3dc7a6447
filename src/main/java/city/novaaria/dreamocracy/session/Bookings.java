package city.novaaria.dreamocracy.session;

import static city.novaaria.dreamocracy.kernel.Columns.instant;
import static city.novaaria.dreamocracy.kernel.Columns.instantIfAny;
import static city.novaaria.dreamocracy.kernel.Columns.time;

import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.session.Booking.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which chambers and which crew other sessions need: first by the dreams that run, then by the plans. */
@Component
class Bookings {

    /** Either by its plan, or because people are there. */
    private static final String MEETING =
            """
            where s.id <> ? and s.state in (%s) and (s.state in (%s) or s.starts_at < ? and s.booked_until > ?)
            """.formatted(Rows.literals(SessionState.BOOKED), Rows.literals(SessionState.PEOPLE_THERE));

    private static final String OF_CHAMBER = "select s.state, s.starts_at, s.booked_until, s.started_at from session s "
            + MEETING + " and s.chamber_id = ?";

    private static final String OF_CREW = """
            select c.live_key, s.state, s.starts_at, s.booked_until, s.started_at
            from crew c join session_duty d on d.crew_id = c.id join session s on s.id = d.session_id
            """ + MEETING + " and c.live_key = any (?)";

    private final Rows rows;

    Bookings(Rows rows) {
        this.rows = rows;
    }

    /** Whether the chamber is free for the plan. */
    boolean isFree(ChamberId chamber, SessionId planned, Span wanted, Instant at) {
        return ofChamber(chamber, planned, wanted).stream()
                .noneMatch(other -> other.span(at, false).meets(wanted));
    }

    ChamberUse useOf(PlannedSession session, Instant at) {
        Span wanted = wanted(session, at);
        List<Booking> met = ofChamber(session.chamberId(), session.id(), wanted).stream()
                .filter(other -> other.span(at, false).meets(wanted))
                .toList();
        Predicate<Booking> inside = other -> SessionState.PEOPLE_THERE.contains(other.state());
        return met.stream().anyMatch(inside)
                ? ChamberUse.PEOPLE_THERE
                : met.isEmpty() ? ChamberUse.FREE : ChamberUse.BOOKED;
    }

    /**
     * Who of these people is on duty in another session, in whatever house and role they work, by subject; a dream that runs
     * does not wait for those who are only planned.
     */
    Set<String> elsewhere(Collection<String> subjects, PlannedSession session, Instant at) {
        Span wanted = wanted(session, at);
        return asked(OF_CREW, session.id(), wanted)
                .param(Rows.texts(subjects))
                .query((row, _) -> new Busy(row.getString("live_key"), booking(row)))
                .list()
                .stream()
                .filter(busy -> session.startedAt() == null || busy.booking().startedAt() != null)
                .filter(busy -> busy.booking().span(at, false).meets(wanted))
                .map(Busy::subject)
                .collect(Collectors.toSet());
    }

    private record Busy(String subject, Booking booking) {

        @Override
        public String toString() {
            return "Busy[" + booking + "]";
        }
    }

    /** A session in which people check in may begin now, whatever was planned. */
    private static Span wanted(PlannedSession session, Instant at) {
        return Booking.of(session).span(at, session.state() == SessionState.CHECK_IN);
    }

    private List<Booking> ofChamber(ChamberId chamber, SessionId except, Span wanted) {
        return asked(OF_CHAMBER, except, wanted)
                .param(chamber.value())
                .query((row, _) -> booking(row))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, SessionId except, Span wanted) {
        return rows.ask(sql).param(except.value()).param(time(wanted.to())).param(time(wanted.from()));
    }

    private static Booking booking(ResultSet row) throws SQLException {
        return new Booking(
                SessionState.valueOf(row.getString("state")),
                instant(row, "starts_at"),
                instant(row, "booked_until"),
                instantIfAny(row, "started_at"));
    }
}
