/** What went wrong: anybody reports it, at any time; who looks into it, who reads what was said, and how bad it is. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "anonymity",
            "problems",
            "report",
            "dossier",
            "http",
            "idempotency",
            "identity",
            "demo",
            "charter",
            "sanctuary",
            "tasks",
            "participant",
            "emergency",
            "fear",
            "care",
            "dreamscape",
            "ethics",
            "session",
            "hazard",
            "lace",
            "watch",
            "safestop",
            "aftercare",
            "message"
        })
package city.novaaria.dreamocracy.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
