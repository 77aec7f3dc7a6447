/** Notes of who accompanies a session, about it or a person in it; whom a note is about reads it, and nobody else does. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "problems", "http", "identity", "dossier", "session"})
package city.novaaria.dreamocracy.note;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
