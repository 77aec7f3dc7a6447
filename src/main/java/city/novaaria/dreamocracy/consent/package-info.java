/** Consents: what was served to whom, what they decided scope by scope, and what they withdrew. */
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
            "participant",
            "care",
            "dreamscape",
            "ethics",
            "session"
        })
package city.novaaria.dreamocracy.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
