/** Pages of lists: what they cost in a city that has grown, and that nothing is left out on the way to the last one. */
@NullMarked
package city.novaaria.dreamocracy.lists;

import org.jspecify.annotations.NullMarked;
