package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who was in a dream leaves something of it if they like, for whom they like, until they take it back. */
abstract class LeavingReflections {

    private static final String FIRST_EVENING = "01930000-0000-7000-8000-000000000591";
    private static final String THERE = "/sessions/" + FIRST_EVENING + "/reflections";
    private static final String WORDS = "The lift stopped, and somebody laughed.";

    /** Other dreamers, who cares for that evening, others of the house, and who has no part in it. */
    private static final List<String> READERS =
            List.of("aya", "fen", "jun", "celia", "noor", "mira", "tariq", "kito", "mona", "pia");

    private static final Set<String> DREAMERS = Set.of("aya", "fen");
    private static final Set<String> CARE = Set.of("jun", "celia");
    private static final Set<String> HOUSE = Set.of("jun", "celia", "noor", "mira", "tariq");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private Client city = Client.at(0);

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    @Test
    void whatSomebodyLeavesIsTheirsAloneUnlessTheySayOtherwise() {
        Map<String, String> before = snapshot();
        Answer words = city.as("esi").post(THERE, object("words", WORDS)).mustBe(201);
        Answer mark = city.as("esi").post(THERE, object()).mustBe(201);
        for (Answer left : List.of(words, mark)) {
            assertThat(left.json().at("/shownTo")).isEmpty();
            assertThat(left.json().at("/permissions")).isEmpty();
            assertThat(left.at("/attribution")).isEqualTo("ANONYMOUS");
            assertThat(seenBy(left.id())).isEmpty();
            city.get("/reflections/" + left.id()).mustBeProblem(401, "not-signed-in");
        }
        assertThat(words.id().charAt(14)).as("a random id does not tell when").isEqualTo('4');
        assertThat(snapshot()).isEqualTo(before);
        assertThat(city.as("esi").get(THERE + "?limit=100").mustBe(200).text()).contains(words.id(), mark.id());
        assertThat(city.as("esi").get("/me/reflections?limit=100").mustBe(200).text())
                .contains(words.id(), mark.id());
        takeBack("esi", words.id(), mark.id());
    }

    @Test
    void eachIsSeenByExactlyThoseWhomItsAuthorChose() {
        Map<String, Set<String>> readers = Map.of("DREAMERS", DREAMERS, "CARE", CARE, "HOUSE", HOUSE);
        readers.forEach((audience, who) -> {
            Answer left = city.as("dov")
                    .post(THERE, object("words", WORDS, "sharing", shownTo(audience)))
                    .mustBe(201);
            assertThat(seenBy(left.id())).as(audience).isEqualTo(new TreeSet<>(who));
            for (String reader : who) {
                Answer read = city.as(reader).get("/reflections/" + left.id()).mustBe(200);
                assertThat(read.at("/words")).isEqualTo(WORDS);
                assertThat(read.text()).doesNotContain("dov", "Dov", participant("dov"));
                assertThat(read.json().at("/writtenAt").isNull()).isTrue();
                assertThat(read.json().at("/shownTo").isNull()).isTrue();
                assertThat(read.json().at("/allowedActions")).isEmpty();
                city.as(reader)
                        .post("/reflections/" + left.id() + "/withdrawal")
                        .mustBeProblem(403, "forbidden");
            }
            share("dov", left.id(), object());
            assertThat(seenBy(left.id())).as("narrowed at once").isEmpty();
            takeBack("dov", left.id());
        });
    }

    @Test
    void takenBackNothingIsLeftAndNobodyIsRevealed() {
        Map<String, String> before = snapshot();
        Answer left = city.as("gil")
                .post(THERE, object("words", WORDS, "sharing", shownTo("DREAMERS", "HOUSE")))
                .mustBe(201);
        byte[] song = "A song without a tune".getBytes(StandardCharsets.UTF_8);
        String href = city.as("gil")
                .bring("/reflections/" + left.id() + "/file", "text/plain", song)
                .mustBe(200)
                .at("/file/href");
        for (String reader : List.of("gil", "aya", "mira")) {
            HttpResponse<byte[]> file = city.as(reader).file(href);
            assertThat(file.statusCode()).as(reader).isEqualTo(200);
            assertThat(file.body()).isEqualTo(song);
            assertThat(file.headers().allValues("Cache-Control")).containsExactly("no-store");
        }
        assertThat(city.as("mona").file(href).statusCode()).isEqualTo(404);
        assertThat(city.file(href).statusCode()).isEqualTo(404);
        String other = city.as("gil")
                .bring("/reflections/" + left.id() + "/file", "text/plain", "Another".getBytes(StandardCharsets.UTF_8))
                .mustBe(200)
                .at("/file/href");
        assertThat(city.as("gil").file(href).statusCode()).as("replaced").isEqualTo(404);
        long files = count("select count(*) from media_item");

        takeBack("gil", left.id(), left.id());

        assertThat(snapshot()).isEqualTo(before);
        assertThat(seenBy(left.id())).isEmpty();
        for (String reader : List.of("gil", "aya", "mira")) {
            assertThat(city.as(reader).file(other).statusCode()).as(reader).isEqualTo(404);
        }
        assertThat(count("select count(*) from media_item")).isEqualTo(files - 1);
        Answer own = city.as("gil").get("/reflections/" + left.id()).mustBe(200);
        assertThat(own.json().at("/words").isNull()).isTrue();
        assertThat(own.json().at("/file").isNull()).isTrue();
        assertThat(own.json().at("/allowedActions")).isEmpty();
        city.as("gil")
                .with("If-Match", own.header("ETag"))
                .send(
                        "PUT",
                        "/reflections/" + left.id() + "/sharing",
                        shownTo("HOUSE"),
                        Map.of("Content-Type", "application/json"))
                .mustBeProblem(409, "state-conflict");
        city.as("gil")
                .bring("/reflections/" + left.id() + "/file", "text/plain", song)
                .mustBeProblem(409, "state-conflict");
    }

    @Test
    void whoWasNotInTheDreamLeavesNothingOfIt() {
        city.as("jun").post(THERE, object()).mustBeProblem(403, "forbidden");
        for (String nobodyThere : List.of("kito", "mona", "pia")) {
            city.as(nobodyThere).post(THERE, object()).mustBeProblem(404, "not-found");
            city.as(nobodyThere).get(THERE).mustBeProblem(404, "not-found");
        }
        String nowhere = "/sessions/01930000-0000-7000-8000-000000000fff/reflections";
        city.as("aya").post(nowhere, object()).mustBeProblem(404, "not-found");
        city.as("jun").get(nowhere).mustBeProblem(404, "not-found");
    }

    @Test
    void namesAreWhatTheirAuthorsChoseAndMinorsHaveNone() {
        Map<String, @Nullable Object> named = object("shownTo", List.of("DREAMERS"), "attribution", "NAMED");
        city.as("hana").post(THERE, object("sharing", named)).mustBeProblem(422, "unprocessable");
        named.put("shownAs", "Hana of the moths");
        Answer left = city.as("hana").post(THERE, object("sharing", named)).mustBe(201);
        String own = city.as("fen").get("/reflections/" + left.id()).at("/shownAs");
        assertThat(own).isEqualTo("Hana of the moths");
        String born = jdbc.queryForObject(
                "select cast(birth_date as varchar) from participant where subject = 'hana'", String.class);
        try {
            jdbc.update(
                    "update participant set birth_date = ? where subject = 'hana'",
                    LocalDate.now(ZoneOffset.UTC).minusYears(15));
            Answer refused =
                    city.as("hana").post(THERE, object("sharing", named)).mustBeProblem(422, "unprocessable");
            assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/sharing/attribution");
            Answer permitted = city.as("hana")
                    .post(THERE, object("sharing", object("permissions", List.of(forArt("NAMED")))))
                    .mustBeProblem(422, "unprocessable");
            assertThat(permitted.at("/errors/0/pointer")).isEqualTo("#/sharing/permissions/0/attribution");
            Answer unnamed = city.as("fen").get("/reflections/" + left.id()).mustBe(200);
            assertThat(unnamed.at("/attribution"))
                    .as("what was said before, too")
                    .isEqualTo("ANONYMOUS");
            assertThat(unnamed.text()).doesNotContain("Hana of the moths");
        } finally {
            jdbc.update("update participant set birth_date = cast(? as date) where subject = 'hana'", born);
        }
        takeBack("hana", left.id());
    }

    private static Map<String, @Nullable Object> forArt(String attribution) {
        return object("purpose", "ART", "forms", List.of("PARAPHRASE"), "attribution", attribution);
    }

    @Test
    void thereIsRoomForTenOfOneSession() {
        List<String> left = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            left.add(city.as("fen").post(THERE, object()).mustBe(201).id());
        }
        city.as("fen").post(THERE, object()).mustBeProblem(409, "enough-reflections");
        takeBack("fen", left.getFirst());
        left.add(city.as("fen").post(THERE, object()).mustBe(201).id());
        takeBack("fen", left.toArray(String[]::new));
    }

    @Test
    void whoLeavesTheDreamEarlyIsNotGivenAwayByWhatTheyWrite() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben", "cleo");
        String there = "/sessions/" + dream.session() + "/reflections";
        city.as("jun").post("/sessions/" + dream.session() + "/start").mustBe(200);
        city.as("aya").post(there, object()).mustBeProblem(409, "still-in-the-dream");
        String enrollment = "/enrollments/" + enrollmentOf("aya", dream);
        assertThat(city.as("aya").get(enrollment).text()).doesNotContain("REFLECT");
        city.as("aya").post(enrollment + "/withdrawal").mustBe(200);
        assertThat(city.as("aya").get(enrollment).mustBe(200).text()).contains("REFLECT");

        List<String> readers = List.of("ben", "jun", "celia", "mira");
        Map<String, String> before = readers.stream()
                .collect(Collectors.toMap(
                        reader -> reader, reader -> city.as(reader).get(there).text()));
        Answer left = city.as("aya")
                .post(there, object("words", WORDS, "sharing", shownTo("DREAMERS", "CARE", "HOUSE")))
                .mustBe(201);
        for (String reader : readers) {
            assertThat(city.as(reader).get(there).mustBe(200).text()).isEqualTo(before.get(reader));
            city.as(reader).get("/reflections/" + left.id()).mustBeProblem(404, "not-found");
        }

        for (String person : List.of("ben", "cleo")) {
            city.as(person)
                    .post("/enrollments/" + enrollmentOf(person, dream) + "/withdrawal")
                    .mustBe(200);
        }
        for (String reader : readers) {
            assertThat(city.as(reader).get(there).mustBe(200).text())
                    .contains(left.id())
                    .doesNotContain("aya", participant("aya"));
        }
        takeBack("aya", left.id());
    }

    private static Map<String, @Nullable Object> shownTo(String... audiences) {
        return object("shownTo", List.of(audiences));
    }

    private void share(String author, String reflection, Map<String, @Nullable Object> sharing) {
        city.as(author).put("/reflections/" + reflection, "/sharing", sharing).mustBe(200);
    }

    private void takeBack(String author, String... reflections) {
        for (String reflection : reflections) {
            city.as(author).post("/reflections/" + reflection + "/withdrawal").mustBe(200);
        }
    }

    /** Who reads it, in the list and by itself. */
    private Set<String> seenBy(String reflection) {
        Set<String> seen = new TreeSet<>();
        for (String reader : READERS) {
            Answer alone = city.as(reader).get("/reflections/" + reflection);
            boolean listed = city.as(reader).get(THERE + "?limit=100").text().contains(reflection);
            assertThat(alone.status()).as(reader).isEqualTo(listed ? 200 : 404);
            if (listed) {
                seen.add(reader);
            }
        }
        return seen;
    }

    /** All that others read of the session: answers, what they are tagged with, and who is told of it. */
    private Map<String, String> snapshot() {
        Map<String, String> seen = new LinkedHashMap<>();
        for (String reader : READERS) {
            for (String path : List.of(
                    THERE + "?limit=100",
                    "/sessions/" + FIRST_EVENING,
                    "/me/reflections",
                    "/me/tasks?limit=100",
                    "/sessions/" + FIRST_EVENING + "/events?limit=100")) {
                Answer answer = city.as(reader).get(path);
                seen.put(reader + " " + path, answer.status() + " " + answer.header("ETag") + " " + text(answer));
            }
        }
        return seen;
    }

    private static String text(Answer answer) {
        return answer.status() == 200 ? answer.text() : answer.at("/code");
    }

    private String participant(String person) {
        return city.as(person).get("/me").at("/participantId");
    }

    private String enrollmentOf(String person, Ready dream) {
        String id = participant(person);
        return dream.enrollments().stream()
                .filter(enrollment -> enrollment.participant().toString().equals(id))
                .map(enrollment -> enrollment.enrollment().toString())
                .findAny()
                .orElseThrow();
    }

    private long count(String sql) {
        Long found = jdbc.queryForObject(sql, Long.class);
        return found == null ? 0 : found;
    }
}
