package city.novaaria.dreamocracy.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Documents that a property may be null where its record component is {@link Nullable}.
 *
 * <p>Records that leave out what is null have no such properties, and patches only those that can be removed.
 */
@Component
@SuppressWarnings({"rawtypes", "unchecked"}) // the library names schemas without their type
class NullableProperties implements ModelConverter {

    private static final String NULL = "null";

    @Override
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> following) {
        Schema<?> resolved = following.next().resolve(type, context, following);
        Class<?> described = Json31.mapper().constructType(type.getType()).getRawClass();
        if (resolved != null && described.isRecord() && !described.isAnnotationPresent(JsonInclude.class)) {
            Schema<?> record = resolved.get$ref() == null
                    ? resolved
                    : context.getDefinedModels().get(ApiSchemas.referred(resolved));
            if (record != null && record.getProperties() != null) {
                allowNull(described, record.getProperties());
            }
        }
        return resolved;
    }

    private static void allowNull(Class<?> described, Map<String, Schema> properties) {
        for (RecordComponent component : described.getRecordComponents()) {
            boolean removable =
                    !described.isAnnotationPresent(MergePatch.class) || component.getType() == Optional.class;
            if (removable && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.computeIfPresent(component.getName(), (_, property) -> orNull(property));
            }
        }
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            return new JsonSchema()
                    .description(property.getDescription())
                    .oneOf(List.of(new JsonSchema().$ref(property.get$ref()), new JsonSchema().types(Set.of(NULL))));
        }
        if (property.getTypes() != null && !property.getTypes().contains(NULL)) {
            Set<String> types = new LinkedHashSet<>(property.getTypes());
            types.add(NULL);
            property.setTypes(types);
            if (property.getEnum() != null) {
                property.addEnumItemObject(null);
            }
        }
        return property;
    }
}
