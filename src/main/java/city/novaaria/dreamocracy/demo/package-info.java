/** Nova Aria: the people who may try the service, what they have done so far, and a clock that can be moved. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "problems", "identity"})
package city.novaaria.dreamocracy.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
