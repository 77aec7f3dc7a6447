package city.novaaria.dreamocracy.problems;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what a value must be, by the type that was wanted. */
public final class WantedTypes {

    private WantedTypes() {}

    public static String of(@Nullable Class<?> wanted) {
        if (wanted == null) {
            return "must be of the type that is documented";
        }
        if (wanted.isEnum()) {
            return "must be one of "
                    + Arrays.stream(wanted.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", "));
        }
        if (wanted == Duration.class) {
            return "must be a duration such as PT1H30M, P2D or P1W; months and years have no length of their own";
        }
        if (wanted == Instant.class) {
            return "must be an instant such as 2143-05-02T20:00:00Z";
        }
        if (wanted == LocalDate.class || Temporal.class.isAssignableFrom(wanted)) {
            return "must be a date such as 1991-04-17";
        }
        if (wanted == UUID.class || (wanted.isRecord() && wanted.getSimpleName().endsWith("Id"))) {
            return "must be an id such as 0197f2c4-5b7e-7a31-9c0d-2f6b8e1a4d73, in lower case";
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return "must be true or false";
        }
        if (wanted.isPrimitive() || Number.class.isAssignableFrom(wanted)) {
            return "must be a whole number within its bounds";
        }
        if (CharSequence.class.isAssignableFrom(wanted)) {
            return "must be text";
        }
        return Collection.class.isAssignableFrom(wanted) ? "must be a list" : "must be an object as documented";
    }
}
