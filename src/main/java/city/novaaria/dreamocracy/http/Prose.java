package city.novaaria.dreamocracy.http;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text of several lines: no control characters but line breaks and tabs, no halves of characters, and something to see.
 *
 * <p>The pattern means the same in Java and in ECMA 262, there with and without the flag for Unicode, in which a
 * character may be two. It repeats no group: Java recurses into those.
 */
@Documented
@Constraint(validatedBy = TextRules.VisibleProse.class)
@Pattern(
        regexp =
                "^(?=\\s*\\S)(?![\\s\\S]*[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF]))"
                        + "(?![\\s\\S]*(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF])[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]*$")
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Prose {

    String message() default "{city.novaaria.dreamocracy.Prose.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
