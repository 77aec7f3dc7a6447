/** What the service does with requests that are wrong, callers that are nobody, settings that are unsafe, and kills. */
@NullMarked
package city.novaaria.dreamocracy.edge;

import org.jspecify.annotations.NullMarked;
