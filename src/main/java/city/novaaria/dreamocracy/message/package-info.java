/** Messages that a house leaves for the people of a session or a gathering, who find them at their next look. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "problems",
            "http",
            "identity",
            "dossier",
            "participant",
            "session",
            "gathering"
        })
package city.novaaria.dreamocracy.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
