package city.novaaria.dreamocracy.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A well-formed tag of BCP 47 for a language; those of two letters are the ones that ISO 639 knows. */
@Documented
@Constraint(validatedBy = LanguageTag.WellFormed.class)
@Pattern(regexp = "^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,16}$")
@ReportAsSingleViolation
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LanguageTag {

    String message() default "{city.novaaria.dreamocracy.LanguageTag.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the platform, which reads a tag once from its beginning to its end. */
    final class WellFormed implements ConstraintValidator<LanguageTag, String> {

        private static final Set<String> OF_TWO_LETTERS = Set.of(Locale.getISOLanguages());

        @Override
        public boolean isValid(@Nullable String tag, ConstraintValidatorContext context) {
            return tag == null || wellFormed(tag);
        }

        private static boolean wellFormed(String tag) {
            try {
                String language =
                        new Locale.Builder().setLanguageTag(tag).build().getLanguage();
                return language.length() == 3 || OF_TWO_LETTERS.contains(language);
            } catch (IllformedLocaleException refused) {
                return false;
            }
        }
    }
}
