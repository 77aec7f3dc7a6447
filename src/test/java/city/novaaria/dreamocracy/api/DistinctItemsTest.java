package city.novaaria.dreamocracy.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.api.ApiOperations.ApiOperation;
import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.OnPostgres;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
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

/** Where the OpenAPI document says that items are distinct, a request that repeats one is refused at that place. */
@OnPostgres
class DistinctItemsTest {

    /** Ways out, which take whatever is sent. */
    private static final Set<String> LENIENT = Set.of("withdrawConsent");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    JsonNode document;
    RandomValues values;

    @BeforeEach
    void read() {
        document = ApiOperations.document(port);
        values = new RandomValues(new Random(1), document);
    }

    record Place(ApiOperation operation, JsonPointer at, JsonNode schema) {}

    @TestFactory
    Stream<DynamicTest> repeatsAreRefused() {
        return places().map(place ->
                DynamicTest.dynamicTest(place.operation().id() + " " + place.at(), () -> refuses(place)));
    }

    @Test
    void namesThePlacesThatThereAre() {
        assertThat(places().map(place -> place.operation().id()).collect(Collectors.toSet()))
                .contains("createVersion", "changeVersion", "narrowFearByClaimCode")
                .doesNotContainAnyElementsOf(LENIENT);
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

    private Stream<Place> places() {
        return ApiOperations.of(document).values().stream()
                .filter(operation -> !LENIENT.contains(operation.id()))
                .flatMap(operation -> operation
                        .description()
                        .at("/requestBody/content")
                        .valueStream()
                        .flatMap(content -> values.places(content.path("schema")).entrySet().stream())
                        .filter(place -> place.getValue().path("uniqueItems").asBoolean())
                        .map(place -> new Place(operation, place.getKey(), place.getValue())));
    }

    private void refuses(Place place) {
        int tooMany = place.schema().path("maxItems").asInt() + 1;
        Object body = Collections.nCopies(tooMany, item(place.schema().path("items")));
        for (JsonPointer step = place.at(); !step.matches(); step = step.head()) {
            String name = step.last().getMatchingProperty();
            body = step.last().getMatchingIndex() >= 0 ? List.of(body) : Map.of(name, body);
        }
        String path = place.operation()
                .path()
                .replaceAll("\\{number}", "1")
                .replaceAll("\\{[a-zA-Z]+}", values.unknown().toString());
        String type = place.operation()
                .description()
                .at("/requestBody/content")
                .propertyNames()
                .iterator()
                .next();
        Answer answer = Client.at(port)
                .as("celia")
                .send(
                        place.operation().method(),
                        path.substring("/api/v1".length()),
                        JSON.writeValueAsString(body),
                        Map.of("Content-Type", type, "If-Match", "*"));
        answer.mustBeProblem(400, "invalid-request");
        List<String> faults = new ArrayList<>();
        answer.json()
                .at("/errors")
                .forEach(fault -> faults.add(fault.path("pointer").asString() + " "
                        + fault.path("code").asString()));
        assertThat(faults).contains("#" + place.at() + " UniqueElements", "#" + place.at() + " Size");
    }

    /** The example of the document, or what is made of the examples of its members. */
    private JsonNode item(JsonNode described) {
        JsonNode schema = values.resolved(described);
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        if (schema.has("properties")) {
            return JSON.valueToTree(schema.get("properties")
                    .propertyStream()
                    .collect(Collectors.toMap(Map.Entry::getKey, member -> item(member.getValue()))));
        }
        return schema.has("examples") ? schema.get("examples").get(0) : JSON.valueToTree("LIV-03");
    }
}
