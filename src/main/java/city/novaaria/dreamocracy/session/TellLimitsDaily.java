package city.novaaria.dreamocracy.session;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Every night, of each session before its dream. */
@Component
class TellLimitsDaily {

    private final Sessions sessions;
    private final TellLimits telling;

    TellLimitsDaily(Sessions sessions, TellLimits telling) {
        this.sessions = sessions;
        this.telling = telling;
    }

    @Bean
    static RecurringTask<Void> tellLimitsTask(TellLimitsDaily daily) {
        return Tasks.recurring("tell-limits", Schedules.daily(ZoneOffset.UTC, LocalTime.of(4, 0)))
                .execute((_, _) -> daily.everyNight());
    }

    void everyNight() {
        sessions.idsIn(EnumSet.of(SessionState.OPEN, SessionState.CHECK_IN)).forEach(telling::anew);
    }
}
