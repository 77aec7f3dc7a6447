/** Emergency access: who reads for an hour what their role does not let them, who is told of it, and who reviews it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "problems", "dossier", "http", "identity", "sanctuary", "participant", "tasks"
        })
package city.novaaria.dreamocracy.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
