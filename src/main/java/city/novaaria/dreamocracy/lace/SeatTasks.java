package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.session.EnrollmentConditions;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/**
 * Who has agreed to a dream that takes laces (SAF-04), and wears none, or one that whoever tested it signed off themselves:
 * then it waits for the other technologists. Nobody agrees to such a dream and not to its lace.
 */
@Repository
class SeatTasks implements TaskSource {

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        return caller.sanctuariesAs(Role.TECHNOLOGIST).stream()
                .map(house -> TaskBranch.beforeSession(TaskKind.PREPARE_SEAT, house, unprepared(house, at, caller)));
    }

    private static KeysetBranch unprepared(SanctuaryId house, Instant at, Caller caller) {
        return KeysetBranch.of("e.id", EnrollmentConditions.AHEAD, house.value(), at.minus(EnrollmentConditions.LATE))
                .and("s.needs_lace and coalesce(e.left_from, e.state) <> 'WAITLISTED'")
                .and(
                        "not exists (select 1 from lace_binding b join lace_device d on d.id = b.device_id"
                                + " where b.live_enrollment_key = e.id"
                                + " and (d.calibrated_by is distinct from b.signed_by or d.calibrated_by = ?))",
                        caller.subject())
                // as it was before it was taken back: that somebody left is not told
                .and("(select c.status from consent c where c.enrollment_id = e.id and c.guardian_id is null"
                        + " order by c.id desc fetch first 1 rows only) in ('ACTIVE', 'WITHDRAWN')")
                .orderedBy("s.starts_at, e.id");
    }
}
