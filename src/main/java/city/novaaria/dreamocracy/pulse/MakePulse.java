package city.novaaria.dreamocracy.pulse;

import city.novaaria.dreamocracy.kernel.ServerClock;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Makes what groups are shown, while they dream. */
@Component
class MakePulse {

    private final MakeGroupMinutes making;
    private final ServerClock clock;

    MakePulse(MakeGroupMinutes making, ServerClock clock) {
        this.making = making;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> makePulseTask(MakePulse pulse) {
        return Tasks.recurring("make-pulse", FixedDelay.of(Duration.ofSeconds(20)))
                .execute((_, _) -> pulse.make());
    }

    void make() {
        Instant at = clock.now();
        making.toMake(at).forEach(dream -> making.make(dream, at));
    }
}
