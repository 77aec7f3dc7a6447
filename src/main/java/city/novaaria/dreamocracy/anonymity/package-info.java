/** When a number stands for so many people that nobody can be told from the others; plain Java. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package city.novaaria.dreamocracy.anonymity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
