/** Exhibitions: artworks in a chamber for some time, with the labels that the people behind them permit. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "problems",
            "http",
            "identity",
            "demo",
            "charter",
            "sanctuary",
            "session",
            "tasks",
            "gallery"
        })
package city.novaaria.dreamocracy.exhibition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
