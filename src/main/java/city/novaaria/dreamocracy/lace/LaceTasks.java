package city.novaaria.dreamocracy.lace;

import static city.novaaria.dreamocracy.kernel.Columns.instant;
import static city.novaaria.dreamocracy.kernel.Columns.time;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/**
 * Devices that did not say in time that they let go: an alarm for the technologists of the house and for who facilitates on
 * duty. It is one by the clock alone, whenever somebody looks. Who facilitates on duty also brings out whoever dreams with a
 * device that an incident took out of use (SAF-04).
 */
@Repository
class LaceTasks implements TaskSource, LaceAlarms {

    private static final String OVERDUE = """
            select c.id, c.device_id, d.label, c.due_at
            from lace_command c join lace_device d on d.id = c.device_id
            where c.session_id = ? and c.alarm_key is not null and c.due_at <= ?
            order by c.id fetch first 100 rows only""";

    /** What suspends the device that somebody wears, by their enrollment. */
    private static final String SUSPENSIONS =
            "from lace_binding b join lace_device d on d.id = b.device_id join lace_model_suspension s on "
                    + LaceModelSuspensions.OF.formatted("d.model_key", "d.firmware_sha256")
                    + " where b.live_enrollment_key = %s";

    private static final String SUSPENDED = "exists (select 1 " + SUSPENSIONS.formatted("e.id") + ")";

    /** At once: since it is out of use. */
    private static final String SUSPENDED_SINCE = "(select min(s.since) " + SUSPENSIONS.formatted("found.place") + ")";

    private final Rows rows;

    LaceTasks(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        Set<SanctuaryId> technical = caller.sanctuariesAs(Role.TECHNOLOGIST);
        Set<SanctuaryId> facilitating = caller.sanctuariesAs(Role.FACILITATOR);
        return Stream.of(
                        technical.stream().map(house -> task(house, LaceCommands.alarms(house, at))),
                        facilitating.stream()
                                .filter(house -> !technical.contains(house))
                                .map(house -> task(house, LaceCommands.alarms(house, at, caller.subject()))),
                        facilitating.stream()
                                .map(house -> TaskBranch.inDream(
                                        TaskKind.BRING_OUT, house, SUSPENDED_SINCE, wearSuspended(house, caller))))
                .flatMap(branches -> branches);
    }

    private static KeysetBranch wearSuspended(SanctuaryId house, Caller caller) {
        return KeysetBranch.of(
                        "e.id",
                        "session s join enrollment e on e.session_id = s.id"
                                + " where s.sanctuary_id = ? and s.state in ('DREAMING', 'PAUSED') and e.state = 'DREAMING'",
                        house.value())
                .and(SUSPENDED)
                // counted for one person after the other, of whom there are few: else PostgreSQL might read all of the
                // crew first
                .and("""
                        (select count(*) from session_duty d join crew m on m.id = d.crew_id
                         where d.session_id = s.id and d.duty = 'FACILITATOR' and m.live_key in (?)) > 0""", caller.subjects());
    }

    private static TaskBranch task(SanctuaryId house, KeysetBranch alarms) {
        return TaskBranch.inSession(TaskKind.RELEASE_LACE, house, "lace_command", "due_at", alarms);
    }

    @Override
    public List<LaceAlarm> in(SessionId session, Instant at) {
        return rows.ask(OVERDUE)
                .params(session.value(), time(at))
                .query((row, _) -> new LaceAlarm(
                        new CommandId(uuid(row, "id")),
                        uuid(row, "device_id"),
                        row.getString("label"),
                        instant(row, "due_at")))
                .list();
    }

    @Override
    public Set<EnrollmentId> unanswered(SessionId session, Instant at) {
        return Set.copyOf(rows.ask("""
                        select distinct enrollment_id from lace_command
                        where session_id = ? and open_key is not null and due_at <= ?
                          and (alarm_key is not null or given_by is not null)""")
                .params(session.value(), time(at))
                .query((row, _) -> new EnrollmentId(uuid(row, "enrollment_id")))
                .list());
    }
}
