package city.novaaria.dreamocracy.statement;

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

/** Of whom nothing is stated yet in a session that is in aftercare, for who facilitates on duty in it. */
@Repository
class StatementTasks implements TaskSource {

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        return caller.sanctuariesAs(Role.FACILITATOR).stream()
                .map(house -> TaskBranch.inDream(
                        TaskKind.STATE_ADVERSE_EVENTS,
                        house,
                        "cast(null as timestamp(3) with time zone)",
                        unstated(caller, house)));
    }

    private static KeysetBranch unstated(Caller caller, SanctuaryId house) {
        return KeysetBranch.of(
                        "e.id",
                        "session s join session_duty d on d.session_id = s.id join crew c on c.id = d.crew_id"
                                + " join enrollment e on e.session_id = s.id"
                                + " where s.sanctuary_id = ? and s.state = 'AFTERCARE'",
                        house.value())
                .and("d.duty = 'FACILITATOR' and c.live_key in (?)", caller.subjects())
                .and("e.dreaming_since is not null and not exists"
                        + " (select 1 from adverse_event_statement a where a.latest_key = e.id)");
    }
}
