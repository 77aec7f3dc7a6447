/** Sessions and the enrollments in them: planning, the gate, the running dream, and the way out of it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "problems",
            "http",
            "identity",
            "demo",
            "charter",
            "objections",
            "sanctuary",
            "participant",
            "care",
            "lace",
            "fear",
            "dreamscape",
            "ethics",
            "consent",
            "waiver",
            "hazard"
        })
package city.novaaria.dreamocracy.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
