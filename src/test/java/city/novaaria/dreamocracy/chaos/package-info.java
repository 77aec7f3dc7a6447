/** Two instances of the service on one database, to which everything happens that may happen to machines. */
@NullMarked
package city.novaaria.dreamocracy.chaos;

import org.jspecify.annotations.NullMarked;
