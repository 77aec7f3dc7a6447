/** Shared dream sessions that start only when everybody in them has agreed. */
@NullMarked
package city.novaaria.dreamocracy;

import org.jspecify.annotations.NullMarked;
