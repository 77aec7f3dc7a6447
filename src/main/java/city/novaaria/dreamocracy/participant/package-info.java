/** The people who take part in shared dreams, who may know them, whom to call for them, and who speaks for a child. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "problems",
            "dossier",
            "http",
            "identity",
            "idempotency",
            "demo",
            "charter",
            "sanctuary",
            "vocabulary",
            "tasks"
        })
package city.novaaria.dreamocracy.participant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
