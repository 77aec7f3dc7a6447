/** Who is calling: signing in, the roles somebody holds at sanctuaries, and the participant they are. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "problems", "http", "limits"})
package city.novaaria.dreamocracy.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
