package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Fears that nobody has screened yet, or that were left to somebody else; never the caller's own. */
@Repository
class FearTasks implements TaskSource {

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        return caller.sanctuariesAs(Role.ORGANIZER).stream()
                .flatMap(house -> Stream.of(Fear.State.SUBMITTED, Fear.State.ESCALATED)
                        .map(state -> TaskBranch.ofNothing(
                                TaskKind.SCREEN_FEAR,
                                house,
                                KeysetBranch.of(
                                        "f.id",
                                        "fear f where f.sanctuary_id = ? and f.state = '%s' and (f.owner is null or f.owner <> ?)"
                                                        .formatted(state)
                                                + " and (f.escalated_by is null or f.escalated_by <> ?)",
                                        house.value(),
                                        caller.subject(),
                                        caller.subject()))));
    }
}
