/** The charter's rules, one small class each. */
@NullMarked
package city.novaaria.dreamocracy.charter.rules;

import org.jspecify.annotations.NullMarked;
