package city.novaaria.dreamocracy.safestop;

import static city.novaaria.dreamocracy.kernel.Columns.time;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Dreams that last much longer than planned, for who facilitates on duty in them; by the clock alone, whenever somebody looks. */
@Repository
class OverdueTasks implements TaskSource {

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        return caller.sanctuariesAs(Role.FACILITATOR).stream()
                .map(house ->
                        TaskBranch.ofSession(TaskKind.END_DREAM, house, "overdue_from", overdue(caller, house, at)));
    }

    private static KeysetBranch overdue(Caller caller, SanctuaryId house, Instant at) {
        return KeysetBranch.of(
                        "s.id",
                        "session s where s.sanctuary_id = ? and s.state in ('DREAMING', 'PAUSED') and s.overdue_from <= ?",
                        house.value(),
                        time(at))
                .and(
                        "exists (select 1 from session_duty d join crew c on c.id = d.crew_id"
                                + " where d.session_id = s.id and d.duty = 'FACILITATOR' and c.live_key in (?))",
                        caller.subjects());
    }
}
