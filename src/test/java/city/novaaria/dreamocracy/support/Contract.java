package city.novaaria.dreamocracy.support;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an OpenAPI document promises of every reply.
 *
 * <p>Clients have to expect that replies grow; here they are closed, so that the document cannot lag behind.
 */
final class Contract {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String DEFINITIONS = "#/$defs/";
    private static final String PROBLEM = "application/problem+json";

    private final ObjectNode document;
    private final SortedMap<PathPattern, JsonNode> paths = new TreeMap<>();
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();
    private final SchemaRegistry registry = SchemaRegistry.withDialect(
            Dialects.getOpenApi31(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    Contract(String openApi) {
        this.document = JSON.readTree(openApi.replace(SCHEMAS, DEFINITIONS)).asObject();
        close(document.path("components").path("schemas"));
        close(document.path("paths"));
        document.get("paths")
                .forEachEntry(
                        (path, operations) -> paths.put(PathPatternParser.defaultInstance.parse(path), operations));
    }

    /** That of the document in the repository, which another test keeps equal to the one that the service shows. */
    static Contract committed() {
        try {
            return new Contract(Files.readString(Path.of("src/docs/openapi.json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Everything in which a reply differs from what is documented; what is not documented at all may only be refused. */
    List<String> faults(String method, String target, int status, HttpHeaders headers, String body) {
        JsonNode operation = operation(method, target);
        if (operation.isMissingNode()) {
            return status < 400 || body.isEmpty() ? List.of() : content(problemOnly(), headers, body);
        }
        // the container refuses those before it is known what is asked
        String documented = status == 431 || status == 408 ? "default" : String.valueOf(status);
        JsonNode response = resolved(operation.path("responses").path(documented));
        if (response.isMissingNode()) {
            return List.of("the status " + status + " is not documented");
        }
        List<String> faults = new ArrayList<>(content(response.path("content"), headers, body));
        response.path("headers").forEachEntry((name, header) -> {
            if (resolved(header).path("required").asBoolean(false)
                    && headers.firstValue(name).isEmpty()) {
                faults.add("the header " + name + " is missing");
            }
        });
        return faults;
    }

    /** What is wrong with the examples of bodies, parameters and headers, each by the schema that it stands beside. */
    List<String> faultyExamples() {
        List<String> faults = new ArrayList<>();
        lookAtExamples(document, faults);
        return faults;
    }

    private void lookAtExamples(JsonNode node, List<String> faults) {
        if (node.path("schema").isObject()) {
            Stream<JsonNode> named = node.path("examples")
                    .valueStream()
                    .map(example -> resolved(example).path("value"));
            Stream<JsonNode> single = node.has("example") ? Stream.of(node.get("example")) : Stream.empty();
            Stream.concat(named, single)
                    .flatMap(example -> schema(node.get("schema")).validate(example).stream()
                            .map(fault -> fault + " in " + example))
                    .forEach(faults::add);
        } else {
            node.valueStream().forEach(inner -> lookAtExamples(inner, faults));
        }
    }

    private JsonNode operation(String method, String target) {
        PathContainer path = PathContainer.parsePath(target.split("\\?", 2)[0]);
        return paths.entrySet().stream()
                .filter(entry -> entry.getKey().matches(path))
                .findFirst()
                .map(entry -> entry.getValue().path(method.toLowerCase(Locale.ROOT)))
                .orElse(document.path("nothing"));
    }

    private static JsonNode problemOnly() {
        return JSON.readTree("{\"" + PROBLEM + "\": {\"schema\": {\"$ref\": \"" + DEFINITIONS + "Problem\"}}}");
    }

    private List<String> content(JsonNode documented, HttpHeaders headers, String body) {
        if (documented.isEmpty()) {
            return body.isEmpty() ? List.of() : List.of("a body is not documented");
        }
        String type = headers.firstValue("Content-Type").orElse("").split(";", 2)[0];
        JsonNode media = documented.path(type);
        if (media.isMissingNode()) {
            return List.of("the content type '" + type + "' is not documented");
        }
        try {
            return schema(media.get("schema")).validate(JSON.readTree(body)).stream()
                    .map(Error::toString)
                    .toList();
        } catch (JacksonException unreadable) {
            return List.of("the body is not JSON");
        }
    }

    private Schema schema(JsonNode schema) {
        return schemas.computeIfAbsent(
                schema,
                _ -> registry.getSchema(schema.asObject().deepCopy().set("$defs", document.at("/components/schemas"))));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.path("properties").isObject()
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        node.propertyStream()
                .filter(member ->
                        !member.getKey().equals("examples") && !member.getKey().equals("example"))
                .map(Map.Entry::getValue)
                .forEach(Contract::close);
        if (node.isArray()) {
            node.valueStream().forEach(Contract::close);
        }
    }
}
