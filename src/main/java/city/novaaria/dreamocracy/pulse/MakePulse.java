package city.novaaria.dreamocracy.pulse;

import city.novaaria.dreamocracy.kernel.ServerClock;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Makes what groups are shown, while they dream. */
@Component
class MakePulse {

    /** Minutes of one statement: what was left undone for long is made up for without holding anything for long. */
    private static final int AT_A_TIME = 60;

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
        making.toMake(at).forEach(dream -> {
            making.leaveOutTheDeparted(dream);
            List<Instant> wanted = making.wanted(dream, at);
            for (int made = 0; made < wanted.size(); made += AT_A_TIME) {
                making.make(dream, wanted.subList(made, Math.min(wanted.size(), made + AT_A_TIME)));
            }
        });
    }
}
