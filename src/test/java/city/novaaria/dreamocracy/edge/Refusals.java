package city.novaaria.dreamocracy.edge;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every refusal is a problem of the same shape, with a stable code, and repeats nothing of what was sent. */
abstract class Refusals {

    /** Stands in whatever these tests send, and must not come back. */
    private static final String SENT = "quicksilver";

    private static final String PREFIX = "01930000-0000-7000-8000-000000000";
    private static final String LANTERN_HALL = PREFIX + "001";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final Map<String, String> MERGE_PATCH = Map.of("Content-Type", "application/merge-patch+json");

    @LocalServerPort
    private int port;

    private Client nobody = Client.at(0);
    private Client celia = nobody;
    private Client jun = nobody;
    private Client aya = nobody;

    @BeforeEach
    void callAs() {
        nobody = Client.at(port);
        celia = nobody.as("celia");
        jun = nobody.as("jun");
        aya = nobody.as("aya");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!/quicksilver", "/quicksilver", "!/actuator/env", "/", "!/livez/quicksilver"})
    void unknownAddressesAreNotFound(String path) {
        refused(aya.get(path), 404, "not-found");
        if (path.startsWith("!")) {
            refused(nobody.get(path), 404, "not-found");
        } else {
            refused(nobody.get(path), 401, "not-signed-in");
        }
    }

    @Test
    void wrongMethodsAreToldTheRightOnes() {
        Answer answer = refused(celia.delete("/sessions"), 405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET").contains("POST").doesNotContain("DELETE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/xml",
                "text/plain",
                "application/yaml",
                "application/x-www-form-urlencoded",
                "quicksilver",
                "application/json;charset=quicksilver"
            })
    void otherMediaTypesAreNotUnderstood(String mediaType) {
        refused(
                celia.send("POST", "/sessions", SENT, Map.of("Content-Type", mediaType)),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/*+json", "*", "*/json", "/", ";"})
    void aMediaTypeThatNamesNoneIsNotUnderstood(String mediaType) {
        Map<String, String> any = Map.of("Content-Type", mediaType, "If-Match", "*");
        refused(celia.send("POST", "/sessions", session("capacity", "3"), any), 415, "unsupported-media-type");
        refused(celia.send("PATCH", "/sessions/" + PREFIX + "601", "{}", any), 415, "unsupported-media-type");
        celia.send("GET", "/sessions", null, any).mustBe(200);
        refused(nobody.send("POST", "/fears", fear("A fear."), any), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/yaml", "application/xml", "quicksilver"})
    void otherRepresentationsDoNotExist(String accepted) {
        refused(celia.send("GET", "/sessions", null, Map.of("Accept", accepted)), 406, "not-acceptable");
        refused(celia.send("GET", "/sessions/" + PREFIX + "999", null, Map.of("Accept", accepted)), 404, "not-found");
    }

    @Test
    void whatCannotBeAnsweredHasNoEffect() {
        String session = "/sessions/" + planned();
        Map<String, String> html = Map.of("Accept", "text/html");
        refused(jun.send("POST", session + "/open", null, html), 406, "not-acceptable");
        assertThat(celia.get(session).state()).isEqualTo("PLANNED");
    }

    /** Promise G14. */
    @Test
    void leavingIsAnsweredWhateverIsAccepted() {
        String claimCode =
                nobody.post("/fears", fear("That the door closes.")).mustBe(201).at("/claimCode");
        Answer left = nobody.with("Accept", "text/html").post("/fear-withdrawals", object("claimCode", claimCode));
        assertThat(left.mustBe(200).header("Content-Type")).startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"title\": \"quicksilver",
                "{quicksilver}",
                "{\"title\": \"quicksilver\", \"title\": \"quicksilver\"}",
                "{\"title\": 'quicksilver'}",
                "{\"capacity\": 007}",
                "{\"capacity\": NaN}",
                "null"
            })
    void whatIsNotJsonCannotBeRead(String body) {
        refused(celia.post("/sessions", body), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"quicksilver\"", "7", "true", "{} {}"})
    void anotherKindOfBodyIsRefusedAsAWhole(String body) {
        Answer answer = refused(celia.post("/sessions", body), 400, "invalid-request");
        assertThat(pointers(answer)).containsExactly("#");
    }

    @Test
    void unknownFieldsAreNamed() {
        Answer answer = refused(celia.post("/sessions", "{\"titel\": \"quicksilver\"}"), 400, "invalid-request");
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("#/titel");
        assertThat(answer.at("/errors/0/code")).isEqualTo("UnknownField");
    }

    @Test
    void whatIsNoNameOfAFieldIsNotRepeated() {
        Answer answer = refused(celia.post("/sessions", "{\"the quicksilver\": 1}"), 400, "invalid-request");
        assertThat(pointers(answer)).startsWith("#");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    capacity  | "7"
                    capacity  | 7.5
                    capacity  | 7.0
                    capacity  | true
                    capacity  | ""
                    capacity  | [7]
                    capacity  | {}
                    capacity  | 99999999999
                    capacity  | 1e400
                    title     | 7
                    title     | 7.5
                    title     | true
                    title     | ["quicksilver"]
                    startsAt  | 7
                    startsAt  | 7.5
                    startsAt  | "7"
                    startsAt  | ""
                    startsAt  | "quicksilver"
                    startsAt  | "2143-02-30T20:00:00Z"
                    startsAt  | "2143-05-02"
                    startsAt  | "+10000-01-01T00:00:00Z"
                    startsAt  | "-0001-01-01T00:00:00Z"
                    startsAt  | [2143, 5]
                    chamberId | 7
                    chamberId | "quicksilver"
                    chamberId | ""
                    chamberId | {"value": "01930000-0000-7000-8000-000000000011"}
                    """)
    void nothingIsTurnedIntoAnotherType(String field, String value) {
        Answer answer = refused(celia.post("/sessions", session(field, value)), 400, "invalid-request");
        assertThat(pointers(answer)).containsExactly("#/" + field);
        assertThat(answer.at("/errors/0/code")).isEqualTo("Type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7.5", "true", "\"\"", "\"quicksilver\"", "\"art\"", "\"0\"", "[]"})
    void enumerationsTakeTheirNamesOnly(String purpose) {
        Answer answer = refused(aya.post("/fears", """
                        {"sanctuaryId": "%s", "text": "A fear.",
                         "permissions": [{"purpose": %s, "attribution": "ANONYMOUS"}]}
                        """.formatted(LANTERN_HALL, purpose)), 400, "invalid-request");
        assertThat(pointers(answer)).containsExactly("#/permissions/0/purpose");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "[1991, 4, 17]", "\"1991-04-17T00:00:00Z\"", "\"\"", "\"1991-02-30\""})
    void datesAreDates(String birthDate) {
        Answer answer =
                refused(celia.post("/participants", """
                        {"displayName": "Nia", "preferredLanguage": "en", "homeSanctuaryId": "%s", "birthDate": %s}
                        """.formatted(LANTERN_HALL, birthDate)), 400, "invalid-request");
        assertThat(pointers(answer)).containsExactly("#/birthDate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "7.5",
                "\"7\"",
                "\"\"",
                "\"P1Y\"",
                "\"P99999D\"",
                "\"PT9223372036854775807S\"",
                "\"PT00000000000000000000000000000000000000000000000000000000000001S\""
            })
    void durationsAreDurations(String advance) {
        Answer answer =
                refused(aya.post("/demo/clock", "{\"advance\": %s}".formatted(advance)), 400, "invalid-request");
        assertThat(pointers(answer)).containsExactly("#/advance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "\"true\"", "\"\""})
    void flagsAreTrueOrFalse(String fit) {
        String enrollment = PREFIX + "701";
        Answer answer = refused(
                aya.post("/enrollments/" + enrollment + "/fitness", """
                        {"fit": %s, "attestedAs": "SELF"}""".formatted(fit)), 400, "invalid-request");
        assertThat(pointers(answer)).containsExactly("#/fit");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Answer answer = refused(celia.post("/sessions", """
                        {"sanctuaryId": null, "title": "", "capacity": 0, "minimumDreamers": 100000,
                         "dreamscapeVersion": 1, "startsAt": "2143-05-02T20:00:00Z"}
                        """), 400, "invalid-request");
        assertThat(pointers(answer))
                .contains(
                        "#/sanctuaryId", "#/chamberId", "#/dreamscapeId", "#/title", "#/capacity", "#/minimumDreamers");
        assertThat(answer.json().at("/errors").findValues("params"))
                .anySatisfy(bounds -> assertThat(bounds.path("max").asInt()).isEqualTo(120));
    }

    @Test
    void valuesOfWrongTypesUnknownFieldsAndBrokenBoundsAreSaidInOneRound() {
        Answer answer = refused(celia.post("/sessions", """
                        {"sanctuaryId": "quicksilver", "chamberId": 7, "titel": "quicksilver", "title": "",
                         "capacity": "7", "startsAt": "soon", "minimumDreamers": 0}
                        """), 400, "invalid-request");
        assertThat(codes(answer))
                .containsExactlyInAnyOrder(
                        "#/sanctuaryId Type",
                        "#/chamberId Type",
                        "#/titel UnknownField",
                        "#/capacity Type",
                        "#/startsAt Type",
                        "#/title Size",
                        "#/title OneLine",
                        "#/minimumDreamers Min",
                        "#/dreamscapeId NotNull",
                        "#/dreamscapeVersion NotNull");
    }

    @Test
    void placesInListsStayWhereTheyAre() {
        Answer answer = refused(aya.post("/fears", """
                        {"sanctuaryId": "%s", "text": "", "permissions": [7,
                         {"purpose": "DANCE", "attribution": "ANONYMOUS"}, {"purpose": "ART"}]}
                        """.formatted(LANTERN_HALL)), 400, "invalid-request");
        assertThat(codes(answer))
                .contains(
                        "#/permissions/0 Type",
                        "#/permissions/1/purpose Type",
                        "#/permissions/2/attribution NotNull",
                        "#/text Size")
                .doesNotContain("#/permissions/1/purpose NotNull", "#/permissions/0 NotNull");
    }

    @Test
    void placesInABodyThatIsAListBeginWithTheirIndex() {
        String session = "/sessions/" + PREFIX + "603";
        String duty = "{\"crewId\": \"" + PREFIX + "030\", \"duty\": \"FACILITATOR\"}";
        Answer answer = refused(
                celia.put(session, "/crew", "[%s, {\"duty\": \"FACILITATOR\"}, null]".formatted(duty)),
                400,
                "invalid-request");
        assertThat(codes(answer)).containsExactlyInAnyOrder("#/1/crewId NotNull", "#/2 NotNull");
        String tooMany = "[" + (duty + ",").repeat(200) + duty + "]";
        assertThat(codes(refused(celia.put(session, "/crew", tooMany), 400, "invalid-request")))
                .containsExactly("# Size");
    }

    @Test
    void allThatIsWrongInABodyThatIsAListIsSaidAtOnce() {
        Answer answer = refused(
                celia.put("/sessions/" + PREFIX + "603", "/crew", "[7, {\"duty\": \"FACILITATOR\"}, {\"crewId\": 7}]"),
                400,
                "invalid-request");
        assertThat(codes(answer))
                .containsExactlyInAnyOrder("#/0 Type", "#/1/crewId NotNull", "#/2/crewId Type", "#/2/duty NotNull");
    }

    @Test
    void placesAmongDistinctValuesAreToldAsTheyWereSent() {
        Answer note = refused(
                celia.post("/sanctuaries/" + LANTERN_HALL + "/ethics-notes", """
                        {"kind": "FRAMEWORK", "audience": "ANYBODY", "title": "A note", "text": "A text.",
                         "rules": ["SAF-01", "LIV-03", "quicksilver", null, "CON-01", "Live"],
                         "grounds": [{"kind": "REVIEW", "id": "%s"}, {"kind": "REVIEW"}]}
                        """.formatted(LANTERN_HALL)),
                400,
                "invalid-request");
        assertThat(codes(note))
                .contains("#/rules/2 Pattern", "#/rules/3 NotNull", "#/rules/5 Pattern", "#/grounds/1/id NotNull");
        assertThat(pointers(note)).noneMatch(pointer -> pointer.contains("//") || pointer.endsWith("/"));

        Answer version = refused(
                celia.post("/dreamscapes/" + PREFIX + "401/versions", """
                        {"population": ["MINORS", "quicksilver", "ADULTS", "quicksilver"],
                         "lace": {"firmwareSha256": ["%s", "quicksilver"]}}
                        """.formatted("a".repeat(64))),
                400,
                "invalid-request");
        assertThat(codes(version))
                .contains("#/lace/firmwareSha256/1 Pattern", "#/population/1 Type", "#/population/3 Type");
    }

    @Test
    void nullInAListIsNotToldAsIfItRemovedSomething() {
        Answer fear = refused(aya.post("/fears", """
                        {"sanctuaryId": "%s", "text": "A fear.", "permissions": [null]}
                        """.formatted(LANTERN_HALL)), 400, "invalid-request");
        Answer narrowing = refused(nobody.post("/fear-narrowings", """
                        {"claimCode": "58hj02tk1sakjchqnqnaj2bs0j", "noLongerFor": ["ART", null]}"""), 400, "invalid-request");
        Answer version = refused(
                celia.post("/dreamscapes/" + PREFIX + "401/versions", "{\"population\": [null]}"),
                400,
                "invalid-request");
        Answer draft = refused(celia.patch("/dreamscapes/" + PREFIX + "401/versions/1", """
                        {"population": ["ADULTS", null], "contentTags": [null],
                         "scenes": [{"title": null, "narrative": "Rain.", "contentTags": [null], "fearIds": []}]}"""), 400, "invalid-request");
        assertThat(codes(fear)).containsExactly("#/permissions/0 NotNull");
        assertThat(codes(narrowing)).containsExactly("#/noLongerFor/1 NotNull");
        assertThat(codes(version)).contains("#/population/0 NotNull");
        assertThat(codes(draft))
                .containsExactlyInAnyOrder(
                        "#/population/1 NotNull",
                        "#/contentTags/0 NotNull",
                        "#/scenes/0/title NotNull",
                        "#/scenes/0/contentTags/0 NotNull");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9900-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "0000-12-31T23:59:59Z"})
    void timesOutOfReachAreToldTheirBounds(String instant) {
        Answer session =
                refused(celia.post("/sessions", session("startsAt", "\"" + instant + "\"")), 400, "invalid-request");
        Answer list = refused(celia.get("/sessions?startsFrom=" + instant), 400, "invalid-request");
        Answer person = refused(
                celia.post("/participants", """
                        {"displayName": "Nia", "preferredLanguage": "en", "homeSanctuaryId": "%s", "birthDate": "%s"}
                        """.formatted(LANTERN_HALL, instant.substring(0, 10))),
                400,
                "invalid-request");
        assertThat(List.of(session, list, person))
                .allSatisfy(answer -> assertThat(answer.at("/errors/0/detail")).contains("the years 1 to 9899"));
    }

    @Test
    void everyWrongParameterIsSaidInOneRound() {
        Answer answer = refused(
                celia.get("/sessions?state=quicksilver&sanctuaryId=7&startsFrom=soon&startsTo=&limit=0&colour=red"),
                400,
                "invalid-request");
        assertThat(answer.json().at("/errors").findValuesAsString("parameter"))
                .containsExactlyInAnyOrder("?", "startsTo", "state", "sanctuaryId", "startsFrom", "limit");
    }

    @Test
    void oneNameInTwoFormsIsTaken() {
        Client vesna = Client.at(port).as("vesna");
        String chambers = "/sanctuaries/" + LANTERN_HALL + "/chambers";
        vesna.post(chambers, object("name", "Pool of Forms", "berths", 2)).mustBe(201);
        vesna.post(chambers, object("name", " \uFF30ool of Forms", "berths", 2)).mustBeProblem(409, "name-taken");
    }

    @Test
    void nullRemovesOnlyWhatCanBeRemoved() {
        String session = "/sessions/" + planned();
        Answer answer = refused(
                celia.patch(session, "{\"title\": null, \"startsAt\": null, \"capacity\": 0}"), 400, "invalid-request");
        assertThat(codes(answer)).containsExactlyInAnyOrder("#/title Null", "#/startsAt Null", "#/capacity Min");
        refused(aya.patch("/participants/" + PREFIX + "101", "{\"displayName\": null}"), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\n", "\\u001b", "\\u007f", "\\u0085", "\\u2028", "\\ud800"})
    void controlCharactersAndHalvesOfCharactersAreRefused(String character) {
        String title = "\"quicksilver" + character + "\"";
        Answer answer = refused(celia.post("/sessions", session("title", title)), 400, "invalid-request");
        assertThat(pointers(answer)).containsExactly("#/title");
    }

    @Test
    void charactersBeyondTheBasicOnesAreWhole() {
        aya.post("/fears", fear("A wave \uD83C\uDF0A over the roofs")).mustBe(201);
        refused(aya.post("/fears", fear("A wave \\udf0a over the roofs")), 400, "invalid-request");
    }

    @Test
    void proseMayHaveManyLines() {
        String text = "a\\n".repeat(2_000);
        aya.post("/fears", fear(text)).mustBe(201);
        refused(aya.post("/fears", fear(text.substring(2) + "\\u0001")), 400, "invalid-request");
        refused(aya.post("/fears", fear("\\n\\n")), 400, "invalid-request");
    }

    @Test
    void longWordsWithHyphensAreTooLongAndNothingWorse() {
        String tag = "a-".repeat(9_000) + "a";
        refused(
                celia.post("/fears/" + PREFIX + "303/screening", object("decision", "CLEAR", "tags", List.of(tag))),
                400,
                "invalid-request");
        refused(
                celia.post("/participants", """
                        {"displayName": "Nia", "birthDate": "1991-04-17", "homeSanctuaryId": "%s",
                         "preferredLanguage": "%s"}
                        """.formatted(LANTERN_HALL, "en" + "-abcde".repeat(3_000))),
                400,
                "invalid-request");
    }

    @Test
    void textsBeyondEveryBoundAreNotEvenRead() {
        Answer answer = refused(
                celia.post("/sessions", session("title", "\"" + SENT.repeat(3_000) + "\"")), 400, "invalid-request");
        assertThat(answer.at("/errors/0/code")).isEqualTo("Limit");
    }

    @Test
    void deepBodiesAreRefused() {
        refused(celia.post("/sessions", "[".repeat(5_000) + "]".repeat(5_000)), 400, "invalid-request");
        refused(celia.post("/sessions", "{\"title\":".repeat(5_000) + "1" + "}".repeat(5_000)), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate, gzip", "x"})
    void compressedBodiesAreRefused(String encoding) {
        Answer answer = celia.with("Content-Encoding", encoding).post("/participants", "{}");
        answer.mustBeProblem(415, "unsupported-media-type");
        assertThat(answer.header("Accept-Encoding")).isEqualTo("identity");
    }

    @Test
    void largeBodiesAreRefusedByTheirAnnouncedLength() {
        refused(celia.post("/sessions", " ".repeat(70_000) + "{}"), 413, "body-too-large");
        refused(nobody.post("/fears", " ".repeat(70_000) + "{}"), 413, "body-too-large");
    }

    @Test
    void largeBodiesAreRefusedWhileTheyAreRead() throws IOException, InterruptedException {
        byte[] body = (" ".repeat(70_000) + "{}").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/fears"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            refused(
                    new Answer("POST in chunks", http.send(request, HttpResponse.BodyHandlers.ofString())),
                    413,
                    "body-too-large");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "quicksilver=1, ?",
        "limit=0, limit",
        "limit=101, limit",
        "limit=quicksilver, limit",
        "limit=1&limit=2, limit",
        "cursor=quicksilver, cursor",
        "cursor=, cursor",
        "state=quicksilver, state",
        "state=, state",
        "state=%20, state",
        "state=%00, state",
        "state=PLANNED%2C%1F, state",
        "state=PLANNED%2C, state",
        "state=planned, state",
        "sanctuaryId=quicksilver, sanctuaryId",
        "startsFrom=quicksilver, startsFrom",
        "startsFrom=7, startsFrom",
        "startsFrom=2143-05-02T20:00:00.000000000000000000000000000000000000000000000Z, startsFrom",
        "startsTo=%2B999999999-01-01T00:00:00Z, startsTo",
        "startsTo=9900-01-01T00:00:00Z, startsTo"
    })
    void parametersAreTakenLiterally(String query, String parameter) {
        Answer answer = refused(celia.get("/sessions?" + query), 400, "invalid-request");
        assertThat(answer.at("/errors/0/parameter")).isEqualTo(parameter);
    }

    @Test
    void filtersHaveAtMostAHundredValues() {
        celia.get("/sessions?state=" + "OPEN,".repeat(99) + "OPEN").mustBe(200);
        Answer answer =
                refused(celia.get("/sessions?state=" + "OPEN,".repeat(99) + "OPEN&state=OPEN"), 400, "invalid-request");
        assertThat(answer.at("/errors/0/parameter")).isEqualTo("state");
        assertThat(answer.at("/errors/0/code")).isEqualTo("Size");
    }

    @Test
    void misspeltParametersAreToldTheRightNames() {
        Answer answer = refused(celia.get("/sessions?stat=OPEN"), 400, "invalid-request");
        assertThat(answer.at("/errors/0/detail")).contains("state").contains("limit");
    }

    @Test
    void cursorsCountForTheListTheyWereMadeFor() {
        String cursor = celia.get("/sessions?limit=1").mustBe(200).at("/page/nextCursor");
        celia.get("/sessions?limit=2&cursor=" + cursor).mustBe(200);

        refused(celia.get("/sessions?state=PLANNED&cursor=" + cursor), 400, "invalid-request");
        refused(celia.get("/participants?cursor=" + cursor), 400, "invalid-request");
        refused(nobody.as("jun").get("/sessions?cursor=" + cursor), 400, "invalid-request");
        char other = cursor.charAt(5) == 'A' ? 'B' : 'A';
        String forged = cursor.substring(0, 5) + other + cursor.substring(6);
        refused(celia.get("/sessions?cursor=" + forged), 400, "invalid-request");
        String madeUp = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);
        refused(celia.get("/sessions?cursor=" + madeUp), 400, "invalid-request");
    }

    @Test
    void idsInAddressesAreIds() {
        Answer answer = refused(celia.get("/sessions/quicksilver"), 400, "invalid-request");
        assertThat(answer.at("/errors/0/parameter")).isEqualTo("sessionId");
        refused(celia.get("/dreamscapes/" + PREFIX + "401/versions/quicksilver"), 400, "invalid-request");
        refused(celia.get("/dreamscapes/" + PREFIX + "401/versions/99999999999"), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic",
                "Basic quicksilver!",
                "Basic YXlhOnF1aWNrc2lsdmVy",
                "Basic cXVpY2tzaWx2ZXI6bm92YS1hcmlh",
                "Bearer quicksilver",
                "Quicksilver quicksilver"
            })
    void whoIsNotKnownIsToldHowToSignIn(String authorization) {
        Client stranger = authorization.isEmpty() ? nobody : nobody.with("Authorization", authorization);
        Answer answer = refused(stranger.get("/me"), 401, "not-signed-in");
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo(authorization.startsWith("Bearer") ? "Bearer error=\"invalid_token\"" : "Bearer");
        refused(stranger.post("/sessions/" + PREFIX + "601/safe-stop"), 401, "not-signed-in");
    }

    @Test
    void wrongCredentialsAreNoAnonymousVisit() {
        Client stranger = nobody.with("Authorization", "Basic YXlhOnF1aWNrc2lsdmVy");
        refused(stranger.post("/fears", fear("A fear.")), 401, "not-signed-in");
    }

    @Test
    void whatOthersMayDoIsForbidden() {
        refused(celia.post("/sessions/" + PREFIX + "604/start"), 403, "forbidden");
        refused(
                jun.post("/sanctuaries/" + LANTERN_HALL + "/chambers", object("name", SENT, "berths", 3)),
                403,
                "forbidden");
    }

    @Test
    void whatBelongsToOthersAnswersLikeWhatDoesNotExist() {
        String foreign = refused(aya.get("/participants/" + PREFIX + "102"), 404, "not-found")
                .text();
        String unknown = refused(aya.get("/participants/" + PREFIX + "999"), 404, "not-found")
                .text();
        assertThat(withoutInstance(foreign)).isEqualTo(withoutInstance(unknown));
        refused(aya.post("/sessions/" + PREFIX + "602/start"), 404, "not-found");
    }

    @Test
    void impossibleStepsNameThePossibleOnes() {
        Answer answer = refused(jun.post("/sessions/" + planned() + "/begin-check-in"), 409, "state-conflict");
        assertThat(answer.at("/currentState")).isEqualTo("PLANNED");
        assertThat(answer.json().at("/allowedActions")).isNotEmpty();
        assertThat(answer.json().at("/allowedActions").toString())
                .contains("CANCEL")
                .doesNotContain("OPEN", "PAUSE");
    }

    @Test
    void theCharterListsItsObjections() {
        Client mira = nobody.as("mira");
        String unscreened = aya.post("/fears", fear("A fear.")).mustBe(201).id();
        String dreamscape = mira.post("/dreamscapes", object("sanctuaryId", LANTERN_HALL, "title", "Early"))
                .mustBe(201)
                .id();
        Answer answer = refused(
                mira.post("/dreamscapes/" + dreamscape + "/versions", version(unscreened)), 409, "charter-objections");
        assertThat(answer.objectingRules()).contains("FEA-02");
        assertThat(answer.at("/objections/0/explanation")).isNotBlank();
        assertThat(answer.at("/objections/0/remedy")).isNotBlank();
    }

    @Test
    void changesSayWhichVersionTheyMean() {
        String session = "/sessions/" + planned();
        Answer without = refused(celia.send("PATCH", session, "{}", MERGE_PATCH), 428, "condition-required");
        assertThat(without.at("/errors/0/header")).isEqualTo("If-Match");
        Map<String, String> stale = Map.of("Content-Type", "application/merge-patch+json", "If-Match", "\"v99\"");
        refused(celia.send("PATCH", session, "{}", stale), 412, "stale");
        Map<String, String> garbled = Map.of("Content-Type", "application/merge-patch+json", "If-Match", SENT);
        refused(celia.send("PATCH", session, "{}", garbled), 412, "stale");
        refused(celia.send("PATCH", session, "{}", JSON), 415, "unsupported-media-type");
        refused(aya.send("PATCH", session, "{}", MERGE_PATCH), 404, "not-found");
        refused(jun.send("PATCH", session, "{}", MERGE_PATCH), 403, "forbidden");
    }

    @Test
    void stepsTakeNoBodyAndStumbleOverNone() {
        String session = "/sessions/" + planned();
        refused(
                jun.send("POST", session + "/begin-check-in", SENT, Map.of("Content-Type", "text/plain")),
                409,
                "state-conflict");
        refused(jun.post(session + "/begin-check-in", "{\"quicksilver\""), 409, "state-conflict");
    }

    @Test
    void otherMethodsAreHarmless() {
        assertThat(celia.send("HEAD", "/me", null, Map.of()).mustBe(200).text()).isEmpty();
        assertThat(celia.send("OPTIONS", "/me", null, Map.of()).mustBe(200).header("Allow"))
                .contains("GET");
        refused(nobody.send("OPTIONS", "/me", null, Map.of()), 401, "not-signed-in");
        refused(celia.send("PROPFIND", "/me", null, Map.of()), 400, "malformed-request");
        assertThat(nobody.send("HEAD", "/me", null, Map.of()).mustBe(401).text())
                .isEmpty();
        containerRefuses("TRACE /api/v1/me HTTP/1.1\r\nHost: a\r\nX-Sent: quicksilver\r\n", "405");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%00 HTTP/1.1",
                "GET /quicksilver%2Fb HTTP/1.1",
                "GET /..%2f HTTP/1.1",
                "GET /api/v1/../..// HTTP/1.1",
                "GET /api/v1/../../../etc/passwd HTTP/1.1",
                "GET /api/v1/me;quicksilver=1 HTTP/1.1",
                "GET /api/v1/%zz HTTP/1.1",
                "GET /api/v1/[quicksilver] HTTP/1.1",
                "GET /api/v1/\\quicksilver HTTP/1.1",
                "GET /api/v1/me\u00e9 HTTP/1.1",
                "QUICKSILVER( / HTTP/1.1",
                "GET / HTTP/9.9",
                "GET / QUICKSILVER/1.1",
                "GET http://quicksilver:port/ HTTP/1.1",
                "GET",
                "quicksilver quicksilver quicksilver quicksilver",
                "\u0001\u0002\u0003"
            })
    void theContainerAnswersWithProblems(String requestLine) {
        containerRefuses(requestLine + "\r\nHost: a\r\n", "4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quicksilver",
                "Transfer-Encoding: quicksilver",
                "Content-Length: quicksilver",
                "Content-Length: -1",
                "Content-Length: 1\r\nContent-Length: 2",
                "Expect: quicksilver",
                "Host: b",
                "X-Control: \u0001"
            })
    void headersThatCannotBeReadAreRefused(String header) {
        containerRefuses("GET /api/v1/me HTTP/1.1\r\nHost: a\r\n" + header + "\r\n", "4");
    }

    @Test
    void largeHeadersAreRefused() {
        for (int length : List.of(900, 2_000, 5_000)) {
            String large = SENT.repeat(length);
            containerRefuses("GET /api/v1/me HTTP/1.1\r\nHost: a\r\nX-Sent: " + large + "\r\n", "431");
            containerRefuses("GET /api/v1/" + large + " HTTP/1.1\r\nHost: a\r\n", "431");
        }
        containerRefuses("GET /api/v1/me HTTP/1.1\r\nHost: a\r\n" + "X-Sent: 1\r\n".repeat(700), "4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quicksilver=%zz", "%00=quicksilver", "limit=%ff", "limit=1%00", "=", "&&&"})
    void queriesThatCannotBeDecodedAreRefused(String query) {
        String basic = Base64.getEncoder().encodeToString("celia:nova-aria".getBytes(StandardCharsets.UTF_8));
        String answer = Wire.answerTo(
                port,
                "GET /api/v1/sessions?" + query + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Basic "
                        + basic + "\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 (200|400) .*").doesNotContain(SENT);
        assertThat(answer).containsAnyOf("application/problem+json", "HTTP/1.1 200");
    }

    /** Where the container closes without an answer, nothing was said that could be wrong. */
    private void containerRefuses(String head, String statusPrefix) {
        String answer = Wire.answerTo(port, head + "Connection: close\r\n\r\n");
        if (!answer.isEmpty()) {
            assertThat(answer)
                    .startsWith("HTTP/1.1 " + statusPrefix)
                    .containsIgnoringCase("Content-Type: application/problem+json")
                    .containsOnlyOnce("Cache-Control: no-store")
                    .containsOnlyOnce("X-Content-Type-Options: nosniff")
                    .containsOnlyOnce("Content-Security-Policy: ")
                    .contains("\"code\":\"", "\"instance\":\"urn:uuid:", "\"retryable\":false")
                    .doesNotContainIgnoringCase("<html")
                    .doesNotContainIgnoringCase(SENT);
            String status = answer.substring(9, 12);
            assertThat(answer).contains("\"status\":" + status);
        }
    }

    private static Answer refused(Answer answer, int status, String code) {
        answer.mustBeProblem(status, code);
        assertThat(answer.json().at("/retryable").isBoolean()).isTrue();
        UUID.fromString(answer.at("/instance").substring("urn:uuid:".length()));
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.response().headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.response().headers().allValues("X-Content-Type-Options"))
                .containsExactly("nosniff");
        assertThat(answer.response().headers().allValues("Content-Security-Policy"))
                .hasSize(1);
        assertThat(answer.text()).doesNotContainIgnoringCase(SENT);
        assertThat(answer.response().headers().map().toString()).doesNotContainIgnoringCase(SENT);
        return answer;
    }

    private static List<String> pointers(Answer answer) {
        List<String> pointers = new ArrayList<>();
        for (JsonNode error : answer.json().at("/errors")) {
            pointers.add(error.path("pointer").asString());
        }
        return pointers;
    }

    private static List<String> codes(Answer answer) {
        List<String> codes = new ArrayList<>();
        for (JsonNode error : answer.json().at("/errors")) {
            codes.add(
                    error.path("pointer").asString() + " " + error.path("code").asString());
        }
        return codes;
    }

    private static String withoutInstance(String problem) {
        return problem.replaceAll("urn:uuid:[0-9a-f-]+", "");
    }

    /** A session a long time away, in a state in which most steps are impossible. */
    private String planned() {
        Client steward = nobody.as("vesna");
        String chamber = steward.post(
                        "/sanctuaries/" + LANTERN_HALL + "/chambers",
                        object("name", "Room " + UUID.randomUUID(), "berths", 6))
                .mustBe(201)
                .id();
        return celia.post("/sessions", session("chamberId", "\"" + chamber + "\""))
                .mustBe(201)
                .id();
    }

    private static String session(String field, String value) {
        Map<String, @Nullable Object> fields = object(
                "sanctuaryId",
                LANTERN_HALL,
                "chamberId",
                PREFIX + "011",
                "dreamscapeId",
                PREFIX + "401",
                "dreamscapeVersion",
                1,
                "title",
                "A session",
                "startsAt",
                "2143-05-02T20:00:00Z");
        fields.remove(field);
        String rest = MAPPER.writeValueAsString(fields);
        return "{\"" + field + "\": " + value + ", " + rest.substring(1);
    }

    private static String fear(String text) {
        return """
                {"sanctuaryId": "%s", "text": "%s",
                 "permissions": [{"purpose": "DREAMSCAPE", "attribution": "ANONYMOUS"}]}
                """.formatted(LANTERN_HALL, text);
    }

    private static Map<String, @Nullable Object> version(String fear) {
        return object(
                "intensity", "I1",
                "modality", "AWAKE",
                "duration", "PT1H",
                "synopsis", "A pool under a warm sky.",
                "contentTags", List.of("water"),
                "scenes",
                        List.of(object(
                                "title",
                                "The pool",
                                "narrative",
                                "You step in and the water carries you.",
                                "contentTags",
                                List.of("water"),
                                "fearIds",
                                List.of(fear))),
                "disclosure",
                        object(
                                "language", "en",
                                "text", "You will float in a pool. You may leave at any time.",
                                "questions",
                                        List.of(object(
                                                "prompt",
                                                "May you leave?",
                                                "choices",
                                                List.of("No", "Yes"),
                                                "answer",
                                                1,
                                                "critical",
                                                true))));
    }
}
