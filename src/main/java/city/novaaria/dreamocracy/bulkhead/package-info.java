/** Keeps a share of the database connections for leaving and stopping, which nothing else can take. */
@NullMarked
@ApplicationModule(allowedDependencies = {"http"})
package city.novaaria.dreamocracy.bulkhead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
