/** Aftercare: the check-ins after a dream, how each person wants to be asked, and what came of asking. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "problems",
            "report",
            "dossier",
            "http",
            "identity",
            "demo",
            "charter",
            "sanctuary",
            "tasks",
            "participant",
            "session",
            "consent"
        })
package city.novaaria.dreamocracy.aftercare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
