@NullMarked
package city.novaaria.dreamocracy.safestop;

import org.jspecify.annotations.NullMarked;
