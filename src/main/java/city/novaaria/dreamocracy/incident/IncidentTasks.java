package city.novaaria.dreamocracy.incident;

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

/** Incidents that nobody has looked into yet, and those that are to weigh less if a second person thinks so, too. */
@Repository
class IncidentTasks implements TaskSource {

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        Stream<TaskBranch> all = caller.sanctuariesAs(Role.ETHICIST, Role.FACILITATOR).stream()
                .flatMap(house -> tasks(caller, house, Incidents.in(house)));
        Stream<TaskBranch> conduct = caller.sanctuariesAs(Role.ETHICIST).stream()
                .flatMap(house -> tasks(caller, house, Incidents.conduct(house, caller)));
        return Stream.concat(all, conduct);
    }

    private static Stream<TaskBranch> tasks(Caller caller, SanctuaryId house, KeysetBranch branch) {
        KeysetBranch others = Incidents.ofOthers(branch, caller);
        return Stream.of(
                TaskBranch.inSession(
                        TaskKind.TRIAGE_INCIDENT,
                        house,
                        "incident",
                        "acknowledge_by",
                        others.and("i.state = 'REPORTED'")),
                TaskBranch.inSession(
                        TaskKind.CONFIRM_LOWERING,
                        house,
                        "incident",
                        null,
                        others.and("i.less_key = ?", house.value())
                                .and("i.less_asked_by not in (?)", caller.subjects())));
    }
}
