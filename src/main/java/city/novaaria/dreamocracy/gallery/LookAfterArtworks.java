package city.novaaria.dreamocracy.gallery;

import static city.novaaria.dreamocracy.kernel.Columns.time;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.fear.FearId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Looks for works whose weavers took nothing out in time, and for permissions that ended by themselves.
 *
 * <p>What it reads here only says where to look; one that fails keeps none of the others from it.
 */
@Component
public class LookAfterArtworks {

    private static final Logger LOG = LoggerFactory.getLogger(LookAfterArtworks.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Rows rows;
    private final LoseSources losing;
    private final ServerClock clock;

    LookAfterArtworks(Rows rows, LoseSources losing, ServerClock clock) {
        this.rows = rows;
        this.losing = losing;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> lookAfterArtworksTask(LookAfterArtworks artworks) {
        return Tasks.recurring("look-after-artworks", Schedules.fixedDelay(EVERY))
                .execute((_, _) -> artworks.look());
    }

    /** Once at some of each; the next look is soon. */
    public void look() {
        Instant at = clock.now();
        rows.ask("select id from artwork where pending_until <= ? order by pending_until fetch first 100 rows only")
                .param(time(at))
                .query((row, _) -> new ArtworkId(uuid(row, "id")))
                .list()
                .forEach(artwork -> apart(() -> losing.takeDownOverdue(artwork)));
        rows.ask("""
                        select distinct f.id, f.sanctuary_id from fear f
                        join artwork_source s on s.fear_id = f.id and s.outcome = 'IN_USE'
                        where f.permitted_until <= ? fetch first 100 rows only""")
                .param(time(at))
                .query((row, _) -> new Ended(new SanctuaryId(uuid(row, "sanctuary_id")), new FearId(uuid(row, "id"))))
                .list()
                .forEach(ended -> apart(() -> losing.ended(ended.house(), ended.fear())));
    }

    private record Ended(SanctuaryId house, FearId fear) {}

    private static void apart(Runnable one) {
        try {
            one.run();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "An artwork could not be looked after ({}); the next look is soon",
                    failed.getClass().getName());
        }
    }
}
