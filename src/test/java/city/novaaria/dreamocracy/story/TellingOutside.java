package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.WholeLog;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is told outside of the house, to programs and to strangers, tells nothing of single people. */
abstract class TellingOutside {

    private static final List<String> PEOPLE =
            List.of("aya", "ben", "cleo", "dov", "esi", "fen", "gil", "hana", "ivo", "kito", "lia", "mona");

    /** The UID of each entry of one's own, be it a dream, a gathering or work there. */
    private static final Pattern ALIKE = Pattern.compile("UID:[0-9a-f]{8}-[0-9a-f]{4}-3[-0-9a-f]+");

    @RegisterExtension
    final WholeLog log = new WholeLog();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Client city = Client.at(0);

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    @Test
    void programsFollowWhatAHouseShowsEverybody() {
        StoryHouse house = new StoryHouse(city);
        house.approve(house.version("A light.", true));
        String session = open(house);
        String address = "/sanctuaries/" + house.id() + "/programme.ics";
        assertThat(city.file(address).statusCode()).as("for members").isEqualTo(404);
        assertThat(city.as("jun").file(address).statusCode()).isEqualTo(404);
        city.as("vesna")
                .patch("/sanctuaries/" + house.id(), object("programme", "PUBLIC"))
                .mustBe(200);

        HttpResponse<byte[]> file = city.file(address);
        assertThat(file.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        String shown = text(file);
        assertThat(shown)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n")
                .contains("VERSION:2.0", "UID:" + id(session), "SUMMARY:An evening", "STATUS:CONFIRMED", "SEQUENCE:0")
                .contains("CATEGORIES:light", "/api/v1/programme/" + id(session))
                .containsPattern("DTSTART:\\d{8}T\\d{6}Z\r\n")
                .doesNotContain("jun", "oda", "mira", "ATTENDEE", "ORGANIZER");
        String tag = file.headers().firstValue("ETag").orElseThrow();
        assertThat(city.file(address, "If-None-Match", tag).statusCode()).isEqualTo(304);

        String place = house.enroll("ben", session);
        assertThat(text(city.file(address)))
                .as("nothing tells that somebody enrolled")
                .isEqualTo(shown);
        city.as("ben").post(place + "/withdrawal").mustBe(200);
        assertThat(text(city.file(address))).as("or left").isEqualTo(shown);
        city.as("celia").patch(session, object("title", "A late evening")).mustBe(200);
        assertThat(text(city.file(address))).contains("UID:" + id(session), "SUMMARY:A late evening", "SEQUENCE:1");

        city.as("jun").post(session + "/cancel", object("reason", "Over.")).mustBe(200);
        assertThat(text(city.file(address))).doesNotContain("VEVENT");
        house.become("SUSPENDED");
        assertThat(city.file(address).statusCode()).isEqualTo(404);
    }

    @Test
    void x08ACalendarOfOnesOwnTellsWhoLooksAtItNothingButWhenAndWhere() {
        StoryHouse house = new StoryHouse(city);
        house.approve(house.version("A light.", true));
        String session = open(house);
        String place = house.enroll("ben", session);
        Client ben = city.as("ben");
        ben.get("/me/calendar-address").mustBeProblem(404, "not-found");
        String first = ben.post("/me/calendar-address").mustBe(201).at("/href");
        assertThat(ben.get("/me/calendar-address")
                        .mustBe(200)
                        .json()
                        .at("/href")
                        .isNull())
                .as("shown once")
                .isTrue();

        HttpResponse<byte[]> file = city.file(first);
        assertThat(file.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
        String entry = only(appointments(text(file), house));
        assertThat(entry)
                .containsPattern(ALIKE)
                .doesNotContain(id(place), id(session))
                .containsPattern("SUMMARY:Story House [-0-9a-f]+: appointment\r\n")
                .contains("STATUS:CONFIRMED", "CLASS:PRIVATE", "/api/v1/me\r\n")
                .containsPattern("DTSTART:\\d{8}T\\d{6}Z\r\n")
                .doesNotContainIgnoringCase("dream")
                .doesNotContain("An evening", "light");
        assertThat(text(city.file(first, "Accept-Language", "de"))).contains(": Termin\r\n");
        assertThat(city.file(
                                first,
                                "If-None-Match",
                                file.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);

        ben.post(place + "/withdrawal").mustBe(200);
        String left = only(appointments(text(city.file(first)), house));
        assertThat(left).contains("STATUS:CANCELLED");
        assertThat(sequence(left)).isGreaterThan(sequence(entry));

        city.as("celia")
                .patch(session, object("minimumDreamers", 1, "capacity", 1))
                .mustBe(200);
        house.enroll("hana", session);
        house.enroll("ben", session);
        assertThat(appointments(text(city.file(first)), house))
                .hasSize(2)
                .anyMatch(waiting -> waiting.contains("STATUS:TENTATIVE"));

        String mine = city.as("jun").post("/me/calendar-address").mustBe(201).at("/href");
        String duty = only(appointments(text(city.file(mine)), house));
        assertThat(duty)
                .containsPattern(ALIKE)
                .contains(": appointment\r\n", "STATUS:CONFIRMED", "/api/v1/me\r\n")
                .doesNotContain("An evening", id(session));
        city.as("jun").post(session + "/cancel", object("reason", "Over.")).mustBe(200);
        String cancelled = only(appointments(text(city.file(mine)), house));
        assertThat(cancelled).contains("STATUS:CANCELLED", uid(duty));
        assertThat(sequence(cancelled)).isGreaterThan(sequence(duty));
        city.as("jun").delete("/me/calendar-address").mustBe(204);
    }

    @Test
    void eachMeetingIsInTheCalendarOfWhoComesAndWhoHoldsItAndInTheHousesWhenItIsForAnybody() {
        StoryHouse house = new StoryHouse(city);
        city.as("vesna")
                .patch("/sanctuaries/" + house.id(), object("programme", "PUBLIC"))
                .mustBe(200);
        String gathering = "/gatherings/"
                + city.as("celia")
                        .post(
                                "/gatherings",
                                object(
                                        "sanctuaryId",
                                        house.id(),
                                        "kind",
                                        "WORKSHOP",
                                        "audience",
                                        "ANYBODY",
                                        "title",
                                        "Masks of paper",
                                        "description",
                                        "We make masks.",
                                        "place",
                                        "Harbour library",
                                        "capacity",
                                        1,
                                        "crewIds",
                                        List.of(house.crew("celia")),
                                        "meetings",
                                        List.of(meeting(10), meeting(11))))
                        .mustBe(201)
                        .at("/id");
        String programme = "/sanctuaries/" + house.id() + "/programme.ics";
        assertThat(text(city.file(programme))).as("not open yet").doesNotContain("VEVENT");
        city.as("celia").post(gathering + "/open").mustBe(200);

        List<String> offered = entries(text(city.file(programme)), gathering);
        assertThat(offered).hasSize(2).allMatch(entry -> entry.contains("SUMMARY:Masks of paper"));
        assertThat(offered).allMatch(entry -> entry.contains("LOCATION:Harbour library"));
        assertThat(offered.stream().map(TellingOutside::uid)).doesNotHaveDuplicates();

        String comes = registered("ivo", gathering);
        registered("dov", gathering);
        assertThat(entries(text(city.file(programme)), gathering))
                .as("nothing tells that somebody registered")
                .isEqualTo(offered);
        String ivos = city.as("ivo").post("/me/calendar-address").mustBe(201).at("/href");
        String dovs = city.as("dov").post("/me/calendar-address").mustBe(201).at("/href");
        String celias =
                city.as("celia").post("/me/calendar-address").mustBe(201).at("/href");
        List<String> own = meetings(text(city.file(ivos)));
        assertThat(own)
                .hasSize(2)
                .allMatch(entry -> entry.contains("STATUS:CONFIRMED") && entry.contains("/api/v1/me\r\n"))
                .noneMatch(entry -> entry.contains("Masks"));
        assertThat(meetings(text(city.file(dovs)))).hasSize(2).allMatch(entry -> entry.contains("TENTATIVE"));
        assertThat(meetings(text(city.file(celias)))).hasSize(2).allMatch(entry -> entry.contains("CONFIRMED"));
        assertThat(Stream.concat(own.stream(), meetings(text(city.file(celias))).stream())
                        .map(TellingOutside::uid))
                .allMatch(ALIKE.asPredicate())
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(
                        offered.stream().map(TellingOutside::uid).toList());

        city.as("ivo").post(comes + "/cancellation").mustBe(200);
        List<String> left = meetings(text(city.file(ivos)));
        assertThat(left).hasSize(2).allMatch(entry -> entry.contains("STATUS:CANCELLED"));
        assertThat(sequence(left.getFirst())).isGreaterThan(sequence(own.getFirst()));
        assertThat(meetings(text(city.file(dovs))))
                .as("moved up")
                .hasSize(2)
                .allMatch(entry -> entry.contains("CONFIRMED"));

        city.as("celia")
                .patch(gathering, object("meetings", List.of(meeting(12))))
                .mustBe(200);
        List<String> moved = entries(text(city.file(programme)), gathering);
        assertThat(moved).hasSize(1);
        assertThat(uid(moved.getFirst())).isEqualTo(uid(offered.getFirst()));
        assertThat(sequence(moved.getFirst())).isGreaterThan(sequence(offered.getFirst()));
        city.as("celia").post(gathering + "/cancel").mustBe(200);
        assertThat(text(city.file(programme))).doesNotContain("VEVENT");
        assertThat(meetings(text(city.file(dovs)))).hasSize(1).allMatch(entry -> entry.contains("STATUS:CANCELLED"));
    }

    private static Map<String, @Nullable Object> meeting(int days) {
        Instant begin = Instant.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        return object(
                "startsAt",
                begin.toString(),
                "endsAt",
                begin.plus(2, ChronoUnit.HOURS).toString());
    }

    private String registered(String person, String gathering) {
        return "/registrations/"
                + city.as(person)
                        .post(gathering + "/registrations", object())
                        .mustBe(201)
                        .at("/id");
    }

    @Test
    void whoeverHasAnOldAddressOfACalendarFindsNothing() {
        Client gil = city.as("gil");
        String first = gil.post("/me/calendar-address").mustBe(201).at("/href");
        String second = gil.post("/me/calendar-address").mustBe(201).at("/href");
        assertThat(second).isNotEqualTo(first).matches("/calendars/[-_A-Za-z0-9]{43}\\.ics");
        assertThat(city.file(first).statusCode()).isEqualTo(404);
        assertThat(city.file(second).statusCode()).isEqualTo(200);
        gil.delete("/me/calendar-address").mustBe(204);
        gil.delete("/me/calendar-address").mustBe(204);
        String refused = text(city.file(second));
        assertThat(city.file(second).statusCode()).isEqualTo(404);
        assertThat(refused).contains("urn:uuid:");
        for (String secret : List.of(first, second)) {
            String said = secret.substring("/calendars/".length(), secret.length() - ".ics".length());
            assertThat(refused).doesNotContain(said);
            assertThat(log.text()).doesNotContain(said);
        }
        for (String wrong : List.of("x", "A".repeat(43), "%00", "..", "a".repeat(3000))) {
            assertThat(city.file("/calendars/" + wrong + ".ics").statusCode()).isBetween(400, 404);
        }
    }

    @Test
    void fea03AThemeOfJustEnoughPeopleIsGoneAtOnceWhenOneOfThemTakesTheirFearBack() {
        StoryHouse house = new StoryHouse(city);
        String map = "/sanctuaries/" + house.id() + "/theme-map";
        List<String> fears = new ArrayList<>();
        for (String person : PEOPLE) {
            cleared(house, city.as(person), "mirrors", "crowds");
            fears.add(cleared(house, city.as(person), "moths"));
        }
        assertThat(city.get(map).mustBe(200).at("/fewestContributors")).isEqualTo("12");
        assertThat(themes(city, map)).containsExactly("crowds 12", "mirrors 12", "moths 12");

        city.as("aya").post("/fears/" + fears.getFirst() + "/withdrawal").mustBe(200);
        assertThat(themes(city, map))
                .as("one of the others is gone, too: what is missing would tell eleven")
                .hasSize(1)
                .doesNotContain("moths 12");
        assertThat(themes(city.as("aya"), map)).as("not crew").hasSize(1);
        assertThat(city.as("tariq").get(map).at("/fewestContributors")).isEqualTo("6");
        assertThat(themes(city.as("tariq"), map)).containsExactly("crowds 10", "mirrors 10", "moths 10");

        for (int i = 0; i < 3; i++) {
            cleared(house, city, "moths");
        }
        assertThat(themes(city, map))
                .as("all of nobody may be one")
                .containsExactly("crowds 12", "mirrors 12", "moths 12");
        merge("(select id from participant where subject = 'kito')", "current_timestamp");
        try {
            assertThat(themes(city, map)).as("two records of one person").isEmpty();
        } finally {
            merge("null", "null");
        }
        assertThat(themes(city, map)).hasSize(3);
        city.as("celia")
                .post("/fears/" + fears.get(4) + "/screening", object("decision", "DECLINE", "tags", List.of("moths")))
                .mustBe(200);
        assertThat(themes(city, map)).as("what is not cleared does not count").hasSize(1);
        city.get("/sanctuaries/01930000-0000-7000-8000-0000000000ff/theme-map").mustBeProblem(404, "not-found");
    }

    @Test
    void anAnnualReportTellsEverybodyOfTheYearAndNobodyOfSinglePeople() {
        StoryHouse house = new StoryHouse(city);
        house.approve(house.version("A light.", true));
        String session = open(house);
        List<String> places =
                Stream.generate(() -> enrolled(house, session)).limit(12).toList();
        tookPlace(session, places);
        String report = "/sanctuaries/" + house.id() + "/annual-reports/2024";
        JsonNode told = city.get("/sanctuaries/" + house.id() + "/annual-reports/2024")
                .mustBe(200)
                .json();
        assertThat(told.at("/fewestPeople").asInt()).isEqualTo(12);
        assertThat(table(told, "sessions").at("/all/shown").asString()).isEqualTo("1");
        assertThat(table(told, "people").at("/rows/0/figure/count").asInt()).isEqualTo(12);
        assertThat(table(told, "places").at("/all/count").asInt()).isEqualTo(12);
        assertThat(table(told, "places").get("rows").toString())
                .as("what one cell is would tell that the others are none")
                .doesNotContain("\"count\":12", "\"suppressed\":false", "\"count\":0")
                .contains("\"shown\":\"<12\"");
        assertThat(table(told, "incidentClasses").at("/all/suppressed").asBoolean())
                .isTrue();
        Answer german = city.with("Accept-Language", "de").get(report).mustBe(200);
        assertThat(german.text()).contains("Menschen, die geträumt haben");
        assertThat(german.at("/mark"))
                .as("the same figures")
                .isEqualTo(told.at("/mark").asString());

        HttpResponse<byte[]> page = city.file(report);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(new String(page.body(), StandardCharsets.UTF_8))
                .contains(
                        "the year 2024",
                        "&lt;12",
                        "Counted on " + told.at("/countedOn").asString(),
                        german.at("/mark"),
                        "data:image/svg+xml;base64,")
                .doesNotContain("<script");

        neverDreamt(places.subList(0, 1));
        JsonNode fewer = city.get(report).mustBe(200).json();
        assertThat(table(fewer, "people").at("/all/shown").asString()).isEqualTo("<12");
        assertThat(table(fewer, "people").get("rows").isEmpty()).isTrue();
        assertThat(fewer.at("/mark").asString())
                .as("whoever cited the figures sees that they have changed")
                .isNotEqualTo(told.at("/mark").asString());
        city.get("/sanctuaries/" + house.id() + "/annual-reports/9998").mustBeProblem(400, "invalid-request");
        assertThat(city.file("/sanctuaries/" + house.id() + "/annual-reports/9998")
                        .statusCode())
                .isEqualTo(404);
        city.get("/sanctuaries/01930000-0000-7000-8000-0000000000ff/annual-reports/2024")
                .mustBeProblem(404, "not-found");
    }

    /** Somebody new. */
    private String enrolled(StoryHouse house, String session) {
        String person = city.as("celia")
                .post(
                        "/participants",
                        object(
                                "displayName",
                                "A dreamer",
                                "birthDate",
                                "1990-05-02",
                                "preferredLanguage",
                                "en-GB",
                                "homeSanctuaryId",
                                house.id()))
                .mustBe(201)
                .id();
        return "/enrollments/"
                + city.as("celia")
                        .post(session + "/enrollments", object("participantId", person))
                        .mustBe(201)
                        .id();
    }

    /** As if it had been in 2024. */
    private void tookPlace(String session, List<String> places) {
        jdbc.sql("""
                        update session set starts_at = timestamp with time zone '2024-05-02 20:00:00+00',
                            started_at = timestamp with time zone '2024-05-02 20:00:00+00',
                            ended_at = timestamp with time zone '2024-05-02 20:30:00+00', end_reason = 'ENDED',
                            booked_until = timestamp with time zone '2024-05-02 21:00:00+00', state = 'CLOSED' where id = ?""").param(UUID.fromString(id(session))).update();
        places.forEach(place -> jdbc.sql("""
                        update enrollment set state = 'DONE', enrolled_key = null,
                            dreaming_since = timestamp with time zone '2024-05-02 20:00:00+00' where id = ?""").param(UUID.fromString(id(place))).update());
    }

    private void neverDreamt(List<String> places) {
        places.forEach(place -> jdbc.sql("update enrollment set state = 'NO_SHOW', dreaming_since = null where id = ?")
                .param(UUID.fromString(id(place)))
                .update());
    }

    private static JsonNode table(JsonNode report, String name) {
        return report.get("tables")
                .valueStream()
                .filter(table -> table.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String cleared(StoryHouse house, Client contributor, String... tags) {
        String fear = contributor
                .post(
                        "/fears",
                        object(
                                "sanctuaryId",
                                house.id(),
                                "text",
                                "It comes closer.",
                                "permissions",
                                List.of(object("purpose", "DREAMSCAPE", "attribution", "ANONYMOUS"))))
                .mustBe(201)
                .at("/id");
        city.as("celia")
                .post("/fears/" + fear + "/screening", object("decision", "CLEAR", "tags", List.of(tags)))
                .mustBe(200);
        return fear;
    }

    private void merge(String into, String at) {
        jdbc.sql("update participant set merged_into = " + into + ", merged_at = " + at + " where subject = 'lia'")
                .update();
    }

    private static List<String> themes(Client reader, String map) {
        return reader.get(map)
                .mustBe(200)
                .json()
                .get("themes")
                .valueStream()
                .map(theme -> theme.get("contentTag").asString() + " "
                        + theme.get("contributorsAtLeast").asInt())
                .toList();
    }

    private String open(StoryHouse house) {
        String session = house.plannedSession(Duration.ofDays(1));
        house.staff(session);
        city.as("jun").post(session + "/open").mustBe(200);
        return session;
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Lines that go on are put together. */
    private static String text(HttpResponse<byte[]> file) {
        return new String(file.body(), StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    /** What is in one's own of that house. */
    private List<String> appointments(String calendar, StoryHouse house) {
        String name =
                city.as("vesna").get("/sanctuaries/" + house.id()).mustBe(200).at("/name");
        return entries(calendar)
                .filter(entry -> entry.contains("SUMMARY:" + name + ":"))
                .toList();
    }

    private static String only(List<String> entries) {
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    /** The entries that lead there, the soonest first. */
    private static List<String> entries(String calendar, String thing) {
        return entries(calendar)
                .filter(entry -> entry.contains("/api/v1" + thing))
                .toList();
    }

    /** Those in one's own that are in the library. */
    private static List<String> meetings(String calendar) {
        return entries(calendar)
                .filter(entry -> entry.contains("LOCATION:Harbour library"))
                .toList();
    }

    private static Stream<String> entries(String calendar) {
        return Pattern.compile("(?s)BEGIN:VEVENT.*?END:VEVENT")
                .matcher(calendar)
                .results()
                .map(MatchResult::group);
    }

    private static String uid(String entry) {
        return entry.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
    }

    private static int sequence(String entry) {
        return Pattern.compile("SEQUENCE:(\\d+)")
                .matcher(entry)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow();
    }
}
