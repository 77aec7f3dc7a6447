/** Conventions that all endpoints share: closed requests, body limits, conditions, pages, the OpenAPI document. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "problems"})
package city.novaaria.dreamocracy.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
