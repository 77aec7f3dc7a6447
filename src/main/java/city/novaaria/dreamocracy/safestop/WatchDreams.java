package city.novaaria.dreamocracy.safestop;

import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.watch.PeopleWatch;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Looks at every running dream, again and again; one that cannot be looked at keeps none of the others from it.
 *
 * <p>What it reads here only says where to look: each dream is judged anew in a transaction of its own.
 */
@Component
public class WatchDreams {

    private static final Logger LOG = LoggerFactory.getLogger(WatchDreams.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final int AT_ONCE = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final Rows rows;
    private final PeopleWatch people;
    private final JudgeDream judging;

    WatchDreams(Rows rows, PeopleWatch people, JudgeDream judging) {
        this.rows = rows;
        this.people = people;
        this.judging = judging;
    }

    @Bean
    static RecurringTask<Void> watchDreamsTask(WatchDreams dreams) {
        return Tasks.recurring("watch-dreams", Schedules.fixedDelay(EVERY)).execute((_, _) -> dreams.look());
    }

    /** Once at each; by the chambers, each of which holds one at most. */
    public void look() {
        UUID after = FIRST;
        List<Running> found;
        do {
            found = runningAfter(after);
            found.forEach(this::look);
            after = found.isEmpty() ? after : found.getLast().chamber();
        } while (found.size() == AT_ONCE);
    }

    private record Running(SessionId session, UUID chamber) {}

    private List<Running> runningAfter(UUID chamber) {
        return rows.ask("select id, live_chamber_id from session where live_chamber_id > ? order by live_chamber_id"
                        + " fetch first " + AT_ONCE + " rows only")
                .param(chamber)
                .query((row, _) -> new Running(new SessionId(uuid(row, "id")), uuid(row, "live_chamber_id")))
                .list();
    }

    private void look(Running running) {
        attempt(() -> people.look(running.session()));
        attempt(() -> judging.judge(running.session()));
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A running dream could not be looked at ({}); the next look is soon",
                    failed.getClass().getName());
        }
    }
}
