package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Gatherings that are over, and of which nobody has said so. */
@Repository
class GatheringTasks implements TaskSource {

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        return caller.sanctuariesAs(Role.ORGANIZER, Role.TECHNOLOGIST).stream()
                .map(house -> TaskBranch.ofNothingDue(
                        TaskKind.END_GATHERING, house, "gathering", "ends_at", over(house, at)));
    }

    private static KeysetBranch over(SanctuaryId house, Instant at) {
        return KeysetBranch.of(
                "g.id",
                "gathering g where g.sanctuary_id = ? and g.state = 'OPEN' and g.ends_at <= ?",
                house.value(),
                Columns.time(at));
    }
}
