/** What is on record about people so that nobody dreams who must not: screenings, and on whom somebody depends. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "problems",
            "dossier",
            "http",
            "identity",
            "demo",
            "charter",
            "sanctuary",
            "participant",
            "tasks"
        })
package city.novaaria.dreamocracy.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
