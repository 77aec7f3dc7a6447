/** The words for what a dream touches: those of the city, and those that sanctuaries added. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "problems", "http", "idempotency", "identity", "charter", "sanctuary"})
package city.novaaria.dreamocracy.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
