package city.novaaria.dreamocracy.background;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * The time of the database; while that does not answer, time goes on from its last answer.
 *
 * <p>The scheduler looks at its clock between two runs, where a failure ends the thread that looks for what is due, or says that
 * this instance lives, for good.
 */
final class SteadyClock implements Clock {

    private final Supplier<Instant> database;
    private volatile Answer last;

    SteadyClock(Supplier<Instant> database) {
        this.database = database;
        this.last = Answer.of(database);
    }

    /** What the database said, and when by the clock of this process, which only goes on. */
    private record Answer(Instant time, long heardAt) {

        static Answer of(Supplier<Instant> database) {
            return new Answer(database.get(), System.nanoTime());
        }
    }

    @Override
    public Instant now() {
        try {
            Answer answer = Answer.of(database);
            last = answer;
            return answer.time();
        } catch (RuntimeException doesNotAnswer) {
            Answer known = last;
            return known.time().plusNanos(System.nanoTime() - known.heardAt());
        }
    }
}
