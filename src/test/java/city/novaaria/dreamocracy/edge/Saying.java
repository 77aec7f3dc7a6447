package city.novaaria.dreamocracy.edge;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.Wire;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What texts, ids, times and bodies may be, the same at every place where they stand. */
abstract class Saying {

    private static final String PREFIX = "01930000-0000-7000-8000-000000000";
    private static final String AYA = "/participants/" + PREFIX + "101";
    private static final String WAVE = "\ud83c\udf0a";

    @LocalServerPort
    private int port;

    private Client nobody = Client.at(0);
    private Client celia = nobody;

    @BeforeEach
    void call() {
        nobody = Client.at(port);
        celia = nobody.as("celia");
    }

    @Test
    void lengthsCountCharactersAsPeopleDo() {
        String name = WAVE.repeat(120);
        assertThat(celia.patch(AYA, object("displayName", name)).mustBe(200).at("/displayName"))
                .isEqualTo(name);
        wrong(celia.patch(AYA, object("displayName", name + WAVE)), "#/displayName");
        String text = WAVE.repeat(4_000);
        nobody.as("aya").post("/fears", fear(text)).mustBe(201);
        wrong(nobody.as("aya").post("/fears", fear(text + WAVE)), "#/text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b",
                "\u3164",
                "\u2800",
                "\u0301",
                "\u00a0",
                "\u115f",
                "\u202eaya",
                "a\u2066ya",
                "a\u00adya",
                "\ufeffaya",
                "aya\u061c",
                "a\u200dya",
                "\ue000",
                "aya\udb40\udc41"
            })
    void aNameCanBeSeenAndTurnsNothingAround(String name) {
        wrong(celia.patch(AYA, object("displayName", name)), "#/displayName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u3164\n\u2800", "\u200b", " \n\u0301"})
    void aTextSaysSomething(String text) {
        wrong(nobody.as("aya").post("/fears", fear(text)), "#/text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Zo\u00eb", "\u5c0f\u660e", "\u0639\u0644\u06cc", "O'Neill-\u00c5", "\ud83c\udf0a", "a\u0301ya"})
    void namesAreWhatPeopleAreCalled(String name) {
        celia.patch(AYA, object("displayName", name)).mustBe(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1930000-0-7000-8000-101", "01930000-0000-7000-8000-00000000010A", "AZMAAAAAcACAAAAAAAABAQ=="})
    void idsHaveOneSpelling(String id) {
        if (!id.endsWith("=")) {
            celia.get("/participants/" + id).mustBeProblem(400, "invalid-request");
        }
        celia.get("/sessions?sanctuaryId=" + id).mustBeProblem(400, "invalid-request");
        Answer answer = celia.post("/sessions/" + PREFIX + "601/enrollments", object("participantId", id));
        wrong(answer, "#/participantId");
        assertThat(answer.at("/errors/0/detail")).contains("an id such as", "lower case");
    }

    @Test
    void weeksAreDurationsAndMonthsAreNone() {
        nobody.as("aya").post("/demo/clock", object("advance", "P1W")).mustBe(200);
        Answer month = nobody.as("aya").post("/demo/clock", object("advance", "P1M"));
        wrong(month, "#/advance");
        assertThat(month.at("/errors/0/detail")).contains("PT1H30M", "months");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Z", "UTC", "UTC+01:00", "+01:00", "GMT0", "EST", "SystemV/AST4", "europe/vienna", "Europe/Vienn"
            })
    void timeZonesAreRegions(String zone) {
        Answer answer = nobody.as("vesna")
                .post(
                        "/sanctuaries",
                        object(
                                "name",
                                "House " + UUID.randomUUID(),
                                "city",
                                "Nova Aria",
                                "timeZone",
                                zone,
                                "ageOfMajority",
                                18,
                                "policyProfile",
                                "nova-aria"));
        answer.mustBeProblem(422, "unprocessable");
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("#/timeZone");
    }

    @Test
    void claimCodesAreReadAsPeopleTypeThem() {
        String code =
                nobody.post("/fears", fear("That the door closes.")).mustBe(201).at("/claimCode");
        String typed = " " + code.substring(0, 9).toUpperCase(Locale.ROOT) + " - "
                + code.substring(9).replace('0', 'O').replace('1', 'l') + " ";
        nobody.post("/fear-withdrawals", object("claimCode", typed)).mustBe(200);
    }

    @Test
    void aWrongChoiceIsToldTheRightOnes() {
        Answer answer = nobody.as("aya")
                .post("/enrollments/" + PREFIX + "701/fitness", object("fit", true, "attestedAs", "quicksilver"));
        wrong(answer, "#/attestedAs");
        assertThat(answer.at("/errors/0/detail")).contains("SELF");
        Answer unknown = celia.patch(AYA, object("display", "Aya"));
        assertThat(unknown.at("/errors/0/detail")).contains("displayName", "preferredLanguage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.quicksilver+json",
                "application/ld+json",
                "application/problem+json",
                "application/json;charset=utf-16",
                "application/json;charset=iso-8859-1"
            })
    void otherKindsOfJsonAreOtherThings(String type) {
        celia.send("POST", "/participants", "{}", Map.of("Content-Type", type))
                .mustBeProblem(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE"})
    void bodiesAreInUtf8(String charset) {
        assertThat(sent(fear("A door.").getBytes(Charset.forName(charset)))).startsWith("HTTP/1.1 400");
    }

    @Test
    void utf8IsTheShortestForm() {
        byte[] good = fear("A door.").getBytes(StandardCharsets.UTF_8);
        assertThat(sent(good)).startsWith("HTTP/1.1 201");
        String overlong = fear("A \u00c1\u00afdoor.");
        assertThat(sent(overlong.getBytes(StandardCharsets.ISO_8859_1))).startsWith("HTTP/1.1 400");
    }

    private String sent(byte[] body) {
        String credentials = Base64.getEncoder().encodeToString("aya:nova-aria".getBytes(StandardCharsets.UTF_8));
        return Wire.answerTo(
                port,
                "POST /api/v1/fears HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + "Authorization: Basic " + credentials + "\r\nContent-Length: " + body.length + "\r\n\r\n"
                        + new String(body, StandardCharsets.ISO_8859_1));
    }

    private static void wrong(Answer answer, String pointer) {
        answer.mustBeProblem(400, "invalid-request");
        assertThat(answer.at("/errors/0/pointer")).as(answer.text()).isEqualTo(pointer);
    }

    private static String fear(String text) {
        return """
                {"sanctuaryId": "%s001", "text": "%s",
                 "permissions": [{"purpose": "DREAMSCAPE", "attribution": "ANONYMOUS"}]}
                """.formatted(PREFIX, text.replace("\n", "\\n"));
    }
}
