package city.novaaria.dreamocracy.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Whether a client that was written for an earlier OpenAPI document can go on with a later one.
 *
 * <p>Requests may only become more tolerant and are closed, so that a property must not leave; replies may only say
 * more, though their enumerations may grow. Descriptions and examples do not count.
 */
final class Compatibility {

    private enum Side {
        REQUEST,
        REPLY
    }

    private static final List<String> UPPER_BOUNDS = List.of("maxLength", "maxItems", "maximum");
    private static final List<String> LOWER_BOUNDS = List.of("minLength", "minItems", "minimum");

    private final JsonNode earlier;
    private final JsonNode later;
    private final List<String> breaks = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private Compatibility(JsonNode earlier, JsonNode later) {
        this.earlier = earlier;
        this.later = later;
    }

    /** What would break, each with its place; empty when nothing would. */
    static List<String> breaks(JsonNode earlier, JsonNode later) {
        Compatibility compatibility = new Compatibility(earlier, later);
        compatibility.paths();
        return compatibility.breaks;
    }

    private void paths() {
        earlier.get("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    String place = method + " " + path;
                    JsonNode now = later.path("paths").path(path).path(method);
                    if (must(now.isObject(), place, "the operation is gone")) {
                        operation(place, operation, now);
                    }
                }));
    }

    private void operation(String place, JsonNode was, JsonNode now) {
        must(was.path("operationId").equals(now.path("operationId")), place, "the operation has another id");
        was.path("security")
                .forEach(way -> must(contains(now.path("security"), way), place, "a way to sign in is gone: " + way));
        parameters(place, was.path("parameters"), now.path("parameters"));
        JsonNode body = now.path("requestBody");
        must(
                was.path("requestBody").path("required").asBoolean(false)
                        || !body.path("required").asBoolean(false),
                place,
                "a body is needed now");
        contents(place + " request", was.path("requestBody"), body, Side.REQUEST);
        was.path("responses").forEachEntry((status, response) -> {
            String there = place + " " + status;
            JsonNode answer = now.path("responses").path(status);
            if (must(answer.isObject(), there, "the status is gone")) {
                answer(there, in(earlier, response), in(later, answer));
            }
        });
    }

    private void parameters(String place, JsonNode was, JsonNode now) {
        was.forEach(parameter -> {
            String there = place + " " + parameter.path("name").asString();
            JsonNode same = parameter(now, parameter);
            if (must(same.isObject(), there, "the parameter is gone")) {
                schemas(there, parameter.path("schema"), same.path("schema"), Side.REQUEST);
            }
        });
        now.forEach(parameter -> must(
                !required(parameter) || required(parameter(was, parameter)),
                place + " " + parameter.path("name").asString(),
                "the parameter is needed now"));
    }

    private void answer(String place, JsonNode was, JsonNode now) {
        was.path("headers").forEachEntry((name, header) -> {
            JsonNode same = now.path("headers").path(name);
            if (must(same.isObject(), place + " " + name, "the header is gone")) {
                must(
                        !required(in(earlier, header)) || required(in(later, same)),
                        place + " " + name,
                        "may be left out");
            }
        });
        contents(place, was, now, Side.REPLY);
    }

    private void contents(String place, JsonNode was, JsonNode now, Side side) {
        was.path("content").forEachEntry((type, media) -> {
            JsonNode same = now.path("content").path(type);
            if (must(same.isObject(), place, "the media type is gone: " + type)) {
                schemas(place, media.path("schema"), same.path("schema"), side);
            }
        });
    }

    private void schemas(String place, JsonNode was, JsonNode now, Side side) {
        boolean news = compared.add(was.path("$ref") + " " + now.path("$ref") + " " + side);
        if (news || !was.has("$ref")) {
            shapes(was.has("$ref") ? was.get("$ref").asString() : place, in(earlier, was), in(later, now), side);
        }
    }

    private void shapes(String place, JsonNode was, JsonNode now, Side side) {
        boolean request = side == Side.REQUEST;
        Set<String> before = texts(was.path("type"));
        Set<String> after = texts(now.path("type"));
        must(request ? after.containsAll(before) : before.containsAll(after), place, "another type");
        must(was.path("format").equals(now.path("format")), place, "another format");
        must(was.path("const").equals(now.path("const")), place, "another constant");
        if (request) {
            bounds(place, was, now);
        }
        boolean choices = request
                ? !now.has("enum") || (was.has("enum") && texts(now.get("enum")).containsAll(texts(was.get("enum"))))
                : !was.has("enum") || now.has("enum");
        must(choices, place, "fewer choices");
        was.path("properties").forEachEntry((name, property) -> {
            JsonNode same = now.path("properties").path(name);
            if (must(same.isObject(), place + "/" + name, "the property is gone")) {
                schemas(place + "/" + name, property, same, side);
            }
        });
        Set<String> needed = new TreeSet<>(texts((request ? now : was).path("required")));
        needed.removeAll(texts((request ? was : now).path("required")));
        must(needed.isEmpty(), place, (request ? "needed now: " : "may be left out now: ") + needed);
        for (String part : List.of("items", "additionalProperties")) {
            boolean kept = must(was.path(part).isObject() == now.path(part).isObject(), place, "other " + part);
            if (kept && was.path(part).isObject()) {
                schemas(place + "/" + part, was.get(part), now.get(part), side);
            }
        }
        must(was.path("oneOf").size() == now.path("oneOf").size(), place, "other alternatives");
        for (int one = 0;
                one < Math.min(was.path("oneOf").size(), now.path("oneOf").size());
                one++) {
            schemas(
                    place + "/" + one,
                    was.path("oneOf").path(one),
                    now.path("oneOf").path(one),
                    side);
        }
    }

    private void bounds(String place, JsonNode was, JsonNode now) {
        for (String bound : UPPER_BOUNDS) {
            must(number(now, bound, Double.MAX_VALUE) >= number(was, bound, Double.MAX_VALUE), place, "less " + bound);
        }
        for (String bound : LOWER_BOUNDS) {
            must(
                    number(now, bound, -Double.MAX_VALUE) <= number(was, bound, -Double.MAX_VALUE),
                    place,
                    "more " + bound);
        }
        must(!now.has("pattern") || now.path("pattern").equals(was.path("pattern")), place, "another pattern");
        must(
                was.path("additionalProperties").asBoolean(true)
                        == now.path("additionalProperties").asBoolean(true),
                place,
                "unknown properties are treated otherwise");
    }

    private boolean must(boolean kept, String place, String broken) {
        if (!kept) {
            breaks.add(place + ": " + broken);
        }
        return kept;
    }

    private static JsonNode in(JsonNode document, JsonNode node) {
        return ApiOperations.resolved(document, node);
    }

    private static boolean required(JsonNode node) {
        return node.path("required").asBoolean(false);
    }

    private static boolean contains(JsonNode list, JsonNode wanted) {
        return list.valueStream().anyMatch(wanted::equals);
    }

    private static JsonNode parameter(JsonNode list, JsonNode wanted) {
        return list.valueStream()
                .filter(one -> one.path("name").equals(wanted.path("name"))
                        && one.path("in").equals(wanted.path("in")))
                .findFirst()
                .orElseGet(() -> list.path("none"));
    }

    /** One text or a list of them. */
    private static Set<String> texts(JsonNode node) {
        return node.isString()
                ? Set.of(node.asString())
                : node.valueStream()
                        .map(JsonNode::toString)
                        .map(Compatibility::bare)
                        .collect(Collectors.toSet());
    }

    private static String bare(String json) {
        return json.startsWith("\"") ? json.substring(1, json.length() - 1) : json;
    }

    private static double number(JsonNode node, String bound, double otherwise) {
        return node.has(bound) ? node.get(bound).asDouble() : otherwise;
    }
}
