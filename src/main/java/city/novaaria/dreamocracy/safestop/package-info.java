/** The watch over running dreams: what brings one to a gentle end by itself, and who may put that off once. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "problems",
            "http",
            "identity",
            "charter",
            "charter::rules",
            "sanctuary",
            "session",
            "presence",
            "lace",
            "watch",
            "tasks"
        })
package city.novaaria.dreamocracy.safestop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
