/** Runs what the service does by itself, again and again: on one of its instances at a time, and on another one when that is gone. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "bulkhead"})
package city.novaaria.dreamocracy.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
