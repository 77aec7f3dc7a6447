/** The programme: which sessions may be joined, where and when, and what they ask of whoever joins. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "problems",
            "http",
            "calendar",
            "identity",
            "charter",
            "objections",
            "sanctuary",
            "participant",
            "dreamscape",
            "session",
            "gate"
        })
package city.novaaria.dreamocracy.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
