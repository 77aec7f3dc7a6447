/** How the charter reaches callers: its rules as a document, its objections in one shape for every answer. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "problems", "identity", "charter"})
package city.novaaria.dreamocracy.objections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
