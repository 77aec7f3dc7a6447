package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/**
 * Incidents that wait for somebody to find out why they happened, for what is to be done because of it, for somebody who sees that
 * it is done, and for the end.
 *
 * <p>Who carries something out is told that, and not where the incident happened.
 */
@Repository
class AfterwardsTasks implements TaskSource {

    private static final String DONE = "a.incident_id = %s and a.done_at is not null and a.verified_at is null";

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        Stream<TaskBranch> judged =
                caller.sanctuariesAs(Role.ETHICIST).stream().flatMap(house -> judged(caller, house));
        Stream<TaskBranch> carriedOut =
                caller.sanctuariesAs(Role.values()).stream().flatMap(house -> carriedOut(caller, house));
        return Stream.concat(judged, carriedOut);
    }

    /** For ethicists who were not there. */
    private static Stream<TaskBranch> judged(Caller caller, SanctuaryId house) {
        return Stream.of(absent(caller, house), conduct(caller, house))
                .flatMap(branch -> Stream.of(
                                investigations(caller, house, branch),
                                verifications(caller, house, branch),
                                Stream.of(closing(house, branch)))
                        .flatMap(tasks -> tasks));
    }

    private static KeysetBranch absent(Caller caller, SanctuaryId house) {
        return Incidents.ofOthers(
                Incidents.in(house).and(Incidents.WAS_NOT_THERE, caller.subjects(), caller.subjects()), caller);
    }

    private static KeysetBranch conduct(Caller caller, SanctuaryId house) {
        return Incidents.ofOthers(Incidents.conduct(house, caller), caller);
    }

    private static Stream<TaskBranch> investigations(Caller caller, SanctuaryId house, KeysetBranch branch) {
        KeysetBranch withoutPart = branch.and("(i.reporter is null or i.reporter not in (?))", caller.subjects())
                .and(
                        "not exists (select 1 from incident_part p where p.incident_id = i.id and p.subject in (?))",
                        caller.subjects());
        return Stream.of(
                        "i.state = 'CONTAINED'",
                        "i.state = 'REOPENED'",
                        "i.state = 'TRIAGED' and (i.severity in ('S3', 'S4') or i.relatedness = 'NOT_RELATED')")
                .map(state -> TaskBranch.inSession(
                        TaskKind.INVESTIGATE_INCIDENT, house, "incident", "board_by", withoutPart.and(state)));
    }

    private static Stream<TaskBranch> verifications(Caller caller, SanctuaryId house, KeysetBranch branch) {
        KeysetBranch ofOthers = branch.and("i.open_actions > 0")
                .and("i.lead not in (?)", caller.subjects())
                .and(
                        "exists (select 1 from corrective_action a where %s and a.done_by not in (?) and a.added_by not in (?))"
                                .formatted(DONE.formatted("i.id")),
                        caller.subjects(),
                        caller.subjects());
        return withActions(ofOthers)
                .map(waiting -> TaskBranch.inSessionDue(
                        TaskKind.VERIFY_CORRECTIVE_ACTION, house, "incident", earliest(DONE), waiting));
    }

    private static TaskBranch closing(SanctuaryId house, KeysetBranch branch) {
        return TaskBranch.inSession(
                TaskKind.CLOSE_INCIDENT,
                house,
                "incident",
                null,
                branch.and("i.state = 'CORRECTIVE_ACTION'")
                        .and("i.new_actions > 0 and i.open_actions = 0")
                        .and("(not i.unanticipated or i.session_id is null or %s)".formatted(Rulings.MADE)));
    }

    private static Stream<TaskBranch> carriedOut(Caller caller, SanctuaryId house) {
        Set<Role> held = new TreeSet<>();
        for (Role role : Role.values()) {
            if (caller.holds(house, role)) {
                held.add(role);
            }
        }
        String waits = "a.incident_id = %s and a.done_at is null and a.role in (" + Rows.literals(held) + ")";
        Stream<KeysetBranch> known = caller.holds(house, Role.ETHICIST)
                ? Stream.of(Incidents.ofOthers(Incidents.in(house), caller), conduct(caller, house))
                : Stream.of(Incidents.ofOthers(Incidents.in(house), caller));
        return known.map(branch -> branch.and("i.open_actions > 0")
                        .and("exists (select 1 from corrective_action a where %s)".formatted(waits.formatted("i.id"))))
                .flatMap(AfterwardsTasks::withActions)
                .map(waiting -> TaskBranch.ofNothingDueAt(
                        TaskKind.CARRY_OUT_CORRECTIVE_ACTION, house, earliest(waits), waiting));
    }

    private static Stream<KeysetBranch> withActions(KeysetBranch branch) {
        return Stream.of("INVESTIGATING", "CORRECTIVE_ACTION")
                .map(state -> branch.and("i.state = '%s'".formatted(state)));
    }

    /** Until when the first of them is to be done. */
    private static String earliest(String actions) {
        return "(select min(a.due_by) from corrective_action a where %s)".formatted(actions.formatted("found.place"));
    }
}
