@NullMarked
package city.novaaria.dreamocracy.webhook;

import org.jspecify.annotations.NullMarked;
