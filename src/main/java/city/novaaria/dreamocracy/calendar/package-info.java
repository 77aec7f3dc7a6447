/** Calendars that programs of others follow: what a house offers everybody, and what somebody has to be at themselves. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "problems", "dossier", "http", "identity", "sanctuary"})
package city.novaaria.dreamocracy.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
