package city.novaaria.dreamocracy.problems;

import city.novaaria.dreamocracy.kernel.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what a value must be, by the type that was wanted. */
final class WantedTypes {

    private WantedTypes() {}

    static String say(@Nullable Class<?> wanted) {
        if (wanted == null) {
            return Texts.ofRequest().say("type.documented");
        }
        if (wanted.isEnum()) {
            List<String> constants = Arrays.stream(wanted.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            return Texts.ofRequest().say("type.enumeration", Map.of("constants", constants));
        }
        return Texts.ofRequest().say("type." + kindOf(wanted));
    }

    private static String kindOf(Class<?> wanted) {
        if (wanted == Duration.class) {
            return "duration";
        }
        if (wanted == Instant.class) {
            return "instant";
        }
        if (wanted == LocalDate.class || Temporal.class.isAssignableFrom(wanted)) {
            return "date";
        }
        if (wanted == UUID.class || (wanted.isRecord() && wanted.getSimpleName().endsWith("Id"))) {
            return "id";
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return "boolean";
        }
        if (wanted == double.class || wanted == Double.class) {
            return "fraction";
        }
        if (wanted.isPrimitive() || Number.class.isAssignableFrom(wanted)) {
            return "number";
        }
        if (CharSequence.class.isAssignableFrom(wanted)) {
            return "text";
        }
        return Collection.class.isAssignableFrom(wanted) ? "list" : "object";
    }
}
