/** The charter: rules, the facts they see, their verdict and the policy profiles; plain Java without a framework. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package city.novaaria.dreamocracy.charter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
