package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.session.SessionRegister;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Shared nightmares that wait for the part of a role, for who holds it and has not signed for another one. */
@Repository
class ContainmentTasks implements TaskSource {

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        return Stream.of(ContainmentRole.values())
                .flatMap(role -> caller.sanctuariesAs(role.held()).stream()
                        .flatMap(house -> Stream.of("TRIAGED", "CONTAINING")
                                .map(state -> TaskBranch.inSessionAs(
                                        role.held(),
                                        TaskKind.SIGN_CONTAINMENT,
                                        house,
                                        "incident",
                                        waiting(caller, role, house, state)))));
    }

    private static KeysetBranch waiting(Caller caller, ContainmentRole role, SanctuaryId house, String state) {
        KeysetBranch open = Incidents.in(house)
                .and("i.state = '%s'".formatted(state))
                .and("i.incident_class = 'SHARED_NIGHTMARE'")
                .and(
                        "not exists (select 1 from containment_signature s where s.incident_id = i.id"
                                + " and (s.role = '%s' or s.signer in (?)))".formatted(role.name()),
                        caller.subjects());
        KeysetBranch others = Incidents.ofOthers(open, caller);
        return role == ContainmentRole.ETHICIST
                ? others.and(SessionRegister.NOT_CREW.formatted("i.session_id"), caller.subjects(), caller.subjects())
                : others;
    }
}
