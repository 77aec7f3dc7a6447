@NullMarked
package city.novaaria.dreamocracy.live;

import org.jspecify.annotations.NullMarked;
