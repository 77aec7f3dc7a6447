package city.novaaria.dreamocracy.incident;

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

/**
 * Incidents whose time is over, for the stewards of the house: by the clock alone, whenever somebody looks.
 *
 * <p>A steward hears that there is one, and neither what nor where. Whoever has a list of the others would find by it which
 * one is about how people behave; of those they hear nothing.
 */
@Repository
class OverdueIncidentTasks implements TaskSource {

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        return caller.sanctuariesAs(Role.STEWARD).stream()
                .flatMap(house -> known(caller, house)
                        .map(branch -> Incidents.ofOthers(branch, caller))
                        .flatMap(branch -> late(house, branch, at)));
    }

    private static Stream<KeysetBranch> known(Caller caller, SanctuaryId house) {
        Stream<KeysetBranch> most = Stream.of(Incidents.in(house, false));
        return caller.holds(house, Role.ETHICIST, Role.FACILITATOR)
                ? most
                : Stream.concat(
                        most,
                        Stream.of(Incidents.in(house, true)
                                .and(Incidents.WAS_NOT_THERE, caller.subjects(), caller.subjects())));
    }

    private static Stream<TaskBranch> late(SanctuaryId house, KeysetBranch branch, Instant at) {
        return Stream.of(
                task(house, "acknowledge_by", branch.and("i.state = 'REPORTED' and i.acknowledge_by <= ?", time(at))),
                task(
                        house,
                        "board_by",
                        branch.and("i.unanticipated and i.board_by <= ?", time(at))
                                .and("i.state not in ('REPORTED', 'CORRECTIVE_ACTION', 'CLOSED', 'DUPLICATE')")));
    }

    private static TaskBranch task(SanctuaryId house, String due, KeysetBranch late) {
        return TaskBranch.ofNothingDue(TaskKind.SEE_TO_INCIDENT, house, "incident", due, late);
    }
}
