/** Tests of the contract: the OpenAPI document, its examples, who may do what, and the page that shows it. */
@NullMarked
package city.novaaria.dreamocracy.api;

import org.jspecify.annotations.NullMarked;
