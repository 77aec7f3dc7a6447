package city.novaaria.dreamocracy.api;

import city.novaaria.dreamocracy.support.Client;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The operations of the OpenAPI document, by their ids. */
final class ApiOperations {

    /** The tags in the order in which the story goes. */
    static final List<String> STORY = List.of(
            "Me",
            "Charter",
            "Sanctuaries",
            "Content tags",
            "Participants",
            "Fears",
            "Dreamscapes",
            "Ethics reviews",
            "Sessions",
            "Programme",
            "Enrollments",
            "Consents",
            "Waivers",
            "Laces",
            "Recordings",
            "Hazard deviations",
            "Incidents",
            "Adverse-event statements",
            "Reflections",
            "Media",
            "Artworks",
            "Exhibitions",
            "Gatherings",
            "Lace loans",
            "Ethics notes",
            "Notes",
            "Messages",
            "Events",
            "Webhooks",
            "Aftercare",
            "Demo");

    private ApiOperations() {}

    /** One operation: its method, its path with variables, and how the document describes it. */
    record ApiOperation(String id, String method, String path, JsonNode description) {

        boolean conditional() {
            return description
                    .path("parameters")
                    .valueStream()
                    .anyMatch(parameter -> parameter.path("name").asString().equals("If-Match"));
        }

        Stream<JsonNode> successes() {
            return description
                    .get("responses")
                    .propertyStream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .map(response -> response.getValue().path("content"));
        }

        boolean hasIdInPath() {
            return path.contains("{");
        }
    }

    /** The node itself, or what it refers to. */
    static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    static JsonNode document(int port) {
        return Client.at(port).get("!/v3/api-docs").mustBe(200).json();
    }

    static Map<String, ApiOperation> of(JsonNode document) {
        Map<String, ApiOperation> operations = new LinkedHashMap<>();
        document.get("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, described) -> {
                    String id = described.path("operationId").asString();
                    operations.put(id, new ApiOperation(id, method.toUpperCase(Locale.ROOT), path, described));
                }));
        return operations;
    }
}
