package city.novaaria.dreamocracy.session;

import static city.novaaria.dreamocracy.kernel.Columns.instant;
import static city.novaaria.dreamocracy.kernel.Columns.instantIfAny;
import static city.novaaria.dreamocracy.kernel.Columns.time;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.calendar.Appointment;
import city.novaaria.dreamocracy.calendar.Appointment.Standing;
import city.novaaria.dreamocracy.calendar.OwnAppointments;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The sessions in which somebody is enrolled, or on duty: two statements, however many there are.
 *
 * <p>It costs at most as much as they ever had. A session counts its plans apart from its version, which moves when others
 * come and go.
 */
@Repository
class AppointmentsInSessions implements OwnAppointments {

    private static final String PLAN = "s.state as session_state, s.starts_at, s.started_at, s.booked_until,"
            + " s.plan_revision, s.planned_at, h.name as house, h.city";

    static final String ENROLLED = "select e.id, e.state, e.version, e.enrolled_at, e.left_at, " + PLAN
            + " from enrollment e join session s on s.id = e.session_id join sanctuary h on h.id = s.sanctuary_id"
            + " where e.participant_id = any (?) and s.starts_at >= ? and not coalesce(" + ListSessions.NEVER_THEIRS
            + ", false) order by s.starts_at, e.id fetch first ? rows only";

    static final String ON_DUTY = "select s.id, " + PLAN
            + " from session s join sanctuary h on h.id = s.sanctuary_id"
            + " where s.id in (select d.session_id from session_duty d where d.crew_id = any (?)) and s.starts_at >= ?"
            + " order by s.starts_at, s.id fetch first ? rows only";

    private final Rows rows;

    AppointmentsInSessions(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<Appointment> of(Caller person, Instant from, int most) {
        return Stream.concat(enrolled(person, from, most).stream(), onDuty(person, from, most).stream())
                .toList();
    }

    private List<Appointment> enrolled(Caller person, Instant from, int most) {
        return person.participants().isEmpty()
                ? List.of()
                : rows.ask(ENROLLED)
                        .params(Rows.ids(person.participants()), time(from), most)
                        .query((row, _) -> appointment(
                                row,
                                standing(
                                        EnrollmentState.valueOf(row.getString("state")),
                                        SessionState.valueOf(row.getString("session_state"))),
                                row.getLong("version"),
                                lastOf(instant(row, "enrolled_at"), instantIfAny(row, "left_at"))))
                        .list();
    }

    private List<Appointment> onDuty(Caller person, Instant from, int most) {
        return person.crewEntries().isEmpty()
                ? List.of()
                : rows.ask(ON_DUTY)
                        .params(Rows.uuids(person.crewEntries()), time(from), most)
                        .query((row, _) -> appointment(
                                row,
                                row.getString("session_state").equals(SessionState.CANCELLED.name())
                                        ? Standing.CANCELLED
                                        : Standing.CONFIRMED,
                                0,
                                Instant.EPOCH))
                        .list();
    }

    private static Appointment appointment(ResultSet row, Standing standing, long changes, Instant changedAt)
            throws SQLException {
        Instant planned = instant(row, "starts_at");
        Instant started = instantIfAny(row, "started_at");
        Duration there = Duration.between(planned, instant(row, "booked_until"));
        return new Appointment(
                uuid(row, "id"),
                started != null && started.isBefore(planned) ? started : planned,
                (started == null ? planned : started).plus(there),
                row.getString("house"),
                row.getString("house") + ", " + row.getString("city"),
                standing,
                row.getLong("plan_revision") + changes,
                lastOf(instant(row, "planned_at"), changedAt));
    }

    private static Standing standing(EnrollmentState enrollment, SessionState session) {
        if (session == SessionState.CANCELLED || FindEnrollment.GONE.contains(enrollment)) {
            return Standing.CANCELLED;
        }
        return enrollment == EnrollmentState.WAITLISTED ? Standing.TENTATIVE : Standing.CONFIRMED;
    }

    private static Instant lastOf(Instant one, @Nullable Instant other) {
        return other == null || other.isBefore(one) ? one : other;
    }
}
