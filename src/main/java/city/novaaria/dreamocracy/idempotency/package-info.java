/** A POST that is repeated under its Idempotency-Key has one effect and is answered again. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "problems", "http"})
package city.novaaria.dreamocracy.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
