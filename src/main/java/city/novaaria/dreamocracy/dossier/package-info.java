/** What is kept about one person: each module says what of its own, and it becomes one document. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "http"})
package city.novaaria.dreamocracy.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
