/** What every module stands on: the ids that travel between modules, the clock, and how new ids are made. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package city.novaaria.dreamocracy.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
