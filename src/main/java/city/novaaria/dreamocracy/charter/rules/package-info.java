/** The charter's rules, one small class each; other modules name them by their constants. */
@NamedInterface("rules")
@NullMarked
package city.novaaria.dreamocracy.charter.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
