/** The neural laces of a sanctuary: which there are, what was proved of each, and who wears which. */
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
            "sanctuary",
            "session",
            "consent",
            "tasks"
        })
package city.novaaria.dreamocracy.lace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
