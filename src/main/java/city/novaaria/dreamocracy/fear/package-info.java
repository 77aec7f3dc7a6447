/** What people are afraid of and hand in: what they permit, who screens it, who reads it, and how they take it back. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "anonymity",
            "problems",
            "dossier",
            "http",
            "idempotency",
            "identity",
            "demo",
            "charter",
            "objections",
            "participant",
            "sanctuary",
            "tasks",
            "vocabulary"
        })
package city.novaaria.dreamocracy.fear;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
