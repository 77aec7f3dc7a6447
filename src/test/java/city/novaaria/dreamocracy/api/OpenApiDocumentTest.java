package city.novaaria.dreamocracy.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.api.ApiOperations.ApiOperation;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.OnPostgres;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the OpenAPI document promises of itself, for every operation and every schema. */
@OnPostgres
class OpenApiDocumentTest {

    private static final String SCHEMAS = "#/components/schemas/";

    @LocalServerPort
    int port;

    JsonNode document;
    Collection<ApiOperation> operations;

    @BeforeEach
    void read() {
        document = ApiOperations.document(port);
        operations = ApiOperations.of(document).values();
    }

    @Test
    void isWrittenInOpenApi31() {
        assertThat(document.get("openapi").asString()).startsWith("3.1.");
    }

    @Test
    void isThereAsYamlToo() {
        assertThat(Client.at(port).get("!/v3/api-docs.yaml").mustBe(200).text()).startsWith("openapi: 3.1.");
    }

    @Test
    void saysHowEachRightOfAReceiptIsUsed() {
        JsonNode rights = document.at("/components/schemas/ConsentReceipt/properties/privacyRights");
        assertThat(rights.at("/examples/0").valueStream().map(JsonNode::asString))
                .isNotEmpty()
                .allSatisfy(right ->
                        assertThat(rights.at("/description").asString()).contains(right + ": "));
    }

    @Test
    void tellsTheTagsInTheOrderOfTheStory() {
        assertThat(texts(document.get("tags"), "name")).isEqualTo(ApiOperations.STORY);
        assertThat(texts(document.get("tags"), "description"))
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @Test
    void namesEveryOperationByVerbAndNounAndOnlyOnce() {
        List<String> ids = document.get("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(operation -> operation.path("operationId").asString())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+([A-Z][a-z]*)+"));
    }

    @Test
    void describesEveryOperationAndItsParameters() {
        Set<String> tags = new TreeSet<>(texts(document.get("tags"), "name"));
        assertThat(operations).allSatisfy(operation -> {
            JsonNode described = operation.description();
            assertThat(described.get("tags").valueStream().map(JsonNode::asString))
                    .hasSize(1)
                    .isSubsetOf(tags);
            assertThat(described.get("summary").asString()).isNotBlank().hasSizeLessThanOrEqualTo(60);
            assertThat(described.get("description").asString()).isNotBlank();
            assertThat(described.get("security").size()).isPositive();
            assertThat(described.path("parameters").valueStream())
                    .allSatisfy(parameter -> assertThat(
                                    parameter.path("description").asString(""))
                            .as(parameter.toString())
                            .isNotBlank());
        });
    }

    @Test
    void showsAnExampleOfEveryRequestAndOfEverySuccess() {
        assertThat(operations).allSatisfy(operation -> {
            JsonNode described = operation.description();
            if (described.has("requestBody")) {
                assertExamples(described.at("/requestBody/content"));
            }
            List<String> successes = described.get("responses").propertyNames().stream()
                    .filter(status -> status.startsWith("2"))
                    .toList();
            assertThat(successes).isNotEmpty();
            successes.stream()
                    .filter(status -> !status.equals("204"))
                    .forEach(status -> assertExamples(
                            described.get("responses").get(status).path("content")));
        });
    }

    private static void assertExamples(JsonNode content) {
        assertThat(content.size()).isPositive();
        assertThat(content.properties()).allSatisfy(media -> {
            JsonNode example = media.getValue().at("/examples/novaAria/value");
            boolean shown = media.getKey().startsWith("text/") ? example.isString() : example.isContainer();
            boolean file = media.getKey().startsWith("image/") || media.getKey().startsWith("audio/");
            assertThat(shown || file).isTrue();
        });
    }

    @Test
    void tellsEveryRefusalAsAProblem() {
        assertThat(operations).allSatisfy(operation -> {
            JsonNode responses = operation.description().get("responses");
            List<String> refusals = responses.propertyNames().stream()
                    .filter(status -> status.startsWith("4") || status.startsWith("5"))
                    .toList();
            assertThat(refusals).contains("400", "401", "403", "406", "429", "500", "503");
            if (operation.hasIdInPath()) {
                assertThat(refusals).contains("404");
            }
            if (operation.conditional()) {
                assertThat(refusals).contains("412", "428");
            }
            assertThat(refusals).allSatisfy(status -> {
                JsonNode response = resolved(responses.get(status));
                JsonNode content = response.get("content");
                assertThat(response.get("description").asString()).isNotBlank();
                assertThat(content.propertyNames()).containsExactly("application/problem+json");
                JsonNode problem = content.get("application/problem+json");
                assertThat(problem.at("/schema/$ref").asString()).isEqualTo(SCHEMAS + "Problem");
                assertThat(problem.get("examples").valueStream())
                        .isNotEmpty()
                        .allSatisfy(example -> assertThat(
                                        resolved(example).at("/value/status").asString())
                                .isEqualTo(status));
            });
            assertThat(resolved(responses.get("default")).get("content").propertyNames())
                    .containsExactly("application/problem+json");
        });
    }

    @Test
    void saysOfEveryAnswerWhichLimitAppliedAndWhoMayReadIt() {
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.description().get("responses").valueStream())
                    .allSatisfy(response -> assertThat(headersOf(response))
                            .contains("RateLimit", "RateLimit-Policy", "Access-Control-Allow-Origin"));
            for (String status : List.of("429", "503")) {
                assertThat(headersOf(operation.description().get("responses").get(status)))
                        .contains("Retry-After");
            }
        });
    }

    @Test
    void letsEveryPostBeRepeated() {
        assertThat(operations).allSatisfy(operation -> {
            boolean post = operation.method().equals("POST");
            JsonNode responses = operation.description().get("responses");
            assertThat(parameters(operation).contains("Idempotency-Key")).isEqualTo(post);
            assertThat(successHeaders(operation).contains("Idempotency-Replayed"))
                    .isEqualTo(post);
            if (post) {
                assertThat(examplesOf(responses.get("409"))).contains("idempotency-in-progress", "state-conflict");
                assertThat(examplesOf(responses.get("422"))).contains("idempotency-key-reused", "unprocessable");
            }
        });
    }

    @Test
    void letsCopiesBeKeptAndListsBeReadOn() {
        assertThat(operations).allSatisfy(operation -> {
            boolean read = operation.method().equals("GET");
            boolean list = operation.id().startsWith("list");
            assertThat(successHeaders(operation).contains("Link")).isEqualTo(list);
            assertThat(parameters(operation).contains("If-None-Match")).isEqualTo(read);
            assertThat(operation.description().get("responses").has("304")).isEqualTo(read);
            assertThat(successHeaders(operation).contains("Cache-Control")).isEqualTo(read);
            if (read) {
                assertThat(successHeaders(operation)).contains("ETag");
            }
        });
    }

    @Test
    void showsHowTheCharterObjects() {
        assertThat(operation("startSession")
                        .description()
                        .at(
                                "/responses/409/content/application~1problem+json/examples/charter-objections/value/objections")
                        .size())
                .isPositive();
        assertThat(examplesOf(operation("planSession").description().at("/responses/409")))
                .contains("chamber-taken");
    }

    @Test
    void boundsEveryText() {
        List<String> endless = new ArrayList<>();
        walk("#", document, (place, node) -> {
            boolean text = !node.path("type").isObject()
                    && node.path("type").toString().contains("\"string\"");
            if (text && !node.has("enum") && !node.has("const") && !node.has("maxLength")) {
                endless.add(place);
            }
        });
        assertThat(endless).isEmpty();
    }

    private ApiOperation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode resolved(JsonNode node) {
        return ApiOperations.resolved(document, node);
    }

    private Collection<String> headersOf(JsonNode response) {
        return resolved(response).path("headers").propertyNames();
    }

    private Collection<String> examplesOf(JsonNode response) {
        return resolved(response)
                .at("/content/application~1problem+json/examples")
                .propertyNames();
    }

    private static List<String> parameters(ApiOperation operation) {
        return texts(operation.description().path("parameters"), "name");
    }

    private static Set<String> successHeaders(ApiOperation operation) {
        Set<String> names = new TreeSet<>();
        operation.description().get("responses").forEachEntry((status, response) -> {
            if (status.startsWith("2")) {
                names.addAll(response.path("headers").propertyNames());
            }
        });
        return names;
    }

    @Test
    void closesEveryRequest() {
        Set<String> asked = reached(operations.stream()
                .map(operation -> operation.description().path("requestBody").path("content")));
        assertThat(asked).contains("NewSession", "Duty", "NewQuestion");
        assertThat(asked.stream().filter(name -> !schema(name).has("enum")))
                .allSatisfy(name -> assertThat(schema(name)
                                        .path("additionalProperties")
                                        .isBoolean()
                                && !schema(name).path("additionalProperties").asBoolean())
                        .as(name)
                        .isTrue());
    }

    @Test
    void promisesEveryPropertyOfAReplyAndLeavesRoomForMore() {
        Set<String> asked = reached(operations.stream()
                .map(operation -> operation.description().path("requestBody").path("content")));
        Set<String> told = reached(operations.stream().flatMap(ApiOperation::successes));
        assertThat(told).contains("Session", "Enrollment", "SessionPage");
        told.removeAll(asked);
        // each finding has some of them, and names which
        told.remove("FindingParameters");
        assertThat(told).allSatisfy(name -> {
            assertThat(schema(name).has("additionalProperties")).as(name).isFalse();
            assertThat(schema(name).path("required").valueStream().map(JsonNode::asString))
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(
                            schema(name).path("properties").propertyNames());
        });
    }

    @Test
    void describesEverySchemaAndEachOfItsProperties() {
        List<String> silent = new ArrayList<>();
        document.at("/components/schemas").forEachEntry((name, schema) -> {
            if (schema.path("description").asString("").isBlank()) {
                silent.add(name);
            }
            schema.path("properties").forEachEntry((property, described) -> {
                if (described.path("description").asString("").isBlank()) {
                    silent.add(name + "." + property);
                }
            });
        });
        assertThat(silent).isEmpty();
    }

    @Test
    void leavesNoSchemaOpenToAnything() {
        List<String> empty = new ArrayList<>();
        walk("#", document, (place, node) -> {
            boolean schema = place.endsWith("/schema")
                    || place.endsWith("/items")
                    || place.endsWith("/additionalProperties")
                    || place.matches(".*/(properties|schemas)/[^/]+");
            boolean says = node.has("$ref")
                    || node.has("oneOf")
                    || node.has("properties")
                    || node.has("additionalProperties")
                    || (node.has("type") && !node.get("type").toString().contains("object"));
            if (schema && node.isObject() && !says) {
                empty.add(place);
            }
        });
        assertThat(empty).isEmpty();
    }

    @Test
    void saysOfWhatMayBeNullThatItMayBeNull() {
        List<String> muddled = new ArrayList<>();
        walk("#", document.get("components"), (place, node) -> {
            if (node.has("$ref") && node.has("type")) {
                muddled.add(place);
            }
            boolean nullable = node.path("type").toString().contains("\"null\"");
            if (nullable && node.has("enum") && node.get("enum").valueStream().noneMatch(JsonNode::isNull)) {
                muddled.add(place);
            }
        });
        assertThat(muddled).isEmpty();
        assertThat(schema("Participant")
                        .at("/properties/emergencyContact/oneOf")
                        .toString())
                .contains(SCHEMAS + "EmergencyContact", "\"type\":\"null\"");
    }

    @Test
    void writesIdsAsUuids() {
        List<String> others = new ArrayList<>();
        document.at("/components/schemas")
                .forEachEntry((name, schema) -> schema.path("properties").forEachEntry((property, described) -> {
                    boolean id = (property.equals("id") || property.endsWith("Id")) && !property.equals("operationId");
                    // what names an event is said by CloudEvents, and not by us
                    if (id
                            && !name.equals("SessionEvent")
                            && !described.path("format").asString("").equals("uuid")) {
                        others.add(name + "." + property);
                    }
                }));
        operations.forEach(operation -> operation
                .description()
                .path("parameters")
                .forEach(parameter -> {
                    JsonNode schema = parameter.get("schema");
                    JsonNode one = schema.has("items") ? schema.get("items") : schema;
                    if (parameter.get("name").asString().endsWith("Id")
                            && !one.path("format").asString("").equals("uuid")) {
                        others.add(operation.id() + " " + parameter.get("name").asString());
                    }
                }));
        assertThat(others).isEmpty();
    }

    @Test
    void namesNoSchemaLikeSomethingThatBrowsersHave() {
        assertThat(document.at("/components/schemas").propertyNames())
                .doesNotContain("Event", "Response", "Error", "Location", "Request", "Node", "Object")
                .noneMatch(name -> name.matches("Page[A-Z].*") && !name.equals("PagePosition"));
    }

    @Test
    void asksNobodyToSignInForAnAnonymousFearAndThePublicProgramme() {
        assertThat(operations.stream()
                        .filter(operation -> operation
                                .description()
                                .get("security")
                                .valueStream()
                                .anyMatch(JsonNode::isEmpty))
                        .map(ApiOperation::id))
                .containsExactlyInAnyOrder(
                        "submitFear",
                        "lookUpFearByClaimCode",
                        "narrowFearByClaimCode",
                        "redactFearByClaimCode",
                        "withdrawFearByClaimCode",
                        "reportIncident",
                        "lookUpIncidentByClaimCode",
                        "addToIncidentByClaimCode",
                        "listProgramme",
                        "getProgrammeSession",
                        "listEthicsNotes",
                        "getEthicsNote",
                        "getMedia",
                        "listArtworks",
                        "getArtwork",
                        "lookUpArtworksByClaimCode",
                        "listExhibitions",
                        "getExhibition",
                        "listGatherings",
                        "getGathering",
                        "getThemeMap",
                        "getAnnualReport");
    }

    private JsonNode schema(String name) {
        return document.at("/components/schemas/" + name);
    }

    private Set<String> reached(Stream<JsonNode> places) {
        Set<String> names = new TreeSet<>();
        places.forEach(place -> follow(place, names));
        return names;
    }

    private void follow(JsonNode place, Set<String> names) {
        walk("#", place, (_, node) -> {
            String reference = node.path("$ref").asString("");
            if (reference.startsWith(SCHEMAS) && names.add(reference.substring(SCHEMAS.length()))) {
                follow(schema(reference.substring(SCHEMAS.length())), names);
            }
        });
    }

    /** Visits every object but those inside of examples. */
    private static void walk(String place, JsonNode node, BiConsumer<String, JsonNode> visit) {
        if (node.isObject()) {
            visit.accept(place, node);
        }
        if (node.isArray()) {
            node.forEach(element -> walk(place, element, visit));
        }
        node.propertyStream()
                .filter(member -> !Set.of("example", "examples").contains(member.getKey()))
                .forEach(member -> walk(place + "/" + member.getKey(), member.getValue(), visit));
    }

    private static List<String> texts(JsonNode list, String property) {
        return list.valueStream()
                .map(element -> element.path(property).asString(""))
                .toList();
    }
}
