package city.novaaria.dreamocracy.live;

import city.novaaria.dreamocracy.kernel.ServerClock;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every night ends the logs that nobody follows any more. */
@Component
@EnableConfigurationProperties(LiveSettings.class)
class EndLogsDaily {

    private final SessionLog log;
    private final LiveSettings settings;
    private final ServerClock clock;

    EndLogsDaily(SessionLog log, LiveSettings settings, ServerClock clock) {
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> endLogsTask(EndLogsDaily daily) {
        return Tasks.recurring("end-logs", Schedules.daily(ZoneOffset.UTC, LocalTime.of(4, 30)))
                .execute((_, _) -> daily.everyNight());
    }

    @Transactional
    public void everyNight() {
        log.endThoseBefore(clock.now().minus(settings.keep()));
    }
}
