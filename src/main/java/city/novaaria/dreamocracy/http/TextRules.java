package city.novaaria.dreamocracy.http;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What counts as a character, and as one that people see. */
@Configuration(proxyBeanMethods = false)
class TextRules {

    /** Letters and symbols by their category, and nevertheless blank: the fillers of Hangul and the empty Braille cell. */
    private static final Set<Integer> BLANK = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

    @Bean
    ValidationConfigurationCustomizer lengthsInCodePoints() {
        return configuration -> {
            HibernateValidatorConfiguration validator = (HibernateValidatorConfiguration) configuration;
            ConstraintMapping mapping = validator.createConstraintMapping();
            mapping.constraintDefinition(Size.class)
                    .includeExistingValidators(true)
                    .validatedBy(InCodePoints.class);
            validator.addMapping(mapping);
        };
    }

    /** As JSON Schema counts, and PostgreSQL. */
    public static final class InCodePoints implements ConstraintValidator<Size, String> {

        private int min;
        private int max;

        @Override
        public void initialize(Size size) {
            min = size.min();
            max = size.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            int length = text.codePointCount(0, text.length());
            return length >= min && length <= max;
        }
    }

    /** Says something, and nothing that turns the line around or is not there. */
    public static final class OneVisibleLine implements ConstraintValidator<OneLine, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || (text.codePoints().anyMatch(TextRules::visible)
                            && text.codePoints().noneMatch(point -> Character.getType(point) == Character.FORMAT));
        }
    }

    /** Says something. */
    public static final class VisibleProse implements ConstraintValidator<Prose, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.codePoints().anyMatch(TextRules::visible);
        }
    }

    private static boolean visible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> !BLANK.contains(point);
        };
    }
}
