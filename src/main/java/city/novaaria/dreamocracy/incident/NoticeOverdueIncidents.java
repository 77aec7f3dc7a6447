package city.novaaria.dreamocracy.incident;

import static city.novaaria.dreamocracy.kernel.Columns.time;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.ServerClock;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Looks for incidents whose time is over, so that who is on duty hears of each once (INC-02).
 *
 * <p>What it reads here only says where to look; one that cannot be told keeps none of the others from it.
 */
@Component
public class NoticeOverdueIncidents {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeOverdueIncidents.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int AT_ONCE = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final Rows rows;
    private final TellOverdue telling;
    private final ServerClock clock;

    NoticeOverdueIncidents(Rows rows, TellOverdue telling, ServerClock clock) {
        this.rows = rows;
        this.telling = telling;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> noticeOverdueIncidentsTask(NoticeOverdueIncidents incidents) {
        return Tasks.recurring("notice-overdue-incidents", Schedules.fixedDelay(EVERY))
                .execute((_, _) -> incidents.look());
    }

    /** Once at each. */
    public void look() {
        Instant at = clock.now();
        UUID after = FIRST;
        List<UUID> found;
        do {
            found = overdueAfter(after, at);
            found.forEach(this::tell);
            after = found.isEmpty() ? after : found.getLast();
        } while (found.size() == AT_ONCE);
    }

    private List<UUID> overdueAfter(UUID incident, Instant at) {
        return rows.ask("select id from incident where tell_overdue_at <= ? and id > ? order by id fetch first "
                        + AT_ONCE + " rows only")
                .param(time(at))
                .param(incident)
                .query((row, _) -> uuid(row, "id"))
                .list();
    }

    private void tell(UUID incident) {
        try {
            telling.tell(new IncidentId(incident));
        } catch (RuntimeException failed) {
            LOG.warn(
                    "An overdue incident could not be told of ({}); the next look is soon",
                    failed.getClass().getName());
        }
    }
}
