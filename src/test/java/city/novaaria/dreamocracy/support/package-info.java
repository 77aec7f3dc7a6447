/** What the tests of the whole service share: its databases, and a client that speaks HTTP. */
@NullMarked
package city.novaaria.dreamocracy.support;

import org.jspecify.annotations.NullMarked;
