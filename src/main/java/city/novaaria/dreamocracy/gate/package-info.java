/** The gate: gathers facts, asks the charter, and lets a session or a person take the step that it grants. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "problems",
            "http",
            "identity",
            "demo",
            "charter",
            "charter::rules",
            "objections",
            "sanctuary",
            "participant",
            "fear",
            "care",
            "dreamscape",
            "ethics",
            "session",
            "consent",
            "lace",
            "presence",
            "safestop",
            "watch",
            "waiver",
            "hazard",
            "incident",
            "recording",
            "aftercare",
            "statement",
            "tasks"
        })
package city.novaaria.dreamocracy.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
