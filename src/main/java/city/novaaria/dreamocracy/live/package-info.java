/** What happens in a session, told while it happens to those who may know it; hears all events. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "problems",
            "http",
            "identity",
            "sanctuary",
            "participant",
            "session",
            "consent",
            "lace",
            "waiver",
            "hazard",
            "incident",
            "aftercare",
            "note",
            "statement",
            "message",
            "presence",
            "safestop",
            "watch",
            "recording"
        })
package city.novaaria.dreamocracy.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
