/** The people who take part in shared dreams, who may know them, and whom to call for them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "problems", "http", "identity", "charter", "sanctuary"})
package city.novaaria.dreamocracy.participant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
