/** What planners look at before they plan: who and what is free, and what a house still lacks before its first dream. */
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
            "fear",
            "dreamscape",
            "ethics",
            "session",
            "lace"
        })
package city.novaaria.dreamocracy.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
