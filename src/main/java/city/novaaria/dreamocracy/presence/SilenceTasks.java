package city.novaaria.dreamocracy.presence;

import static city.novaaria.dreamocracy.kernel.Columns.time;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/**
 * Running dreams in which somebody who facilitates has given no sign for so long that they soon count no more: an alarm for
 * the others on duty there and for the technologists of the house. It is one by the clock alone, whenever somebody looks.
 */
@Repository
class SilenceTasks implements TaskSource {

    /** Of whom nothing was heard although it is expected, since the start; whose break has run out, since then. */
    private static final String QUIET = """
            from session_duty d join crew c on c.id = d.crew_id
            left join presence p on p.session_id = d.session_id and p.crew_id = d.crew_id
            where d.session_id = %s and d.duty = 'FACILITATOR'""";

    private static final String ANYBODY = """
            exists (select 1 %s and c.live_key not in (?) and (p.break_until <= ?
                or (p.break_until is null and coalesce(p.seen_at, case when ? then s.started_at end) <= ?)))""".formatted(QUIET.formatted("s.id"));

    private static final String ON_DUTY = """
            exists (select 1 from session_duty own join crew m on m.id = own.crew_id
                where own.session_id = s.id and m.live_key in (?))""";

    private final SanctuaryRegister sanctuaries;

    SilenceTasks(SanctuaryRegister sanctuaries) {
        this.sanctuaries = sanctuaries;
    }

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        Set<SanctuaryId> technical = caller.sanctuariesAs(Role.TECHNOLOGIST);
        return sanctuaries.policies(caller.sanctuaries()).entrySet().stream().map(house -> {
            KeysetBranch quiet = quiet(house.getKey(), house.getValue(), caller, at);
            return TaskBranch.ofSessionDue(
                    TaskKind.SEE_WHO_IS_THERE,
                    house.getKey(),
                    due(house.getValue()),
                    technical.contains(house.getKey()) ? quiet : quiet.and(ON_DUTY, caller.subjects()));
        });
    }

    private static KeysetBranch quiet(SanctuaryId house, PolicyProfile policy, Caller caller, Instant at) {
        return KeysetBranch.of(
                        "s.id",
                        "session s where s.sanctuary_id = ? and s.state in ('DREAMING', 'PAUSED')",
                        house.value())
                .and(
                        ANYBODY,
                        caller.subjects(),
                        time(at),
                        policy.presenceRequired(),
                        time(at.minus(policy.silenceToldAfter())));
    }

    /** Until when whoever was heard of longest ago counts. */
    private static String due(PolicyProfile policy) {
        return "(select min(p.seen_at) %s and p.break_until is null) + interval '%d' second"
                .formatted(
                        QUIET.formatted("found.place"), policy.presenceWithin().toSeconds());
    }
}
