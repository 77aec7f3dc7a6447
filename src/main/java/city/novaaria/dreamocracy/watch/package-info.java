/** The watch over people in a running dream: how distressed they are, whom that prompts to look, and who steps out. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "problems",
            "dossier",
            "http",
            "identity",
            "charter",
            "sanctuary",
            "dreamscape",
            "session",
            "lace",
            "tasks"
        })
package city.novaaria.dreamocracy.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
