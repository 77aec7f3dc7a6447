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
 * One line of text: no control or format characters or halves of characters, and something to see.
 *
 * <p>The pattern means the same in Java and in ECMA 262, there with and without the flag for Unicode, in which a
 * character may be two. It repeats no group: Java recurses into those.
 */
@Documented
@Constraint(validatedBy = TextRules.OneVisibleLine.class)
@Pattern(regexp = OneLine.PATTERN)
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneLine {

    String PATTERN = "^(?=\\s*\\S)(?!.*[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF]))"
            + "(?!.*(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF])[^\\u0000-\\u001F\\u007F-\\u009F\\u00AD\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF]*$";

    String message() default "{city.novaaria.dreamocracy.OneLine.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
