package city.novaaria.dreamocracy.background;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in one line what went wrong, once until it works again; texts of errors may hold what people wrote, so none is repeated. */
final class ReportFailures extends AbstractSchedulerListener {

    private static final Logger LOG = LoggerFactory.getLogger(ReportFailures.class);

    private final AtomicBoolean stuck = new AtomicBoolean();

    <T> T around(String name, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            LOG.warn(
                    "{} failed ({}), and is tried again",
                    name,
                    failed.getClass().getName());
            throw failed;
        }
    }

    /** Most often the database does not answer; what is known of the reason is the kind of it. */
    void waits(String reason) {
        if (stuck.compareAndSet(false, true)) {
            LOG.warn("Work in the background waits ({}), and is tried again", reason);
        }
    }

    @Override
    public void onSchedulerEvent(SchedulerEventType event) {
        switch (event) {
            // a sign of life fails also when its work has just ended; a database that is gone fails the look for work
            // as well
            case UNEXPECTED_ERROR, COMPLETIONHANDLER_ERROR, FAILUREHANDLER_ERROR -> waits(event.name());
            case RAN_EXECUTE_DUE -> {
                if (stuck.compareAndSet(true, false)) {
                    LOG.info("Work in the background goes on");
                }
            }
            case DEAD_EXECUTION ->
                LOG.warn("An instance stopped in the middle of work in the background; another one takes it over");
            default -> {
                // nothing that an operator has to know
            }
        }
    }
}
