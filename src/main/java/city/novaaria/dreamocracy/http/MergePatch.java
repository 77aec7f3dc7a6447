package city.novaaria.dreamocracy.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the body of a PATCH (RFC 7396): what is left out stays, and {@code null} removes.
 *
 * <p>What can be removed is an {@code Optional}: absent it is {@code null}, and {@code null} makes it empty. A
 * {@code null} for anything else is refused.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MergePatch {}
