/** Sanctuaries with their chambers, their crew and the policy profile they chose. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "problems", "dossier", "http", "identity", "demo", "charter"})
package city.novaaria.dreamocracy.sanctuary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
