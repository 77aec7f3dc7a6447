package city.novaaria.dreamocracy.gathering;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/**
 * Gatherings that are over, and of which nobody has said so, and those of which a holder has left the crew: as long as they are
 * ahead, and afterwards as long as nobody has said who of those who had a place came.
 */
@Repository
class GatheringTasks implements TaskSource {

    private static final String LEFT = " and exists (select 1 from gathering_crew h join crew c on c.id = h.crew_id"
            + " where h.gathering_id = g.id and c.live_key is null)";

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        return caller.sanctuariesAs(Role.ORGANIZER, Role.TECHNOLOGIST).stream()
                .flatMap(house -> Stream.of(
                        TaskBranch.ofNothingDue(
                                TaskKind.REPLACE_HOLDER, house, "gathering", "starts_at", leftBefore(house, at)),
                        TaskBranch.ofNothingDue(
                                TaskKind.REPLACE_HOLDER, house, "gathering", "starts_at", leftAfter(house, at)),
                        TaskBranch.ofNothingDue(
                                TaskKind.END_GATHERING, house, "gathering", "ends_at", over(house, at))));
    }

    private static KeysetBranch leftBefore(SanctuaryId house, Instant at) {
        return KeysetBranch.of(
                "g.id",
                "gathering g where g.sanctuary_id = ? and g.ends_at > ? and g.state in ('PLANNED', 'OPEN')" + LEFT,
                house.value(),
                Columns.time(at));
    }

    private static KeysetBranch leftAfter(SanctuaryId house, Instant at) {
        return KeysetBranch.of(
                "g.id",
                "gathering g where g.sanctuary_id = ? and (g.state = 'ENDED' or g.state = 'OPEN' and g.ends_at <= ?)"
                        + " and exists (select 1 from registration r"
                        + " where r.gathering_id = g.id and r.state = 'REGISTERED')"
                        + " and not exists (select 1 from registration r"
                        + " join registration_attendance a on a.registration_id = r.id where r.gathering_id = g.id)"
                        + LEFT,
                house.value(),
                Columns.time(at));
    }

    private static KeysetBranch over(SanctuaryId house, Instant at) {
        return KeysetBranch.of(
                "g.id",
                "gathering g where g.sanctuary_id = ? and g.state = 'OPEN' and g.ends_at <= ?",
                house.value(),
                Columns.time(at));
    }
}
