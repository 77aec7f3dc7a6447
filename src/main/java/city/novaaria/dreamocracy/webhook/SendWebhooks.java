package city.novaaria.dreamocracy.webhook;

import city.novaaria.dreamocracy.bulkhead.Background;
import city.novaaria.dreamocracy.kernel.ServerClock;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks who has something to get, with one statement for all, and has a few of them served at once, each in a thread of its
 * own: nothing else waits for a receiver.
 */
@Component
class SendWebhooks {

    private static final Logger LOG = LoggerFactory.getLogger(SendWebhooks.class);
    private static final Duration OFTEN = Duration.ofSeconds(2);

    /** So often it looks also at what is over: a session that came and went between two looks. */
    private static final int RARELY = 300;

    private final Senders senders;
    private final ServeWebhook serving;
    private final ServerClock clock;
    private final Semaphore places;
    private final int atOnce;
    private final AtomicInteger looks = new AtomicInteger();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 0).factory());
    private volatile boolean closing;

    SendWebhooks(Senders senders, ServeWebhook serving, ServerClock clock, WebhookSettings settings) {
        this.senders = senders;
        this.serving = serving;
        this.clock = clock;
        this.atOnce = settings.senders();
        this.places = new Semaphore(atOnce);
    }

    @Bean
    static RecurringTask<Void> sendWebhooksTask(SendWebhooks sending) {
        return Tasks.recurring("send-webhooks", Schedules.fixedDelay(OFTEN)).execute((_, _) -> sending.look());
    }

    /** Returns at once; whoever wants may wait for those who are served. */
    List<Future<?>> look() {
        return look(looks.getAndIncrement() % RARELY == 0);
    }

    List<Future<?>> lookAlsoAtWhatIsOver() {
        return look(true);
    }

    private List<Future<?>> look(boolean alsoWhatIsOver) {
        List<Future<?>> served = new ArrayList<>();
        for (WebhookId due : senders.due(clock.now(), alsoWhatIsOver, atOnce)) {
            if (closing || !places.tryAcquire()) {
                break;
            }
            served.add(threads.submit(() -> inItsPlace(due, alsoWhatIsOver)));
        }
        return served;
    }

    private void inItsPlace(WebhookId due, boolean alsoWhatIsOver) {
        try {
            Background.call(() -> serve(due, alsoWhatIsOver));
        } catch (DataAccessException | TransactionException unreachable) {
            // what was begun is taken for undone after a minute, and sent again
            LOG.warn("a webhook waits: {}", unreachable.getClass().getName());
        } finally {
            places.release();
        }
    }

    private boolean serve(WebhookId due, boolean alsoWhatIsOver) {
        UUID sender = UUID.randomUUID();
        boolean claimed = senders.claim(due, sender, clock.now());
        if (claimed) {
            serving.serve(due, sender, alsoWhatIsOver);
        }
        return claimed;
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
        threads.shutdown();
    }
}
