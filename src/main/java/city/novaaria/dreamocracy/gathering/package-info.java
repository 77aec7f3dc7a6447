/** Gatherings: workshops, outreach programs and celebrations, who holds them and who comes. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "problems",
            "dossier",
            "http",
            "report",
            "identity",
            "demo",
            "sanctuary",
            "participant",
            "calendar",
            "session",
            "tasks"
        })
package city.novaaria.dreamocracy.gathering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
