package city.novaaria.dreamocracy.participant;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
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
import org.jspecify.annotations.Nullable;

/**
 * A number that a phone can dial: with a country's code one that is possible there.
 *
 * <p>Without one nothing tells the country, and whatever can be dialled somewhere is taken.
 */
@Documented
@Constraint(validatedBy = Phone.Possible.class)
@Pattern(regexp = "^[+(0-9][0-9A-Za-z ()./,;#=+-]*$")
@ReportAsSingleViolation
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface Phone {

    String message() default "{city.novaaria.dreamocracy.Phone.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the library, which reads 250 characters at most. */
    final class Possible implements ConstraintValidator<Phone, String> {

        private static final String NO_COUNTRY = "ZZ";

        @Override
        public boolean isValid(@Nullable String number, ConstraintValidatorContext context) {
            return number == null || possible(number);
        }

        private static boolean possible(String number) {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            try {
                return numbers.isPossibleNumber(numbers.parse(number, NO_COUNTRY));
            } catch (NumberParseException refused) {
                return !number.startsWith("+")
                        && refused.getErrorType() == NumberParseException.ErrorType.INVALID_COUNTRY_CODE;
            }
        }
    }
}
