/** What a house tells everybody of a year that is over, made of what each module counts of its own. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "problems", "http", "identity", "anonymity", "charter", "sanctuary"})
package city.novaaria.dreamocracy.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
