package city.novaaria.dreamocracy.safestop;

import static city.novaaria.dreamocracy.kernel.Columns.time;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/**
 * Dreams that somebody wants to keep from ending by themselves, for whoever has to agree: the ethicists of the house when who
 * facilitates asks, and the other way round. It is a task as long as the word of the first one counts.
 */
@Repository
class OverrideTasks implements TaskSource {

    private static final String FACILITATES = """
            exists (select 1 from session_duty d join crew c on c.id = d.crew_id
                where d.session_id = s.id and d.duty = 'FACILITATOR' and c.live_key %s)""";

    private static final String STILL_ETHICIST = """
            exists (select 1 from crew c
                where c.live_key = v.override_asked_by and c.sanctuary_id = s.sanctuary_id and c.role = 'ETHICIST')""";

    private final SanctuaryRegister sanctuaries;

    OverrideTasks(SanctuaryRegister sanctuaries) {
        this.sanctuaries = sanctuaries;
    }

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        Set<SanctuaryId> ethical = caller.sanctuariesAs(Role.ETHICIST);
        Set<SanctuaryId> facilitated = caller.sanctuariesAs(Role.FACILITATOR);
        return sanctuaries.policies(caller.sanctuariesAs(Role.ETHICIST, Role.FACILITATOR)).entrySet().stream()
                .flatMap(house -> {
                    KeysetBranch asked = asked(house.getKey(), house.getValue(), caller, at);
                    String due = due(house.getValue());
                    return Stream.concat(
                                    ethical.contains(house.getKey())
                                            ? Stream.of(asked.and("v.override_asked_as = 'FACILITATOR'")
                                                    .and(FACILITATES.formatted("= v.override_asked_by")))
                                            : Stream.empty(),
                                    facilitated.contains(house.getKey())
                                            ? Stream.of(asked.and("v.override_asked_as = 'ETHICIST'")
                                                    .and(STILL_ETHICIST)
                                                    .and(FACILITATES.formatted("in (?)"), caller.subjects()))
                                            : Stream.empty())
                            .map(sessions ->
                                    TaskBranch.ofSessionDue(TaskKind.PUT_OFF_SAFE_STOP, house.getKey(), due, sessions));
                });
    }

    /** By somebody else; who dreams there has no say. */
    private static KeysetBranch asked(SanctuaryId house, PolicyProfile policy, Caller caller, Instant at) {
        KeysetBranch asked = KeysetBranch.of(
                        "s.id",
                        "session s join vigil v on v.session_id = s.id"
                                + " where s.sanctuary_id = ? and s.state in ('DREAMING', 'PAUSED')",
                        house.value())
                .and(
                        "v.overridden_until is null and v.override_asked_at >= ? and v.override_asked_by not in (?)",
                        time(at.minus(policy.longestOverride())),
                        caller.subjects());
        List<UUID> own =
                caller.participants().stream().map(ParticipantId::value).collect(Collectors.toList());
        return own.isEmpty()
                ? asked
                : asked.and(
                        "not exists (select 1 from enrollment e where e.session_id = s.id and e.participant_id in (?)"
                                + " and e.state in ('DREAMING', 'STEPPED_OUT'))",
                        own);
    }

    private static String due(PolicyProfile policy) {
        return "(select v.override_asked_at from vigil v where v.session_id = found.place) + interval '%d' second"
                .formatted(policy.longestOverride().toSeconds());
    }
}
