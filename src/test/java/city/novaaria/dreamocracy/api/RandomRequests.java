package city.novaaria.dreamocracy.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.api.ApiOperations.ApiOperation;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.DatabaseCopy;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests that nobody thought of, for every operation: none fails, and every answer is as documented, which {@link
 * Client} looks after.
 *
 * <p>The same seed makes the same requests; {@code -Dseed=} gives another one.
 */
abstract class RandomRequests {

    private static final Logger LOG = LoggerFactory.getLogger(RandomRequests.class);
    private static final long SEED = Long.getLong("seed", 2143);
    private static final boolean EVERY_ROUND = Boolean.getBoolean("every-round");
    private static final int VALUES_PER_PLACE = EVERY_ROUND ? 3 : 2;
    private static final int STRANGE_HEADERS = EVERY_ROUND ? 9 : 6;

    /** One of each role, dreamers, one who is nothing here, and nobody. */
    private static final List<@Nullable String> CALLERS =
            Arrays.asList("vesna", "mira", "kade", "celia", "tariq", "jun", "aya", "hana", "mona", "oda", null);

    /** So many try each operation; {@code AuthorizationMatrixTest} tries all roles. */
    private static final int CALLERS_EACH = Integer.getInteger("callers", 4);

    /** Who reads a fear or looks whom to call is recorded, and so is a failed try; everything else is only read. */
    private static final Set<String> READING_CHANGES = Set.of(
            "fear_reading",
            "incident_reading",
            "contact_reading",
            "emergency_reading",
            "note_reading",
            "comprehension_try",
            "participant_search",
            "participant_search_hit");

    /** Differ from one answer to the next, whatever was asked. */
    private static final Set<String> OWN_HEADERS =
            Set.of("connection", "date", "ratelimit", "content-length", "x-request-id");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @LocalServerPort
    int port;

    @Autowired
    DatabaseCopy justLoaded;

    private final Random random = new Random(SEED);
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private DocumentedExamples examples;
    private RandomValues values;

    @BeforeEach
    void readTheDocument() {
        LOG.info("random requests with -Dseed={}", SEED);
        examples = new DocumentedExamples(port);
        values = new RandomValues(random, ApiOperations.document(port));
    }

    @Test
    void everybodyMayTryEverything() {
        for (String operation : examples.ids()) {
            ApiOperation described = examples.operation(operation);
            Map<String, String> variables = examples.prepare(operation);
            for (String caller : values.some(CALLERS_EACH, CALLERS)) {
                ExampleRequest request = varied(described, examples.request(operation, variables));
                Answer answer = ask(request, caller);
                if (described.method().equals("POST")) {
                    hasOneEffect(request, caller, answer);
                }
                if (answer.status() == 404) {
                    isAnsweredLikeTheUnknown(operation, variables, request, caller, answer);
                }
            }
            if (described.method().equals("GET") && !prepared(operation)) {
                assertThat(justLoaded.changed()).as(operation).isSubsetOf(READING_CHANGES);
            }
            justLoaded.restore();
        }
        LOG.info("valid requests were answered with {}", statuses);
        assertThat(statuses).containsKeys(200, 201, 204, 401, 403, 404, 409);
    }

    @Test
    void nothingStrangeHasAnEffect() {
        for (String operation : examples.ids()) {
            Map<String, String> variables = examples.prepare(operation);
            String caller = examples.caller(operation);
            boolean effect = prepared(operation);
            for (ExampleRequest request : strange(operation, variables)) {
                effect |= ask(request, caller).status() < 300;
            }
            if (!effect) {
                assertThat(justLoaded.changed()).as(operation).isSubsetOf(READING_CHANGES);
            }
            justLoaded.restore();
        }
        LOG.info("strange requests were answered with {}", statuses);
        assertThat(statuses).containsKeys(200, 400, 404, 406, 413, 415, 422);
    }

    @Test
    void noIfMatchIsIgnored() {
        examples.operations().values().stream()
                .filter(ApiOperation::conditional)
                .forEach(operation -> {
                    ExampleRequest request = examples.request(operation.id(), examples.prepare(operation.id()));
                    Set<String> prepared = justLoaded.changed();
                    String caller = examples.caller(operation.id());
                    String good = request.headers().get("If-Match");
                    String another = "\"v" + random.nextInt(900, 1_000) + "\"";
                    assertThat(ask(request.without("If-Match"), caller).status())
                            .isEqualTo(428);
                    for (String wrong : List.of(another, another + ", \"\"", "W/" + good, "v0", "\"", "x y")) {
                        assertThat(ask(request.with("If-Match", wrong), caller).status())
                                .as("%s with %s", operation.id(), wrong)
                                .isEqualTo(412);
                    }
                    assertThat(justLoaded.changed()).as(operation.id()).isEqualTo(prepared);
                    isTaken(request.with("If-Match", another + "," + good), operation.id());
                    isTaken(
                            examples.request(operation.id(), examples.prepare(operation.id()))
                                    .with("If-Match", "*"),
                            operation.id());
                });
    }

    private void isTaken(ExampleRequest request, String operation) {
        assertThat(ask(request, examples.caller(operation)).status())
                .as("%s with %s", operation, request.headers().get("If-Match"))
                .isLessThan(300);
        assertThat(justLoaded.changed()).as(operation).isNotEmpty();
        justLoaded.restore();
    }

    /** Whether something had to be done before. */
    private boolean prepared(String operation) {
        return examples.of(operation).has("after") || examples.of(operation).has("clock");
    }

    private Answer ask(ExampleRequest request, @Nullable String caller) {
        Answer answer = request.by(examples.as(caller));
        statuses.merge(answer.status(), 1, Integer::sum);
        String story =
                "seed %d: %s as %s answered %d %s".formatted(SEED, request, caller, answer.status(), answer.text());
        assertThat(answer.status()).as(story).isLessThan(500).isNotEqualTo(429);
        if (answer.status() >= 400) {
            // nobody else is calling, so nothing can have changed at the same moment
            assertThat(answer.at("/code")).as(story).isNotEmpty().isNotEqualTo("concurrent-change");
        }
        return answer;
    }

    private ExampleRequest varied(ApiOperation operation, ExampleRequest request) {
        ExampleRequest varied = request.body() instanceof JsonNode body
                ? request.saying(values.like(body, schema(operation)))
                : request;
        for (JsonNode parameter : operation.description().path("parameters")) {
            JsonNode schema = parameter.path("schema");
            JsonNode choices = values.resolved(schema.path("items")).path("enum");
            if (parameter.get("in").asString().equals("query") && !choices.isMissingNode() && random.nextBoolean()) {
                varied = varied.asking(parameter.get("name").asString() + "="
                        + choices.get(random.nextInt(choices.size())).asString());
            }
        }
        return operation.method().equals("POST")
                ? varied.with("Idempotency-Key", values.unknown().toString())
                : varied;
    }

    private void hasOneEffect(ExampleRequest request, @Nullable String caller, Answer first) {
        Answer again = ask(request, caller);
        assertThat(again.status()).as("again: %s %s", request, again.text()).isEqualTo(first.status());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        if (first.status() < 300) {
            assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        }
    }

    /** What belongs to others is told in no way from what does not exist. */
    private void isAnsweredLikeTheUnknown(
            String operation,
            Map<String, String> variables,
            ExampleRequest request,
            @Nullable String caller,
            Answer foreign) {
        Map<String, String> unknown = new LinkedHashMap<>(variables);
        unknown.replaceAll(
                (name, value) -> name.endsWith("Id") ? values.unknown().toString() : value);
        String path = examples.request(operation, unknown).path();
        Answer nothing = ask(request.to(request.target().replace(request.path(), path)), caller);
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.json().asObject().without("instance"))
                .isEqualTo(foreign.json().asObject().without("instance"));
        assertThat(headers(nothing)).isEqualTo(headers(foreign));
    }

    private static Map<String, List<String>> headers(Answer answer) {
        Map<String, List<String>> headers =
                new TreeMap<>(answer.response().headers().map());
        headers.keySet().removeAll(OWN_HEADERS);
        return headers;
    }

    private List<ExampleRequest> strange(String operation, Map<String, String> variables) {
        ApiOperation described = examples.operation(operation);
        ExampleRequest request = examples.request(operation, variables);
        List<ExampleRequest> strange = new ArrayList<>();
        described.description().path("parameters").forEach(parameter -> {
            String name = parameter.get("name").asString();
            for (Object value : values.some(VALUES_PER_PLACE, values.instead(parameter.get("schema")))) {
                switch (parameter.get("in").asString()) {
                    case "query" -> strange.add(request.asking(name + "=" + encoded(value)));
                    case "path" ->
                        strange.add(in(operation, variables, name, value).with("Accept", "*/*"));
                    default -> {
                        // headers have their own ways of being strange
                    }
                }
            }
        });
        strange.add(request.asking(encoded(values.text()) + "=1&limit=1&limit=2"));
        if (request.body() instanceof JsonNode body) {
            strange.addAll(strangeBodies(request, body, schema(described)));
        }
        strange.addAll(values.some(STRANGE_HEADERS, strangeHeaders(request)));
        return values.some(strange.size(), strange);
    }

    private ExampleRequest in(String operation, Map<String, String> variables, String name, @Nullable Object value) {
        Map<String, String> replaced = new LinkedHashMap<>(variables);
        String text = encoded(value);
        replaced.put(name, text.isEmpty() ? "%20" : text);
        return examples.request(operation, replaced);
    }

    private List<ExampleRequest> strangeBodies(ExampleRequest request, JsonNode body, JsonNode schema) {
        List<ExampleRequest> strange = new ArrayList<>();
        values.places(schema).forEach((place, described) -> {
            if (body.at(place.head()).isContainer()) {
                for (Object value : values.some(VALUES_PER_PLACE, values.instead(described))) {
                    strange.add(request.saying(text(saying(body, place, value))));
                }
            }
        });
        String valid = text(body);
        String open = valid.substring(0, valid.length() - 1);
        for (String text : List.of(
                "",
                "{}",
                "[]",
                "null",
                "7",
                open,
                open + ", \"unheard-of\": 1}",
                valid.replaceFirst("^(\\[?\\{)(\"[^\"]+\":)", "$1$2 1, $2"),
                valid + valid,
                "[".repeat(5_000),
                "\"" + "x".repeat(70_000) + "\"")) {
            strange.add(request.saying(text));
        }
        return strange;
    }

    private List<ExampleRequest> strangeHeaders(ExampleRequest request) {
        List<ExampleRequest> strange = new ArrayList<>();
        for (String type : List.of(
                "text/plain",
                "application/yaml",
                "x",
                "*/*",
                "application/*",
                "application/*+json",
                "application/vnd.x+json",
                "multipart/form-data",
                "application/x-www-form-urlencoded",
                "application/json;charset=utf-7",
                "application/json;charset=utf-16")) {
            strange.add(request.saying("{}").with("Content-Type", type));
        }
        strange.add(request.saying("{}").without("Content-Type"));
        for (String encoding : List.of("gzip", "identity, gzip", "x", "identity")) {
            strange.add(request.with("Content-Encoding", encoding));
        }
        for (String header : List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Port", "Forwarded")) {
            strange.add(request.with(
                    header,
                    values.some(1, List.of("x", "-1", "203.0.113.9", "for=x;proto=y"))
                            .getFirst()));
        }
        for (String header :
                List.of("X-HTTP-Method-Override", "If-Modified-Since", "Accept-Encoding", "TE", "Prefer")) {
            strange.add(request.with(
                    header, values.some(1, List.of("x", "DELETE", "*;q=0", ",")).getFirst()));
        }
        for (String type : List.of("text/html", "application/yaml", "x", "a/b;q=x", "application/json;q=0")) {
            strange.add(request.with("Accept", type));
        }
        for (String key : List.of("short", "y".repeat(65), "spaces are not allowed", "' or 1=1 -- ------")) {
            strange.add(request.with("Idempotency-Key", key));
        }
        for (String tag : List.of("*", "x", "\"", "\"v0\"", "W/\"v0\"")) {
            strange.add(request.with("If-None-Match", tag));
        }
        strange.add(request.with("Authorization", "Basic " + values.text().getBytes(StandardCharsets.UTF_8).length));
        strange.add(request.with("Accept-Language", "x;q=y")
                .with("Range", "bytes=0-1")
                .with("Cookie", "a=b"));
        return strange;
    }

    private static JsonNode saying(JsonNode body, JsonPointer place, @Nullable Object said) {
        JsonNode changed = body.deepCopy();
        switch (changed.at(place.head())) {
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), JSON.valueToTree(said));
            case ArrayNode array when array.isEmpty() -> array.add(JSON.<JsonNode>valueToTree(said));
            case ArrayNode array -> array.set(0, JSON.valueToTree(said));
            default -> throw new IllegalStateException(place.toString());
        }
        return changed;
    }

    private static JsonNode schema(ApiOperation operation) {
        return operation
                .description()
                .at("/requestBody/content")
                .iterator()
                .next()
                .get("schema");
    }

    private static String text(JsonNode body) {
        return JSON.writeValueAsString(body);
    }

    private static String encoded(@Nullable Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
