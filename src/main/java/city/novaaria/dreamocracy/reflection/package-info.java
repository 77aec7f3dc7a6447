/** What people say, draw or play of a dream afterwards, if they like: who sees it, what it may be used for, and how they take it back. */
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
            "participant",
            "session",
            "fear",
            "media"
        })
package city.novaaria.dreamocracy.reflection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
