@NullMarked
package city.novaaria.dreamocracy.background;

import org.jspecify.annotations.NullMarked;
