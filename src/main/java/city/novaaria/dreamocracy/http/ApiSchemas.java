package city.novaaria.dreamocracy.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says of the schemas what holds for all of them: requests are closed, replies carry every property and may grow, and a
 * page is named after what it lists.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // the library names schemas without their type
final class ApiSchemas {

    private static final String PAGE = "Page";

    private final OpenAPI document;
    private final Map<String, Schema> schemas;

    ApiSchemas(OpenAPI document) {
        this.document = document;
        this.schemas = document.getComponents().getSchemas();
    }

    static Schema<?> reference(String name) {
        return new JsonSchema().$ref(Components.COMPONENTS_SCHEMAS_REF + name);
    }

    void complete() {
        namePages();
        Set<String> asked = reached(operations()
                .filter(operation -> operation.getRequestBody() != null)
                .map(operation -> operation.getRequestBody().getContent()));
        Set<String> told = reached(operations().flatMap(ApiSchemas::successes));
        asked.stream()
                .map(this::named)
                .filter(schema -> schema.getEnum() == null)
                .forEach(schema -> schema.setAdditionalProperties(false));
        told.stream()
                .filter(name -> !asked.contains(name))
                .map(this::named)
                .filter(schema -> schema.getProperties() != null)
                .forEach(schema ->
                        schema.setRequired(properties(schema).keySet().stream().toList()));
        schemas.forEach((name, schema) -> bound(name, schema, !asked.contains(name)));
        boundInline();
    }

    /** What stands in the operations and headers themselves. */
    private void boundInline() {
        operations().forEach(operation -> {
            Stream.ofNullable(operation.getParameters()).flatMap(List::stream).forEach(parameter -> {
                ApiBounds.ofParameter(parameter.getSchema());
                bound(parameter.getName(), parameter.getSchema(), false);
            });
            if (operation.getRequestBody() != null) {
                inside(operation.getRequestBody().getContent()).forEach(schema -> bound("", schema, false));
            }
        });
        document.getComponents().getHeaders().forEach((name, header) -> bound(name, header.getSchema(), true));
    }

    private static void bound(String name, Schema<?> schema, boolean told) {
        ApiBounds.ofFormat(schema);
        if (told) {
            ApiBounds.ofReply(name, schema);
        }
        tellExamples(schema);
        properties(schema).forEach((property, described) -> bound(property, described, told));
        innerParts(schema).forEach(part -> bound(name, part, told));
    }

    /** The one example of an annotation becomes the list that JSON Schema has. */
    private static void tellExamples(Schema schema) {
        if (schema.getExample() != null) {
            schema.setExamples(List.of(schema.getExample()));
            schema.setExample(null);
            schema.setExampleSetFlag(false);
        }
    }

    /** {@code PageSession} becomes {@code SessionPage}. */
    private void namePages() {
        for (String name : List.copyOf(schemas.keySet())) {
            if (name.startsWith(PAGE) && schemas.containsKey(name.substring(PAGE.length()))) {
                schemas.put(name.substring(PAGE.length()) + PAGE, named(name));
                schemas.remove(name);
            }
        }
        operations().flatMap(ApiSchemas::successes).flatMap(ApiSchemas::inside).forEach(schema -> {
            String name = referred(schema);
            if (name != null && !schemas.containsKey(name)) {
                schema.set$ref(Components.COMPONENTS_SCHEMAS_REF + name.substring(PAGE.length()) + PAGE);
            }
        });
    }

    /** The names of all schemas of these contents, also of those inside of others. */
    private Set<String> reached(Stream<Content> contents) {
        Set<String> found = new TreeSet<>();
        contents.flatMap(ApiSchemas::inside).toList().forEach(schema -> follow(schema, found));
        return found;
    }

    private void follow(Schema<?> schema, Set<String> found) {
        String name = referred(schema);
        if (name != null && found.add(name)) {
            follow(named(name), found);
        }
        parts(schema).forEach(part -> follow(part, found));
    }

    private Schema<?> named(String name) {
        return Objects.requireNonNull(schemas.get(name), name);
    }

    private Stream<Operation> operations() {
        return document.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(Collection::stream);
    }

    private static Stream<Content> successes(Operation operation) {
        return operation.getResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> response.getValue().getContent())
                .filter(content -> content != null);
    }

    private static Stream<Schema<?>> inside(Content content) {
        return content.values().stream().map(MediaType::getSchema).map(schema -> (Schema<?>) schema);
    }

    private static List<Schema<?>> parts(Schema<?> schema) {
        List<Schema<?>> parts = new ArrayList<>(properties(schema).values());
        parts.addAll(innerParts(schema));
        return parts;
    }

    private static List<Schema<?>> innerParts(Schema<?> schema) {
        List<Schema<?>> parts = new ArrayList<>();
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            parts.add(values);
        }
        if (schema.getOneOf() != null) {
            schema.getOneOf().forEach(parts::add);
        }
        return parts;
    }

    private static Map<String, Schema<?>> properties(Schema schema) {
        return schema.getProperties() == null ? Map.of() : schema.getProperties();
    }

    static @Nullable String referred(Schema<?> schema) {
        return schema.get$ref() == null ? null : schema.get$ref().substring(Components.COMPONENTS_SCHEMAS_REF.length());
    }
}
