/** Stories lived through over real HTTP, on both databases. */
@NullMarked
package city.novaaria.dreamocracy.story;

import org.jspecify.annotations.NullMarked;
