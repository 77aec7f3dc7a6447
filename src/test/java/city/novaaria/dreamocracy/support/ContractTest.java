package city.novaaria.dreamocracy.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check of all replies finds each way in which a reply can break the contract. */
class ContractTest {

    private static final Contract CONTRACT = new Contract("""
            {"openapi": "3.1.0",
             "paths": {
               "/dreams/{dreamId}": {
                 "get": {"responses": {
                   "200": {
                     "headers": {"ETag": {"$ref": "#/components/headers/ETag"}, "Link": {}},
                     "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Dream"}}}},
                   "304": {},
                   "404": {"$ref": "#/components/responses/NotFound"}}}},
               "/dreams/latest": {"get": {"responses": {"204": {}}}}},
             "components": {
               "headers": {"ETag": {"required": true}},
               "responses": {"NotFound": {"content": {"application/problem+json": {"schema": {
                 "$ref": "#/components/schemas/Problem"}}}}},
               "schemas": {
                 "Problem": {"type": "object", "required": ["code"], "properties": {"code": {"type": "string"}}},
                 "Place": {"type": "object", "properties": {"name": {"type": "string"}}},
                 "Dream": {"type": "object", "required": ["id", "state", "until", "place"],
                   "properties": {
                     "id": {"type": "string", "format": "uuid"},
                     "state": {"type": "string", "enum": ["OPEN"]},
                     "until": {"type": ["string", "null"], "format": "date-time"},
                     "place": {"oneOf": [{"$ref": "#/components/schemas/Place"}, {"type": "null"}]}}}}}}
            """);

    private static final String DREAM = """
            {"id": "01930000-0000-7000-8000-000000000001", "state": "OPEN", "until": null, "place": {"name": "here"}}
            """;

    @Test
    void whatIsDocumentedIsNoFault() {
        assertThat(faults("GET", "/dreams/7?deep=1", 200, "application/json;charset=UTF-8", DREAM))
                .isEmpty();
        assertThat(faults("GET", "/dreams/7", 200, "application/json", DREAM.replace("{\"name\": \"here\"}", "null")))
                .isEmpty();
        assertThat(faults("GET", "/dreams/7", 304, "", "")).isEmpty();
        assertThat(faults("GET", "/dreams/latest", 204, "", "")).isEmpty();
        assertThat(faults("GET", "/dreams/7", 404, "application/problem+json", "{\"code\": \"not-found\"}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            \"state\": \"OPEN\",;                  ;                          required property 'state'
            \"OPEN\";                              7;                         integer found, string expected
            \"OPEN\";                              \"SHUT\";                  enumeration
            \"until\": null;                       \"until\": \"later\";      date-time
            01930000-0000-7000-8000-000000000001;  7;                         uuid
            {\"name\": \"here\"};                  {\"name\": 7};             expected
            \"until\": null;                       \"until\": null, \"x\": 1; 'x' is not defined
            \"here\";                              \"here\", \"x\": 1;        'x' is not defined
            {\"id\";                               {id;                       not JSON
            """)
    void aBodyThatBreaksItsSchemaIsFound(String replaced, String by, String fault) {
        String broken = DREAM.replace(replaced, by == null ? "" : by);
        assertThat(broken).isNotEqualTo(DREAM);
        assertThat(faults("GET", "/dreams/7", 200, "application/json", broken))
                .anySatisfy(found -> assertThat(found).contains(fault));
    }

    @Test
    void whateverElseIsNotDocumentedIsFound() {
        assertThat(faults("GET", "/dreams/7", 201, "application/json", DREAM))
                .containsExactly("the status 201 is not documented");
        assertThat(faults("GET", "/dreams/7", 200, "text/html", DREAM))
                .containsExactly("the content type 'text/html' is not documented");
        assertThat(faults("GET", "/dreams/7", 404, "application/json", "{\"code\": \"not-found\"}"))
                .containsExactly("the content type 'application/json' is not documented");
        assertThat(faults("GET", "/dreams/latest", 204, "application/json", "{}"))
                .containsExactly("a body is not documented");
        assertThat(CONTRACT.faults("GET", "/dreams/7", 200, headers(Map.of("Content-Type", "application/json")), DREAM))
                .containsExactly("the header ETag is missing");
    }

    @Test
    void whoeverAsksForWhatIsNotDocumentedMeetsAProblem() {
        assertThat(faults("PUT", "/dreams/7", 405, "application/problem+json", "{\"code\": \"no\"}"))
                .isEmpty();
        assertThat(faults("PUT", "/dreams/7", 405, "application/problem+json", "{}"))
                .isNotEmpty();
        assertThat(faults("GET", "/nightmares", 404, "text/html", "<html>")).isNotEmpty();
    }

    @Test
    void everyExampleOfTheDocumentIsAsItsSchemaSays() {
        assertThat(Contract.committed().faultyExamples()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"example\": 7", "\"examples\": {\"seven\": {\"value\": 7}}"})
    void anExampleThatBreaksItsSchemaIsFound(String example) {
        String wrong = """
                {"paths": {"/dreams": {"get": {"parameters": [{"schema": {"type": "string"}, %1$s}], "responses": {
                  "200": {"content": {"application/json": {"schema": {"type": "string"}, %1$s}}}}}}}}""".formatted(example);
        assertThat(new Contract(wrong).faultyExamples())
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault).contains("integer found, string expected"));
    }

    private static List<String> faults(String method, String path, int status, String type, String body) {
        return CONTRACT.faults(method, path, status, headers(Map.of("Content-Type", type, "ETag", "\"v0\"")), body);
    }

    private static HttpHeaders headers(Map<String, String> headers) {
        return HttpHeaders.of(
                headers.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue()))),
                (_, _) -> true);
    }
}
