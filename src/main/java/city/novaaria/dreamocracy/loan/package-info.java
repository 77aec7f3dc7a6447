/** Lace loans: devices that a house lends to people of its outreach programs, once they have learnt to wear one. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "problems",
            "dossier",
            "http",
            "report",
            "identity",
            "demo",
            "charter",
            "sanctuary",
            "participant",
            "tasks",
            "lace",
            "gathering"
        })
package city.novaaria.dreamocracy.loan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
