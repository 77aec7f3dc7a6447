package city.novaaria.dreamocracy.http;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Iterator;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Documents that the items of a list are distinct where {@link UniqueElements} asks for it.
 *
 * <p>A request has no {@code Set}: repeats would vanish in it before anybody counts them, and its elements have no place.
 */
@Component
@SuppressWarnings("rawtypes") // the library names schemas without their type
class DistinctItems implements ModelConverter {

    @Override
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> following) {
        Schema<?> resolved = following.next().resolve(type, context, following);
        if (resolved != null
                && type.getCtxAnnotations() != null
                && Arrays.stream(type.getCtxAnnotations()).anyMatch(UniqueElements.class::isInstance)
                && Json31.mapper().constructType(type.getType()).isCollectionLikeType()) {
            resolved.setUniqueItems(true);
        }
        return resolved;
    }
}
