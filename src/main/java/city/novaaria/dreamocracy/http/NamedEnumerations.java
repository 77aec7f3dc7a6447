package city.novaaria.dreamocracy.http;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives each enumeration a name of its own in the document; one that is nested begins with what it is nested in. */
@Component
@SuppressWarnings("rawtypes") // the library names schemas without their type
class NamedEnumerations implements ModelConverter {

    /** Names of other types, with what is taken instead. */
    private static final Map<String, String> TAKEN = Map.of("Disclosure", "RuleDisclosure");

    /** What says how a class is used, and not what it is about. */
    private static final Pattern NO_TYPE = Pattern.compile("(Facts|View)$");

    @Override
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> following) {
        Schema<?> resolved = following.next().resolve(type, context, following);
        Class<?> described = Json31.mapper().constructType(type.getType()).getRawClass();
        if (resolved == null || !described.isEnum() || resolved.getEnum() == null) {
            return resolved;
        }
        String name = nameOf(described);
        context.defineModel(name, of(resolved.getEnum()));
        return ApiSchemas.reference(name).description(resolved.getDescription());
    }

    /** What can be named in a reply may grow. */
    static Schema<?> of(Collection<?> values) {
        JsonSchema named = new JsonSchema();
        named.addType("string");
        named.setDescription("One of these; later versions may add values to replies.");
        values.forEach(named::addEnumItemObject);
        return named;
    }

    private static String nameOf(Class<?> enumeration) {
        Class<?> outer = enumeration.getEnclosingClass();
        String given = givenTo(enumeration);
        boolean whole = outer == null || !given.equals(enumeration.getSimpleName());
        String name = whole ? given : NO_TYPE.matcher(givenTo(outer)).replaceFirst("") + given;
        return TAKEN.getOrDefault(name, name);
    }

    private static String givenTo(Class<?> type) {
        io.swagger.v3.oas.annotations.media.Schema described =
                type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return described == null || described.name().isEmpty() ? type.getSimpleName() : described.name();
    }
}
