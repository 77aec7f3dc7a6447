/** Pictures, sounds and texts that people bring: looked into before they are kept, and served so that they can do no harm. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "problems", "http", "identity", "demo", "sanctuary"})
package city.novaaria.dreamocracy.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
