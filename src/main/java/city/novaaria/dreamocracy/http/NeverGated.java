package city.novaaria.dreamocracy.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler that takes somebody out, takes something back or stops a dream.
 *
 * <p>Such a request is idempotent by nature, and nothing that may hold others back holds it back (G14).
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeverGated {}
