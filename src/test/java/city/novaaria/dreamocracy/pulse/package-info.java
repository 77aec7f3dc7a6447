@NullMarked
package city.novaaria.dreamocracy.pulse;

import org.jspecify.annotations.NullMarked;
