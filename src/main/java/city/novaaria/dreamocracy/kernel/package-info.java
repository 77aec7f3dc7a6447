/** What every module stands on: ids that travel between modules, the clock, texts, and what all domain events have in common. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package city.novaaria.dreamocracy.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
