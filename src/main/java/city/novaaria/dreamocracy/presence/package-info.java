/** Who of those on duty in a session is there: signs of being there, and breaks that others cover. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "problems",
            "dossier",
            "http",
            "identity",
            "charter",
            "objections",
            "sanctuary",
            "session",
            "tasks"
        })
package city.novaaria.dreamocracy.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
