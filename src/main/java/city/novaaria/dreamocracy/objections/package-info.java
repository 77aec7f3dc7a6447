/** How the charter's objections reach a caller: one shape for every answer that carries them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "problems", "charter"})
package city.novaaria.dreamocracy.objections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
