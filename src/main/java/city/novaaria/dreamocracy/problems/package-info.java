/** How the service says no: every error is an RFC 9457 problem with a stable code and a hint what to do next. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package city.novaaria.dreamocracy.problems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
