/** What every class keeps to: the modules' boundaries and the house rules. */
@NullMarked
package city.novaaria.dreamocracy.structure;

import org.jspecify.annotations.NullMarked;
