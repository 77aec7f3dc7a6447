/** Dreamscapes: designs that grow in versions, with their scenes and the disclosure that people are asked to read. */
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
            "charter :: rules",
            "objections",
            "sanctuary",
            "tasks",
            "fear",
            "vocabulary"
        })
package city.novaaria.dreamocracy.dreamscape;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
