/** Two records of one person become one, when the person and two of a house say so. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "problems", "http", "identity", "dossier", "participant", "tasks"})
package city.novaaria.dreamocracy.merge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
