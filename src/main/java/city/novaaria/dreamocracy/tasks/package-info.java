/** What waits to be done by whoever works in a house: each module says what of its own, and it becomes one list. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "http", "identity", "charter", "objections"})
package city.novaaria.dreamocracy.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
