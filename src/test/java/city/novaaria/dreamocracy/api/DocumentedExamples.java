package city.novaaria.dreamocracy.api;

import city.novaaria.dreamocracy.api.ApiOperations.ApiOperation;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The examples of the OpenAPI document, as requests that can be sent. */
final class DocumentedExamples {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Begins the names of devices, which are numbered. */
    private static final String LACE = "lace ";

    private final int port;
    private final JsonNode document;
    private final Map<String, ApiOperation> operations;
    private final JsonNode examples;

    DocumentedExamples(int port) {
        this.port = port;
        this.document = ApiOperations.document(port);
        this.operations = ApiOperations.of(document);
        try (InputStream file = new ClassPathResource("openapi/examples.json").getInputStream()) {
            this.examples = JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Set<String> ids() {
        return new TreeSet<>(examples.propertyNames());
    }

    Map<String, ApiOperation> operations() {
        return operations;
    }

    JsonNode document() {
        return document;
    }

    JsonNode resolved(JsonNode node) {
        return ApiOperations.resolved(document, node);
    }

    ApiOperation operation(String id) {
        return Objects.requireNonNull(operations.get(id), id);
    }

    JsonNode of(String operation) {
        return examples.get(operation);
    }

    @Nullable
    String caller(String operation) {
        JsonNode caller = of(operation).path("as");
        return caller.isString() ? caller.asString() : null;
    }

    /** Writes down another answer to the example if the documented one has another shape. */
    void keepShapeOf(String operation, JsonNode answered, BiPredicate<JsonNode, JsonNode> sameShape) {
        ObjectNode example = of(operation).asObject();
        if (sameShape.test(example.get("response"), answered)) {
            return;
        }
        example.set("response", answered);
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        lines.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        try {
            Files.writeString(
                    Path.of("src/main/resources/openapi/examples.json"),
                    JSON.writer().with(lines).writeValueAsString(examples) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Does what has to be done before, and answers with the values of the path's variables. */
    Map<String, String> prepare(String operation) {
        JsonNode example = of(operation);
        if (example.has("clock")) {
            Client.at(port)
                    .as("aya")
                    .post(
                            "/demo/clock",
                            Client.object("advance", example.get("clock").asString()))
                    .mustBe(200);
        }
        Map<String, JsonNode> answers = new HashMap<>();
        example.path("after").forEach(earlier -> {
            String id = earlier.asString();
            Answer answer = send(id, as(caller(id)), variables(id, answers));
            answers.put(id, answer.mustBe(of(id).get("status").asInt()).json());
        });
        return variables(operation, answers);
    }

    private Map<String, String> variables(String operation, Map<String, JsonNode> answers) {
        Map<String, String> variables = new LinkedHashMap<>();
        of(operation).path("path").forEachEntry((name, value) -> variables.put(name, value.asString()));
        of(operation).path("learned").forEachEntry((name, where) -> {
            List<String> place = List.of(where.asString().split("#", -1));
            variables.put(
                    name,
                    Objects.requireNonNull(answers.get(place.getFirst()))
                            .at(place.getLast())
                            .asString());
        });
        return variables;
    }

    Answer send(String operation, Client caller, Map<String, String> variables) {
        return request(operation, variables).by(caller);
    }

    /** The example as a request, with the entity tag that the resource has for whoever the example names. */
    ExampleRequest request(String operation, Map<String, String> variables) {
        ApiOperation described = operation(operation);
        JsonNode example = of(operation);
        String path = filled(described.path(), variables);
        Map<String, String> headers = new LinkedHashMap<>();
        JsonNode body = example.get("request");
        String query = example.path("query")
                .propertyStream()
                .map(parameter ->
                        parameter.getKey() + "=" + parameter.getValue().asString())
                .collect(Collectors.joining("&"));
        String target = query.isEmpty() ? path : path + "?" + query;
        if (body != null && described.description().at("/requestBody/content").has("text/plain")) {
            headers.put("Content-Type", "text/plain");
            return new ExampleRequest(described.method(), target, body.asString(), headers);
        }
        if (body != null) {
            headers.put(
                    "Content-Type",
                    described.method().equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        if (described.conditional()) {
            headers.put("If-Match", tag(operation, path));
        }
        return new ExampleRequest(described.method(), target, body, headers);
    }

    /** The present tag, of the whole where a part has none; for what nobody knows, one that might be its. */
    private String tag(String operation, String path) {
        String whole = path.substring(0, path.lastIndexOf('/'));
        return Stream.of(path, whole)
                .map(resource -> as(caller(operation)).get(resource).header("ETag"))
                .filter(tag -> !tag.isEmpty())
                .findFirst()
                .orElse("\"v0\"");
    }

    Client as(@Nullable String caller) {
        if (caller != null && caller.startsWith(LACE)) {
            return Client.at(port).asLace(Integer.parseInt(caller.substring(LACE.length())));
        }
        return caller == null ? Client.at(port) : Client.at(port).as(caller);
    }

    private static String filled(String path, Map<String, String> variables) {
        String filled = path;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return filled;
    }
}
