/** What is measured of a group over time: exactly for who is on duty, for others of many only. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "problems",
            "http",
            "identity",
            "charter",
            "sanctuary",
            "participant",
            "session",
            "consent",
            "watch"
        })
package city.novaaria.dreamocracy.pulse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
