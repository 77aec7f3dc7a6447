/** What facilitators state of each person who dreamt before a session closes: which adverse events were observed, or none (INC-01). */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "problems",
            "dossier",
            "http",
            "identity",
            "demo",
            "sanctuary",
            "session",
            "tasks"
        })
package city.novaaria.dreamocracy.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
