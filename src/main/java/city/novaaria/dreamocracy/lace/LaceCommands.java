package city.novaaria.dreamocracy.lace;

import static city.novaaria.dreamocracy.kernel.Columns.time;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface LaceCommands extends JpaRepository<LaceCommand, CommandId> {

    /** While the device works through more than this, the rest waits. */
    int MOST = 100;

    /**
     * What a device has to do and what has not lapsed: letting go of somebody first, and the oldest first. What it was told
     * about a wearer before it was told to let go of them is void.
     */
    @Query("""
            select c from LaceCommand c
            where c.openKey = :device and (c.alarmKey is not null or (c.dueAt > :at and not exists (
                select 1 from LaceCommand later where later.enrollmentId = c.enrollmentId
                    and later.kind = city.novaaria.dreamocracy.lace.LaceCommandKind.DESYNC and later.givenAt >= c.givenAt)))
            order by case when c.alarmKey is not null then 0 else 1 end, c.id.value""")
    List<LaceCommand> open(UUID device, Instant at, Limit limit);

    /** What devices were told in a session and have yet to do: let go of somebody. */
    List<LaceCommand> findBySessionIdAndAlarmKeyNotNull(SessionId session);

    boolean existsByOpenKeyAndKindAndDueAtAfter(UUID device, LaceCommandKind kind, Instant at);

    Optional<LaceCommand> findByIdAndDeviceId(CommandId id, LaceDeviceId device);

    /** Devices of a house that did not say in time that they let go. */
    static KeysetBranch alarms(SanctuaryId house, Instant at) {
        return KeysetBranch.of(
                "c.id", "lace_command c where c.alarm_key = ? and c.due_at <= ?", house.value(), time(at));
    }

    /** The same, in the sessions where somebody facilitates on duty. */
    static KeysetBranch alarms(SanctuaryId house, Instant at, String facilitator) {
        return alarms(house, at).and("""
                        exists (select 1 from session_duty d join crew m on m.id = d.crew_id
                            where d.session_id = c.session_id and d.duty = 'FACILITATOR' and m.live_key = ?)""", facilitator);
    }
}
