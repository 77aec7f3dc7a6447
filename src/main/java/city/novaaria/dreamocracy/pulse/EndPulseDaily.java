package city.novaaria.dreamocracy.pulse;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every night ends what groups are shown of dreams that were over for longer than their house keeps readings. */
@Component
class EndPulseDaily {

    private static final String END = """
            delete from pulse_minute where session_id in (select s.id from session s
                where s.sanctuary_id = ? and s.state = 'CLOSED' and s.ended_at < ?
                  and exists (select 1 from pulse_minute p where p.session_id = s.id) fetch first 50 rows only)""";

    private final JdbcClient jdbc;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    EndPulseDaily(JdbcClient jdbc, SanctuaryRegister sanctuaries, ServerClock clock) {
        this.jdbc = jdbc;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> endPulseTask(EndPulseDaily daily) {
        return Tasks.recurring("end-pulse", Schedules.daily(ZoneOffset.UTC, LocalTime.of(3, 45)))
                .execute((_, _) -> daily.everyNight());
    }

    void everyNight() {
        Instant at = clock.now();
        List<SanctuaryId> houses = jdbc.sql("select id from sanctuary").query(UUID.class).list().stream()
                .map(SanctuaryId::new)
                .toList();
        sanctuaries.policies(houses).forEach((house, policy) -> end(house, policy, at));
    }

    private void end(SanctuaryId house, PolicyProfile policy, Instant at) {
        int ended;
        do {
            ended = jdbc.sql(END)
                    .params(house.value(), Columns.time(at.minus(policy.readingsKept())))
                    .update();
        } while (ended > 0);
    }
}
