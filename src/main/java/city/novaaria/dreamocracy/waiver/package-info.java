/** Waivers: who asked for what to pass in one session, who independent of it allowed it, and until when. */
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
            "participant",
            "care",
            "dreamscape",
            "ethics",
            "session"
        })
package city.novaaria.dreamocracy.waiver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
