package city.novaaria.dreamocracy.dreamscape;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Drafts wait for who began them, although every weaver of the house may finish them. */
@Repository
class DraftTasks implements TaskSource {

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        return caller.sanctuariesAs(Role.WEAVER).stream()
                .map(house -> TaskBranch.ofVersion(
                        TaskKind.FINISH_DRAFT,
                        house,
                        "dreamscape_version",
                        "number",
                        KeysetBranch.of(
                                "v.id",
                                "dreamscape_version v where v.sanctuary_id = ? and v.author = ? and v.state = 'DRAFT'",
                                house.value(),
                                caller.subject())));
    }
}
