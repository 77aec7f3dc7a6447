package city.novaaria.dreamocracy.support;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What several readers are shown of the same things: a member that is null to one of them and not to another must be named in
 * {@code hidden} beside it, so that nothing is null for two reasons.
 */
public final class HiddenMembers {

    private final Map<String, JsonNode> shown = new LinkedHashMap<>();

    public void add(String reader, JsonNode answer) {
        shown.put(reader, answer);
    }

    /** Each place where somebody cannot tell whether there is nothing or whether it is not theirs to read. */
    public Set<String> unnamed() {
        Set<String> unnamed = new TreeSet<>();
        shown.forEach((reader, answer) ->
                shown.forEach((other, told) -> compare("", answer, told).forEach(unnamed::add)));
        return unnamed;
    }

    private static Stream<String> compare(String path, JsonNode shown, JsonNode other) {
        // how long a list is, and thus its pages, depends on who reads it
        if (path.equals("/page")) {
            return Stream.empty();
        }
        if (shown.isObject() && other.isObject() && shown.path("id").equals(other.path("id"))) {
            return shown.propertyStream()
                    .filter(member -> other.has(member.getKey()))
                    .flatMap(member ->
                            member(path + "/" + member.getKey(), shown, member.getKey(), other.get(member.getKey())));
        }
        return shown.isArray() && other.isArray() ? items(path, shown, other) : Stream.empty();
    }

    private static Stream<String> member(String path, JsonNode whole, String name, JsonNode other) {
        JsonNode value = whole.get(name);
        boolean named = whole.path("hidden").valueStream().anyMatch(hidden -> name.equals(hidden.asString()));
        if (named ? !isEmpty(value) : value.isNull() && !other.isNull()) {
            return Stream.of(path);
        }
        return compare(path, value, other);
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || (value.isArray() && value.isEmpty())
                || (value.isObject()
                        && value.valueStream()
                                .allMatch(number -> number.asString().equals("0")));
    }

    private static Stream<String> items(String path, JsonNode shown, JsonNode other) {
        return shown.valueStream()
                .filter(item -> item.has("id"))
                .flatMap(item -> other.valueStream()
                        .filter(same -> item.get("id").equals(same.path("id")))
                        .flatMap(same -> compare(path + "/*", item, same)));
    }
}
