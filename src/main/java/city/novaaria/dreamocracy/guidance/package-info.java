/** What ethicists learnt, written down for whoever dreams next: read by a second one, published, citable, never edited. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "problems",
            "http",
            "identity",
            "dossier",
            "charter",
            "demo",
            "sanctuary",
            "tasks"
        })
package city.novaaria.dreamocracy.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
