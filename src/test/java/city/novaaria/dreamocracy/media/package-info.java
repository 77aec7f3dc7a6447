@NullMarked
package city.novaaria.dreamocracy.media;

import org.jspecify.annotations.NullMarked;
