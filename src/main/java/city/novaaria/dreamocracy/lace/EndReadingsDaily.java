package city.novaaria.dreamocracy.lace;

import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every night deletes what was measured longer ago than it is kept, by many short statements; what is left waits a night. */
@Component
class EndReadingsDaily {

    private static final int AT_A_TIME = 10_000;
    private static final int TIMES = 500;

    /** Of days that are still needed for others; whole days are dropped where they are partitions. */
    private static final String READINGS = """
            delete from lace_reading where (opened_on, device_id, boot_id, seq) in
                (select opened_on, device_id, boot_id, seq from lace_reading
                 where opened_on <= cast(:day as date) and received_at < :since
                    and session_id not in (:always) fetch first %d rows only)""".formatted(AT_A_TIME);

    private static final String BOOTS = """
            delete from lace_boot where opened_on < cast(? as date) and not exists (select 1 from lace_reading r
                where r.opened_on = lace_boot.opened_on and r.device_id = lace_boot.device_id and r.boot_id = lace_boot.boot_id)""";

    private static final String OVER = """
            select s.id from session s
            where s.sanctuary_id = :house and s.state = 'CLOSED' and s.ended_at < :since and s.id not in (:always)
              and exists (select 1 from lace_minute m where m.session_id = s.id)""";

    private static final String MINUTES = """
            delete from lace_minute where session_id = ? and starts_at <=
                (select min(starts_at) from lace_minute where session_id = ?) + interval '10' minute""";

    private final JdbcClient jdbc;
    private final HowLongReadingsAreKept kept;
    private final ServerClock clock;

    EndReadingsDaily(JdbcClient jdbc, HowLongReadingsAreKept kept, ServerClock clock) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> endReadingsTask(EndReadingsDaily daily) {
        return Tasks.recurring("end-readings", Schedules.daily(ZoneOffset.UTC, LocalTime.of(3, 30)))
                .execute((_, _) -> daily.everyNight());
    }

    /** No transaction around it: each statement stands for itself. */
    void everyNight() {
        Instant at = clock.now();
        Instant since = kept.since(at);
        Set<UUID> always = kept.always();
        again(() -> jdbc.sql(READINGS)
                .param("day", since.atOffset(ZoneOffset.UTC).toLocalDate())
                .param("since", Columns.time(since))
                .param("always", always)
                .update());
        jdbc.sql(BOOTS).param(since.atOffset(ZoneOffset.UTC).toLocalDate()).update();
        kept.ofHouses().forEach((house, time) -> endMinutes(house, at.minus(time), always));
    }

    private void endMinutes(SanctuaryId house, Instant since, Set<UUID> always) {
        List<UUID> over = jdbc.sql(OVER)
                .param("house", house.value())
                .param("since", Columns.time(since))
                .param("always", always)
                .query(UUID.class)
                .list();
        over.forEach(session ->
                again(() -> jdbc.sql(MINUTES).params(session, session).update()));
    }

    private static void again(IntSupplier deletes) {
        for (int times = 0; times < TIMES && deletes.getAsInt() > 0; times++) {
            // some more
        }
    }
}
