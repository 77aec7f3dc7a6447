/** Artworks that are made of what people were afraid of, or left of their dreams: from which fears, as their owners permit, and taken down when they no longer do. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "problems",
            "dossier",
            "http",
            "idempotency",
            "identity",
            "demo",
            "anonymity",
            "charter",
            "sanctuary",
            "tasks",
            "participant",
            "dreamscape",
            "fear",
            "reflection",
            "media"
        })
package city.novaaria.dreamocracy.gallery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
