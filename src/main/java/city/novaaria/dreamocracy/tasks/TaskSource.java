package city.novaaria.dreamocracy.tasks;

import city.novaaria.dreamocracy.identity.Caller;
import java.time.Instant;
import java.util.stream.Stream;

/** A module in which something waits for people. */
public interface TaskSource {

    /** What waits for the caller and can be done by them now: what the operations ask, as conditions in the database. */
    Stream<TaskBranch> tasksOf(Caller caller, Instant at);
}
