/** Tells other systems what happens in the sessions of a house, by calling addresses that its stewards name. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "problems", "dossier", "http", "bulkhead", "identity", "sanctuary", "live"})
package city.novaaria.dreamocracy.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
