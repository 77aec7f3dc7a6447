/** How many requests one caller may send; leaving and stopping are counted apart, so that nothing else uses them up. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "problems", "http"})
package city.novaaria.dreamocracy.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
