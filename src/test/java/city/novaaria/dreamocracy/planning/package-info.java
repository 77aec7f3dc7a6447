@NullMarked
package city.novaaria.dreamocracy.planning;

import org.jspecify.annotations.NullMarked;
