/** Hazards that were met by changing a running dream: what was changed, the report about it, and its review. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "problems",
            "http",
            "identity",
            "charter",
            "charter::rules",
            "objections",
            "sanctuary",
            "tasks",
            "participant",
            "dreamscape",
            "ethics",
            "session",
            "vocabulary"
        })
package city.novaaria.dreamocracy.hazard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
