package city.novaaria.dreamocracy.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.api.ApiOperations.ApiOperation;
import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.OnPostgres;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every list of every request is held to what the document says of it, and a fault is told where it was sent. */
@OnPostgres
class ListsInRequestsTest {

    /** They take whatever is said: promise G14. */
    private static final Set<String> WAYS_OUT = Set.of("withdrawConsent");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    private DocumentedExamples examples;

    @BeforeEach
    void readTheDocument() {
        examples = new DocumentedExamples(port);
    }

    @TestFactory
    Stream<DynamicTest> noMoreThanTheMost() {
        return lists("maxItems", (list, schema) -> {
            int tooMany = schema.get("maxItems").asInt() + 1;
            assertThat(list.faults(Collections.nCopies(tooMany, list.element())))
                    .contains(list.at + " Size");
        });
    }

    @TestFactory
    Stream<DynamicTest> nothingTwiceWhereEachIsUnique() {
        return lists(
                "uniqueItems",
                (list, _) -> assertThat(list.faults(List.of(list.element(), list.element())))
                        .contains(list.at + " UniqueElements"));
    }

    @TestFactory
    Stream<DynamicTest> nothingEmptyWhichIsToldByItsPlace() {
        return lists(
                "items",
                (list, _) -> assertThat(list.faults(Arrays.asList(list.element(), null)))
                        .contains(list.at + "/1 NotNull")
                        .allMatch(fault -> fault.startsWith("#"))
                        .noneMatch(fault -> fault.matches(".*/[/ ].*")));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotKnownIsOneFaultBesideWhatIsEmpty() {
        return lists("items", (list, _) -> {
            if (list.elementSchema.has("enum")) {
                assertThat(list.faults(Arrays.asList("NO_SUCH_VALUE", null, "NOR_THIS")))
                        .filteredOn(fault -> fault.startsWith(list.at + "/"))
                        .containsExactlyInAnyOrder(list.at + "/0 Type", list.at + "/1 NotNull", list.at + "/2 Type");
            }
        });
    }

    /** Promise G14. */
    @Test
    void aWithdrawalTakesRepeatsAndGaps() {
        ReadyDreams.Ready ready = new ReadyDreams(jdbc).with(1, "aya");
        String consent = "/consents/" + ready.enrollments().getFirst().consent();
        List<String> scopes = new ArrayList<>(Collections.nCopies(20, "GROUP_VISIBILITY"));
        scopes.add(null);
        Client aya = Client.at(port).as("aya");
        aya.post(consent + "/withdrawal", Map.of("scopes", scopes)).mustBe(200);
        assertThat(aya.get(consent).mustBe(200).text()).doesNotContain("GROUP_VISIBILITY");
    }

    private Stream<DynamicTest> lists(String said, BiConsumer<SentList, JsonNode> claim) {
        RandomValues values = new RandomValues(new Random(0), examples.document());
        return examples.operations().values().stream()
                .filter(operation -> !WAYS_OUT.contains(operation.id()))
                .flatMap(operation -> bodies(operation)
                        .flatMap(body -> Stream.concat(
                                Stream.of(Map.entry(JsonPointer.empty(), body)),
                                values.places(body).entrySet().stream()))
                        .filter(place -> values.resolved(place.getValue()).has("items"))
                        .filter(place -> values.resolved(place.getValue()).has(said))
                        .map(place -> {
                            JsonNode schema = values.resolved(place.getValue());
                            JsonNode element = values.resolved(schema.get("items"));
                            SentList list = new SentList(operation, "#" + place.getKey(), place.getKey(), element);
                            return DynamicTest.dynamicTest(operation.id() + list.at, () -> claim.accept(list, schema));
                        }));
    }

    private static Stream<JsonNode> bodies(ApiOperation operation) {
        return operation
                .description()
                .at("/requestBody/content")
                .propertyStream()
                .filter(content -> content.getKey().endsWith("json"))
                .map(content -> content.getValue().get("schema"));
    }

    /** A list somewhere in the body of a request. */
    private final class SentList {

        private final ApiOperation operation;
        private final String at;
        private final JsonPointer place;
        private final JsonNode elementSchema;

        SentList(ApiOperation operation, String at, JsonPointer place, JsonNode elementSchema) {
            this.operation = operation;
            this.at = at;
            this.place = place;
            this.elementSchema = elementSchema;
        }

        /** One that can be read. */
        Object element() {
            if (elementSchema.has("enum")) {
                return elementSchema.get("enum").get(0);
            }
            return switch (elementSchema.path("type").asString("object")) {
                case "string" ->
                    switch (elementSchema.path("format").asString("")) {
                        case "uuid" -> UUID.fromString("01930000-0000-7000-8000-000000000999");
                        case "date-time" -> "2143-05-02T20:00:00Z";
                        default -> "a";
                    };
                case "integer" -> 1;
                default -> Map.of();
            };
        }

        List<String> faults(List<?> sent) {
            String path = operation.path();
            for (Map.Entry<String, JsonNode> variable :
                    examples.of(operation.id()).path("path").properties()) {
                path = path.replace(
                        "{" + variable.getKey() + "}", variable.getValue().asString());
            }
            path = path.replaceAll("\\{[^}]*Id}", "01930000-0000-7000-8000-000000000999")
                    .replaceAll("\\{[^}]*}", "1");
            String type = operation.method().equals("PATCH") ? "application/merge-patch+json" : "application/json";
            Client caller = examples.as(examples.caller(operation.id()));
            Answer answer =
                    caller.send(operation.method(), path, body(sent), Map.of("Content-Type", type, "If-Match", "*"));
            answer.mustBeProblem(400, "invalid-request");
            return answer.json()
                    .get("errors")
                    .valueStream()
                    .map(fault -> fault.path("pointer").asString("?") + " "
                            + fault.path("code").asString())
                    .toList();
        }

        /** Nothing but the list, which is enough to hear of it. */
        private String body(List<?> sent) {
            Object body = sent;
            for (JsonPointer outer = place; !outer.matches(); outer = outer.head()) {
                JsonPointer last = outer.last();
                body = last.mayMatchElement() ? List.of(body) : Map.of(last.getMatchingProperty(), body);
            }
            return JSON.writeValueAsString(body);
        }
    }
}
