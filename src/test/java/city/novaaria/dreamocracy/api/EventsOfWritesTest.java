package city.novaaria.dreamocracy.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.kernel.DomainEvent;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.DatabaseCopy;
import city.novaaria.dreamocracy.support.HeardEvents;
import city.novaaria.dreamocracy.support.OnPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every write tells, as events.csv says it: one line for each operation, the events of its example in their order.
 *
 * <p>What is refused tells nothing, unless it is the charter that refuses. {@code -Dwrite=yes} writes the file anew.
 */
@OnPostgres
class EventsOfWritesTest {

    private static final Map<String, String> NAMES = Map.of(
            "steward", "vesna",
            "weaver", "mira",
            "technologist", "kade",
            "organizer", "celia",
            "ethicist", "tariq",
            "facilitator", "jun",
            "other", "mona");

    private static final Map<String, String> WRITTEN = new TreeMap<>();

    @LocalServerPort
    int port;

    @Autowired
    DatabaseCopy justLoaded;

    @Autowired
    HeardEvents heard;

    private DocumentedExamples examples;

    @BeforeEach
    void readTheDocument() {
        examples = new DocumentedExamples(port);
    }

    @TestFactory
    Stream<DynamicTest> everyWriteTellsWhatHappened() throws IOException {
        Map<String, String> told = table("events.csv").stream()
                .collect(Collectors.toMap(row -> row.get("operation"), row -> row.get("events")));
        Map<String, @Nullable String> strangers = strangers();
        return examples.ids().stream()
                .filter(id -> !examples.operation(id).method().equals("GET"))
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    try {
                        Map<String, String> variables = examples.prepare(id);
                        whatIsRefusedTellsNothing(examples.request(id, variables), id, strangers.get(id));
                        assertThat(events(id, variables)).isEqualTo(told.get(id));
                    } finally {
                        justLoaded.restore();
                    }
                }));
    }

    @Test
    void theCharterObjectsWithOneEventAndNothingElseChanges() {
        try {
            ObjectNode version =
                    examples.of("createVersion").get("request").deepCopy().asObject();
            version.withArray("/scenes")
                    .get(0)
                    .asObject()
                    .putArray("fearIds")
                    .add("01930000-0000-7000-8000-000000000303");
            charterObjects(
                    examples.request("createVersion", examples.prepare("createVersion"))
                            .saying(version),
                    "mira");
            assertThat(justLoaded.changed()).isEmpty();

            String own = examples.send("submitFear", examples.as("celia"), Map.of())
                    .mustBe(201)
                    .at("/id");
            charterObjects(examples.request("screenFear", Map.of("fearId", own)), "celia");

            charterObjects(examples.request("castVote", examples.prepare("castVote")), "sol");
        } finally {
            justLoaded.restore();
        }
    }

    private void charterObjects(ExampleRequest request, String caller) {
        assertThat(named(heard.during(() -> {
                    Answer answer = request.by(examples.as(caller));
                    assertThat(answer.json().has("objections"))
                            .as(answer.text())
                            .isTrue();
                })))
                .isEqualTo("CharterObjected");
    }

    private void whatIsRefusedTellsNothing(ExampleRequest request, String id, @Nullable String stranger) {
        // the ways out take anything, and any words are a text
        if (!ExamplesTest.WAYS_OUT.contains(id)
                && !Set.of("uploadMedia", "addReflectionFile").contains(id)) {
            assertThat(heard.during(() -> {
                        Answer answer = (request.body() == null
                                        ? request.asking("nonsense=1")
                                        : request.saying("{\"nonsense\": 1}"))
                                .by(examples.as(examples.caller(id)));
                        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
                    }))
                    .as("an invalid request")
                    .isEmpty();
        }
        if (examples.caller(id) != null) {
            assertThat(heard.during(() -> {
                        Answer answer = request.by(examples.as(stranger));
                        assertThat(answer.status()).as(answer.text()).isIn(401, 403, 404);
                    }))
                    .as("a stranger")
                    .isEmpty();
        }
    }

    private String events(String id, Map<String, String> variables) {
        List<DomainEvent> told = heard.during(() -> examples.send(id, examples.as(examples.caller(id)), variables)
                .mustBe(examples.of(id).get("status").asInt()));
        texts(examples.of(id).path("request"))
                .filter(text -> text.contains(" "))
                .forEach(text -> assertThat(told.toString()).doesNotContain(text));
        told.forEach(event -> {
            assertThat(event.actor()).isNotNull();
            assertThat(event.at()).isNotNull();
            assertThat(event.aggregate()).isNotNull();
        });
        WRITTEN.put(id, named(told));
        return named(told);
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isString() ? Stream.of(node.asString()) : node.valueStream().flatMap(EventsOfWritesTest::texts);
    }

    private static String named(List<DomainEvent> events) {
        return events.stream()
                .map(Object::getClass)
                .map(type -> type.isMemberClass()
                        ? type.getEnclosingClass().getSimpleName() + "." + type.getSimpleName()
                        : type.getSimpleName())
                .collect(Collectors.joining(" "));
    }

    /** For each operation somebody who may not do it, nobody when everybody may who is signed in. */
    private static Map<String, @Nullable String> strangers() throws IOException {
        Map<String, @Nullable String> strangers = new LinkedHashMap<>();
        for (Map<String, String> row : table("authorization.csv")) {
            strangers.put(
                    Objects.requireNonNull(row.get("operation")),
                    row.entrySet().stream()
                            .filter(cell -> NAMES.containsKey(cell.getKey())
                                    && !cell.getValue().equals("allowed"))
                            .map(cell -> NAMES.get(cell.getKey()))
                            .findFirst()
                            .orElse(null));
        }
        return strangers;
    }

    private static List<Map<String, String>> table(String file) throws IOException {
        List<List<String>> rows = new ClassPathResource(file)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(row -> Arrays.asList(row.split(",", -1)))
                .toList();
        return rows.stream()
                .skip(1)
                .map(row -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    for (int column = 0; column < row.size(); column++) {
                        cells.put(rows.getFirst().get(column), row.get(column));
                    }
                    return cells;
                })
                .toList();
    }

    @AfterAll
    static void write() throws IOException {
        if (System.getProperty("write") != null) {
            Files.writeString(
                    Path.of("src/test/resources/events.csv"),
                    WRITTEN.entrySet().stream()
                            .map(line -> line.getKey() + "," + line.getValue() + "\n")
                            .collect(Collectors.joining("", "operation,events\n", "")));
        }
    }
}
