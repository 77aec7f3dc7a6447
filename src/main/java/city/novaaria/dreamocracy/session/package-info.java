/** Sessions and the enrollments in them: planning, getting ready, the running dream, and its end. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "problems",
            "report",
            "calendar",
            "dossier",
            "http",
            "identity",
            "demo",
            "charter",
            "objections",
            "sanctuary",
            "participant",
            "dreamscape"
        })
package city.novaaria.dreamocracy.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
