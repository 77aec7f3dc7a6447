package city.novaaria.dreamocracy.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Values that keep to a schema of the OpenAPI document, and values that somebody might send instead. */
final class RandomValues {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "a\u0000b",
            "\ud800",
            "\u202e\uffff",
            "\ud83d\ude00".repeat(60),
            "x".repeat(5_000),
            "a-".repeat(2_000) + "a",
            "' or 1=1 --",
            "'; drop table session; --",
            "${7*7}#{7*7}{{7*7}}<%= 7*7 %>%00%zz",
            "../../../../etc/passwd",
            "..\\..\\windows",
            "<script>alert(1)</script>",
            "file:///etc/passwd",
            "2143-02-30",
            "+10000-01-01T00:00:00Z",
            "9999-12-31T23:59:60Z",
            "P99999999999D",
            "-PT1H",
            "PT0.0000000001S",
            "NaN",
            "null",
            "7");

    private final Random random;
    private final JsonNode document;

    RandomValues(Random random, JsonNode document) {
        this.random = random;
        this.document = document;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** So many of them, in any order. */
    <T> List<T> some(int number, List<T> choices) {
        List<T> shuffled = new ArrayList<>(choices);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(number, shuffled.size()));
    }

    UUID unknown() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    String text() {
        return oneOf(HOSTILE);
    }

    /** Something like the example that keeps to the schema as well. */
    JsonNode like(JsonNode example, JsonNode described) {
        JsonNode schema = resolved(described);
        if (example.isObject()) {
            ObjectNode varied = JSON.createObjectNode();
            example.forEachEntry((name, value) -> {
                boolean required = schema.path("required")
                        .valueStream()
                        .anyMatch(one -> one.asString().equals(name));
                if (required || random.nextInt(4) > 0) {
                    varied.set(name, like(value, schema.path("properties").path(name)));
                }
            });
            return varied;
        }
        if (example.isArray()) {
            return JSON.valueToTree(example.valueStream()
                    .map(element -> like(element, schema.path("items")))
                    .toList());
        }
        if (random.nextBoolean() || (schema.has("format") && !example.isNumber())) {
            return example;
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        if (example.isInt()) {
            int least = schema.path("minimum").asInt(0);
            return JSON.valueToTree(
                    least + random.nextInt(Math.min(30, schema.path("maximum").asInt(100) - least + 1)));
        }
        return example.isBoolean() ? JSON.valueToTree(random.nextBoolean()) : example;
    }

    /** All places of a body that the schema knows, with the schema of each. */
    Map<JsonPointer, JsonNode> places(JsonNode described) {
        Map<JsonPointer, JsonNode> places = new LinkedHashMap<>();
        collect(JsonPointer.empty(), described, places);
        return places;
    }

    private void collect(JsonPointer here, JsonNode described, Map<JsonPointer, JsonNode> places) {
        JsonNode schema = resolved(described);
        schema.path("properties").forEachEntry((name, property) -> {
            places.put(here.appendProperty(name), property);
            collect(here.appendProperty(name), property, places);
        });
        if (schema.has("items")) {
            places.put(here.appendIndex(0), schema.get("items"));
            collect(here.appendIndex(0), schema.get("items"), places);
        }
    }

    /** Values just outside of the schema, of another kind, or made to do harm. */
    List<@Nullable Object> instead(JsonNode described) {
        JsonNode schema = resolved(described);
        List<@Nullable Object> values = new ArrayList<>(HOSTILE);
        values.addAll(Arrays.asList(
                null,
                true,
                -1,
                0,
                1.5,
                1e300,
                Long.MAX_VALUE,
                List.of(),
                Map.of(),
                Map.of("a".repeat(80), 1),
                Collections.nCopies(2, text()),
                Collections.nCopies(500, 1),
                List.of(List.of(List.of(Map.of("a", List.of()))))));
        for (String bound : List.of("minimum", "maximum")) {
            if (schema.has(bound)) {
                values.add(schema.get(bound).asLong() + (bound.equals("minimum") ? -1 : 1));
            }
        }
        if (schema.has("maxLength")) {
            values.add("y".repeat(schema.get("maxLength").asInt() + 1));
        }
        if (schema.path("format").asString("").equals("uuid")) {
            values.add(unknown());
        }
        return values;
    }

    JsonNode resolved(JsonNode described) {
        JsonNode one = described.has("oneOf") ? described.get("oneOf").get(0) : described;
        return one.has("$ref") ? document.at(one.get("$ref").asString().substring(1)) : one;
    }
}
