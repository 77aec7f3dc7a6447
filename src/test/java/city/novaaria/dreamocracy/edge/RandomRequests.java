package city.novaaria.dreamocracy.edge;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many requests that nobody thought of, made from the OpenAPI document: none fails, and every refusal is a problem.
 *
 * <p>The same seed makes the same requests; {@code -Ddreamocracy.seed=} gives another one.
 */
@DirtiesContext
abstract class RandomRequests {

    private static final Logger LOG = LoggerFactory.getLogger(RandomRequests.class);
    private static final int REQUESTS = 2_000;
    private static final long SEED = Long.getLong("dreamocracy.seed", 2143);
    private static final String PREFIX = "01930000-0000-7000-8000-000000000";
    private static final List<String> CALLERS =
            List.of("vesna", "mira", "celia", "tariq", "ilse", "jun", "noor", "aya", "ben", "fen", "oda", "");

    /** The demo's ids by what they name: the parameter's name, the first digit, and how many there are. */
    private static final Map<String, String> NAMES = Map.of(
            "sanctuary",
            "00",
            "chamber",
            "01",
            "crew",
            "03",
            "participant",
            "10",
            "fear",
            "30",
            "dreamscape",
            "40",
            "session",
            "60",
            "enrollment",
            "70",
            "consent",
            "80");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    private final Random random = new Random(SEED);
    private final List<String> met = new ArrayList<>();
    private Client nobody = Client.at(0);
    private JsonNode document = JSON.createObjectNode();

    @BeforeEach
    void readTheDocument() {
        nobody = Client.at(port);
        document = nobody.get("!/v3/api-docs").mustBe(200).json();
    }

    @Test
    void neverFailAndAreRefusedWithProblems() {
        LOG.info("random requests with seed {}", SEED);
        List<Map.Entry<String, String>> operations = operations();
        Map<Integer, Integer> statuses = new HashMap<>();
        for (int i = 0; i < REQUESTS; i++) {
            Map.Entry<String, String> operation = pick(operations);
            String path = operation.getKey();
            String method = operation.getValue();
            JsonNode described = document.get("paths").get(path).get(method);
            String caller = pick(CALLERS);
            String target = target(path, described);
            String body = body(described);
            Answer answer = (caller.isEmpty() ? nobody : nobody.as(caller))
                    .send(method.toUpperCase(Locale.ROOT), "!" + target, body, headers(described));
            String story = "seed %d, request %d: %s %s as %s with %s answered %d %s"
                    .formatted(SEED, i, method, target, caller, body, answer.status(), answer.text());
            assertThat(answer.status()).as(story).isLessThan(500);
            if (answer.status() >= 400) {
                assertThat(answer.header("Content-Type")).as(story).startsWith("application/problem+json");
                // nobody else is calling, so nothing can have changed at the same moment
                assertThat(answer.at("/code"))
                        .as(story)
                        .isNotEqualTo("concurrent-change")
                        .isNotEmpty();
            } else {
                remember(answer);
            }
            statuses.merge(answer.status(), 1, Integer::sum);
        }
        LOG.info("random requests were answered with {}", statuses);
        assertThat(statuses)
                .as("some of the requests reach the use cases")
                .containsKeys(200, 201, 400, 401, 403, 404, 409);
    }

    /** All but the one that moves the clock: after some of these nobody would live in the same century. */
    private List<Map.Entry<String, String>> operations() {
        List<Map.Entry<String, String>> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (!operation.getValue().path("operationId").asString().equals("advanceDemoClock")) {
                        operations.add(Map.entry(path.getKey(), operation.getKey()));
                    }
                }));
        return operations;
    }

    private void remember(Answer answer) {
        if (!answer.header("Location").isEmpty() && met.size() < 200) {
            met.add(answer.id());
        }
    }

    private String target(String path, JsonNode described) {
        StringBuilder query = new StringBuilder();
        String filled = path;
        for (JsonNode parameter : described.path("parameters")) {
            String name = parameter.get("name").asString();
            switch (parameter.get("in").asString()) {
                case "path" -> filled = filled.replace("{" + name + "}", encoded(inPath(name)));
                case "query" -> {
                    if (random.nextInt(4) == 0) {
                        query.append(query.isEmpty() ? "?" : "&")
                                .append(name)
                                .append("=")
                                .append(encoded(text(name)));
                    }
                }
                default -> {
                    // headers are made elsewhere
                }
            }
        }
        if (random.nextInt(30) == 0) {
            query.append(query.isEmpty() ? "?" : "&").append(encoded(text(""))).append("=1");
        }
        return filled + query;
    }

    private String inPath(String name) {
        if (name.equals("number")) {
            return pick(List.of("1", "1", "1", "2", "0", "-1", "99999999999", "x"));
        }
        String text = random.nextInt(20) == 0 ? text(name) : id(name);
        return text.isBlank() || text.startsWith(".") ? "x" : text;
    }

    private String id(String name) {
        if (!met.isEmpty() && random.nextInt(5) == 0) {
            return pick(met);
        }
        return NAMES.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()) || name.startsWith("home" + capital(entry.getKey())))
                .findFirst()
                .map(entry -> PREFIX + entry.getValue() + random.nextInt(1, 7))
                .orElseGet(() -> PREFIX + (100 + random.nextInt(850)));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private Map<String, String> headers(JsonNode described) {
        Map<String, String> headers = new LinkedHashMap<>();
        List<String> types =
                new ArrayList<>(described.path("requestBody").path("content").propertyNames());
        headers.put(
                "Content-Type",
                types.isEmpty() || random.nextInt(25) == 0
                        ? pick(List.of("application/json", "text/plain", "application/yaml", "x"))
                        : types.getFirst());
        if (random.nextInt(3) > 0) {
            headers.put("If-Match", pick(List.of("*", "*", "\"v0\"", "\"v1\"", "W/\"v0\"", "x", "\"")));
        }
        if (random.nextInt(20) == 0) {
            headers.put("Accept", pick(List.of("*/*", "application/problem+json", "text/html", "x", "a/b;q=x")));
        }
        if (random.nextInt(20) == 0) {
            headers.put("If-None-Match", pick(List.of("*", "\"v0\"", "x", "\"")));
        }
        return headers;
    }

    private @Nullable String body(JsonNode described) {
        JsonNode schema = described
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        if (schema.isMissingNode()) {
            schema = described
                    .path("requestBody")
                    .path("content")
                    .path("application/merge-patch+json")
                    .path("schema");
        }
        if (schema.isMissingNode()) {
            return random.nextInt(10) == 0 ? "{}" : null;
        }
        // half of the bodies keep to the schema, so that they get beyond it
        String body = JSON.writeValueAsString(value(schema, "", random.nextBoolean() ? 0 : 12));
        return random.nextInt(30) == 0 ? body.substring(0, random.nextInt(body.length())) : body;
    }

    private @Nullable Object value(JsonNode described, String name, int garbagePercent) {
        if (random.nextInt(100) < garbagePercent) {
            return garbage();
        }
        JsonNode schema = described.has("$ref")
                ? document.at(described.get("$ref").asString().substring(1))
                : described;
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                schema.path("properties").properties().forEach(property -> {
                    boolean required = schema.path("required").toString().contains("\"" + property.getKey() + "\"");
                    if (random.nextInt(100) < (required ? 100 - garbagePercent / 3 : 50)) {
                        object.put(property.getKey(), value(property.getValue(), property.getKey(), garbagePercent));
                    }
                });
                yield object;
            }
            case "array" -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (int i = random.nextInt(1, 4); i > 0; i--) {
                    list.add(value(schema.path("items"), name, garbagePercent));
                }
                yield list;
            }
            case "integer" -> pick(List.of(0, 1, 1, 1, 2, 3, 6, 18, 1000));
            case "boolean" -> random.nextBoolean();
            default -> string(schema, name, garbagePercent > 0);
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        for (JsonNode one : type) {
            if (!one.asString().equals("null")) {
                return one.asString();
            }
        }
        return type.isString() ? type.asString() : "string";
    }

    private String string(JsonNode schema, String name, boolean daring) {
        return switch (schema.path("format").asString("")) {
            case "uuid" -> id(name);
            case "date-time" ->
                pick(List.of(
                        "2143-05-02T20:00:00Z",
                        "2060-01-01T00:00:00.001+02:00",
                        "0001-01-01T00:00:00Z",
                        "9999-12-31T23:59:59.999999999Z"));
            case "date" -> pick(List.of("1991-04-17", "2012-02-29", "0001-01-01", "9999-12-31"));
            case "duration" -> pick(List.of("PT1H", "P30D", "PT0S", "-PT1H", "P36525D", "PT0.0000001S"));
            default ->
                daring && random.nextInt(4) == 0
                        ? text(name)
                        : schema.path("example").asString("lantern");
        };
    }

    private String text(String name) {
        return switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> " ";
            case 2 -> "a\u0000b";
            case 3 -> "\ud83d\ude00".repeat(60);
            case 4 -> "x".repeat(random.nextInt(6_000));
            case 5 -> "a-".repeat(2_000) + "a";
            case 6 -> "' or 1=1 --";
            case 7 -> "${7*7}#{7*7}%00%zz";
            case 8 -> "\u202e\uffff";
            case 9 -> Integer.toString(random.nextInt());
            default -> id(name);
        };
    }

    private @Nullable Object garbage() {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> random.nextInt();
            case 2 -> random.nextLong();
            case 3 -> random.nextDouble();
            case 4 -> 1e300;
            case 5 -> random.nextBoolean();
            case 6 -> List.of();
            case 7 -> List.of(Map.of("a", List.of(List.of())));
            case 8 -> Map.of("a".repeat(80), 1);
            default -> text("");
        };
    }

    private String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
