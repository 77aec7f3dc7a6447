/** Recorders in a running dream: who agreed, when they ran and why they stopped, and who looked at what they took (LIV-05). */
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
            "objections",
            "tasks",
            "sanctuary",
            "participant",
            "session",
            "consent"
        })
package city.novaaria.dreamocracy.recording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
