package city.novaaria.dreamocracy.watch;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/**
 * After whom a facilitator on duty is to look while the dream runs, because of what they said or because nothing was heard of
 * them (LIV-02); nobody looks after themselves.
 */
@Repository
class LookTasks implements TaskSource {

    /** The earlier one when there are two. */
    private static final String DUE =
            "least((select r.look_by from distress_rating r where r.latest_key = found.place),"
                    + " (select w.look_by from watched_dreamer w where w.enrollment_id = found.place))";

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        return caller.sanctuariesAs(Role.FACILITATOR).stream()
                .map(house -> TaskBranch.inDream(TaskKind.LOOK_AFTER, house, DUE, ofOthers(caller, house)));
    }

    private static KeysetBranch ofOthers(Caller caller, SanctuaryId house) {
        KeysetBranch distressed = KeysetBranch.of(
                        "e.id",
                        "session s join session_duty d on d.session_id = s.id join crew c on c.id = d.crew_id"
                                + " join enrollment e on e.session_id = s.id"
                                + " left join distress_rating r on r.latest_key = e.id"
                                + " left join watched_dreamer w on w.enrollment_id = e.id"
                                + " where s.sanctuary_id = ? and s.state in ('DREAMING', 'PAUSED')",
                        house.value())
                .and("d.duty = 'FACILITATOR' and c.live_key in (?)", caller.subjects())
                .and("e.state in ('DREAMING', 'STEPPED_OUT') and (r.look_by is not null or w.look_by is not null)");
        Set<UUID> own = caller.participants().stream().map(ParticipantId::value).collect(Collectors.toSet());
        return (own.isEmpty() ? distressed : distressed.and("e.participant_id not in (?)", own))
                .orderedBy("least(r.look_by, w.look_by), e.id");
    }
}
