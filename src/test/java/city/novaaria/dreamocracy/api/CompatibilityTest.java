package city.novaaria.dreamocracy.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes of the committed document that would break clients are seen, and those that would not are let through. */
class CompatibilityTest {

    private static final String START = "/paths/~1api~1v1~1sessions~1{sessionId}~1start";
    private static final String LIST = "/paths/~1api~1v1~1sessions/get";
    private static final String REQUEST = "/components/schemas/NewSession";
    private static final String REPLY = "/components/schemas/Session";

    static Stream<Arguments> breaking() {
        return Stream.of(
                change("an operation is removed", START, item -> item.remove("post")),
                change("an operation is renamed", START + "/post", item -> item.put("operationId", "beginDream")),
                change("a status is removed", START + "/post/responses", statuses -> statuses.remove("200")),
                change("a refusal is removed", START + "/post/responses", statuses -> statuses.remove("409")),
                change(
                        "a media type changes",
                        START + "/post/responses/200/content",
                        types -> types.set("text/csv", types.remove("application/json"))),
                change("a header is removed", START + "/post/responses/200/headers", headers -> headers.remove("ETag")),
                change("a parameter is removed", LIST, list -> parameters(list).remove(0)),
                change("a parameter is needed", LIST, list -> parameter(list).put("required", true)),
                change("a way to sign in is removed", LIST, list -> ((ArrayNode) list.get("security")).remove(0)),
                change("a reply's property is removed", REPLY + "/properties", reply -> reply.remove("title")),
                change(
                        "a reply's property may be missing",
                        REPLY,
                        reply -> required(reply).remove(0)),
                change("a reply's type changes", REPLY + "/properties/title", text -> text.put("type", "integer")),
                change(
                        "a reply's property may be null",
                        REPLY + "/properties/title",
                        text -> text.putArray("type").add("string").add("null")),
                change("a reply's format changes", REPLY + "/properties/id", id -> id.put("format", "email")),
                change(
                        "a type within a list changes",
                        "/components/schemas/Duty/properties/crewId",
                        id -> id.put("type", "integer")),
                change("a request's property is removed", REQUEST + "/properties", fields -> fields.remove("capacity")),
                change(
                        "a request's property is needed",
                        REQUEST,
                        request -> required(request).add("capacity")),
                change("a request's type changes", REQUEST + "/properties/title", text -> text.put("type", "integer")),
                change(
                        "a request's property may no longer be null",
                        REQUEST + "/properties/capacity",
                        number -> number.put("type", "integer")),
                change(
                        "a request's text becomes shorter",
                        REQUEST + "/properties/title",
                        text -> text.put("maxLength", 3)),
                change(
                        "a request's pattern changes",
                        REQUEST + "/properties/title",
                        text -> text.put("pattern", "^a$")),
                change(
                        "a request's choice is removed",
                        "/components/schemas/Intensity",
                        choice -> ((ArrayNode) choice.get("enum")).remove(0)),
                change(
                        "a request takes choices only",
                        REQUEST + "/properties/title",
                        text -> text.putArray("enum").add("Oasis")));
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                change(
                        "an operation is added",
                        "/paths",
                        paths ->
                                paths.set("/api/v1/you", paths.get("/api/v1/me").deepCopy())),
                change(
                        "a status is added",
                        START + "/post/responses",
                        statuses -> statuses.set("418", statuses.get("400").deepCopy())),
                change(
                        "a parameter is added",
                        LIST,
                        list -> parameters(list).addObject().put("name", "more").put("in", "query")),
                change(
                        "a reply says more",
                        REPLY + "/properties",
                        fields -> fields.putObject("more").put("type", "string")),
                change(
                        "a reply has more choices",
                        "/components/schemas/SessionState",
                        state -> ((ArrayNode) state.get("enum")).add("REMEMBERED")),
                change(
                        "a request may say more",
                        REQUEST + "/properties",
                        fields -> fields.putObject("more").put("type", "string")),
                change(
                        "a request needs less",
                        REQUEST,
                        request -> required(request).remove(0)),
                change(
                        "a request's text may be longer",
                        REQUEST + "/properties/title",
                        text -> text.put("maxLength", 3000)),
                change("words change", REPLY, reply -> reply.put("description", "Something shared.")));
    }

    @ParameterizedTest
    @MethodSource("breaking")
    void seesWhatBreaksClients(String place, Consumer<ObjectNode> change) {
        assertThat(Compatibility.breaks(Snapshot.read(), changed(place, change)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void letsThroughWhatDoesNot(String place, Consumer<ObjectNode> change) {
        JsonNode changed = changed(place, change);
        assertThat(changed).isNotEqualTo(Snapshot.read());
        assertThat(Compatibility.breaks(Snapshot.read(), changed)).isEmpty();
    }

    @Test
    void letsThroughWhatDidNotChange() {
        assertThat(Compatibility.breaks(Snapshot.read(), Snapshot.read())).isEmpty();
    }

    private static JsonNode changed(String place, Consumer<ObjectNode> change) {
        JsonNode document = Snapshot.read();
        change.accept(document.at(place).asObject());
        return document;
    }

    private static Arguments change(String name, String place, Consumer<ObjectNode> change) {
        return argumentSet(name, place, change);
    }

    private static ArrayNode required(ObjectNode schema) {
        return (ArrayNode) schema.get("required");
    }

    private static ArrayNode parameters(ObjectNode operation) {
        return (ArrayNode) operation.get("parameters");
    }

    private static ObjectNode parameter(ObjectNode operation) {
        return operation.get("parameters").get(0).asObject();
    }
}
