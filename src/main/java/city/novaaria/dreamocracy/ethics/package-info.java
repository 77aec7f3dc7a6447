/** Ethics reviews: who declares, votes and decides about a dreamscape version, and what suspends an approval. */
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
            "charter::rules",
            "objections",
            "sanctuary",
            "tasks",
            "care",
            "dreamscape"
        })
package city.novaaria.dreamocracy.ethics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
