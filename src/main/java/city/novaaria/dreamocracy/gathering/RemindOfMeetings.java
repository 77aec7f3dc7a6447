package city.novaaria.dreamocracy.gathering;

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
 * Looks for meetings that are near, so that people are reminded of each once.
 *
 * <p>What it reads here only says where to look; one that fails keeps none of the others from it.
 */
@Component
public class RemindOfMeetings {

    /** So long before a meeting people are reminded of it. */
    static final Duration BEFORE = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(RemindOfMeetings.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int AT_ONCE = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String NEAR = """
            select distinct g.id from gathering g join gathering_meeting m on m.gathering_id = g.id
            join sanctuary h on h.id = g.sanctuary_id
            where g.state = 'OPEN' and h.state = 'OPEN' and m.starts_at > ? and m.starts_at <= ? and g.id > ?
              and not exists (select 1 from gathering_reminder r
                              where r.gathering_id = g.id and r.starts_at = m.starts_at)
            order by g.id fetch first %d rows only""".formatted(AT_ONCE);

    private final Rows rows;
    private final RemindPeople reminding;
    private final ServerClock clock;

    RemindOfMeetings(Rows rows, RemindPeople reminding, ServerClock clock) {
        this.rows = rows;
        this.reminding = reminding;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> remindOfMeetingsTask(RemindOfMeetings meetings) {
        return Tasks.recurring("remind-of-meetings", Schedules.fixedDelay(EVERY))
                .execute((_, _) -> meetings.look());
    }

    /** Once at each. */
    public void look() {
        Instant at = clock.now();
        UUID after = FIRST;
        List<UUID> found;
        do {
            found = near(after, at);
            found.forEach(this::remind);
            after = found.isEmpty() ? after : found.getLast();
        } while (found.size() == AT_ONCE);
    }

    private List<UUID> near(UUID gathering, Instant at) {
        return rows.ask(NEAR)
                .params(time(at), time(at.plus(BEFORE)), gathering)
                .query((row, _) -> uuid(row, "id"))
                .list();
    }

    private void remind(UUID gathering) {
        try {
            reminding.remind(new GatheringId(gathering));
        } catch (RuntimeException failed) {
            LOG.warn(
                    "People could not be reminded of a meeting ({}); the next look is soon",
                    failed.getClass().getName());
        }
    }
}
