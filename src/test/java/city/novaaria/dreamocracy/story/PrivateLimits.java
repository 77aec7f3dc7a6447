package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;

/** What a person keeps to themselves, and what a screening found, is not found out by trying. */
abstract class PrivateLimits {

    private static final String LANTERN_HALL = "01930000-0000-7000-8000-000000000001";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationContext service;

    private Client city = Client.at(0);

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    @Test
    void whoEnrollsSomebodyElseLearnsNothingOfTheirLimitsNorOfWhatAScreeningFound() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
        jdbc.update("update session set state = 'OPEN', capacity = 20 where id = ?", dream.session());
        String plain = registered();
        String limited = registered();
        jdbc.update(
                "update participant set boundary_lines = '[\"dusk\"]', boundary_veils = '[]', boundary_set_at = created_at"
                        + " where cast(id as varchar(40)) = ?",
                limited);
        String stopped = registered();
        find(stopped, "HARD_STOP");
        String referred = registered();
        find(referred, "REFER");

        String expected = enrolledBy("celia", dream, plain);
        assertThat(enrolledBy("celia", dream, limited)).isEqualTo(expected);
        assertThat(enrolledBy("celia", dream, stopped)).isEqualTo(expected);
        assertThat(enrolledBy("celia", dream, referred)).isEqualTo(expected);
        for (String reader : List.of("celia", "tariq", "mira", "kade")) {
            assertThat(city.as(reader)
                            .get("/sessions/" + dream.session() + "/readiness")
                            .mustBe(200)
                            .text())
                    .as(reader)
                    .doesNotContain("dusk", "screening", "VUL-04", "must not dream");
        }
        finish(dream);
    }

    @Test
    void thePersonThemselvesIsToldAndNobodyElseBeforeTheStartIsRefused() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
        String session = "/sessions/" + dream.session();
        String aya = enrollmentOf("aya", dream);
        set("aya", "I1");

        for (String reader : List.of("jun", "celia", "mira", "ben")) {
            Answer readiness = city.as(reader).get(session + "/readiness").mustBe(200);
            assertThat(readiness.at("/ready")).as(reader).isEqualTo("true");
            assertThat(readiness.objectingRules()).as(reader).isEmpty();
        }
        Answer toCompanion = city.as("jun").get(aya + "/readiness").mustBe(200);
        assertThat(toCompanion.at("/ready")).isEqualTo("true");
        assertThat(toCompanion.objectingRules()).isEmpty();
        Answer own = city.as("aya").get(aya + "/readiness?only=objections").mustBe(200);
        assertThat(own.at("/ready")).isEqualTo("false");
        assertThat(own.objectingRules()).containsExactly("SAF-05");

        Answer refused = city.as("jun").post(session + "/start").mustBeProblem(409, "charter-objections");
        assertThat(refused.objectingRules()).containsExactly("SAF-05");
        assertThat(refused.at("/objections/0/subject/kind")).isEqualTo("SESSION");
        assertThat(refused.at("/objections/0/explanation")).startsWith("Not cleared");
        set("aya", null);
        finish(dream);
    }

    @Test
    void theMergedSetIsToldInStepsAndFromThreeOn() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben", "cleo");
        String session = "/sessions/" + dream.session();
        jdbc.update("update session set state = 'OPEN' where id = ?", dream.session());
        set("aya", null, "dusk");
        set("ben", null, "storm");

        city.as("jun").post(session + "/begin-check-in").mustBe(200);
        assertThat(toldTo("mira", session)).as("of two").doesNotContain("dusk").contains("PASS");
        set("cleo", null, "thunder");
        assertThat(toldTo("mira", session)).as("just said").contains("PASS");

        everyNight();
        for (String reader : List.of("mira", "jun", "celia")) {
            assertThat(toldTo(reader, session)).contains("FAIL", ": dusk.").doesNotContain("storm", "thunder");
        }
        assertThat(city.as("ben").get(session + "/readiness").mustBe(200).text())
                .doesNotContain("dusk");
        set("aya", null);
        assertThat(toldTo("mira", session)).as("just taken back").contains("FAIL");
        everyNight();
        assertThat(toldTo("mira", session)).contains("PASS");

        set("aya", null, "dusk");
        assertThat(toldTo("mira", session)).contains("PASS");
        assertThat(city.as("jun").post(session + "/start").mustBe(409).objectingRules())
                .as("it stands in the way of the start")
                .contains("SAF-07");
        List.of("aya", "ben", "cleo").forEach(name -> set(name, null));
        finish(dream);
    }

    private String toldTo(String reader, String session) {
        List<String> told = city.as(reader)
                .get(session + "/readiness")
                .mustBe(200)
                .json()
                .get("results")
                .valueStream()
                .filter(result -> result.at("/rule").asString().equals("SAF-07"))
                .map(Object::toString)
                .toList();
        assertThat(told).as(reader).hasSize(1);
        return told.getFirst();
    }

    private void everyNight() {
        ReflectionTestUtils.invokeMethod(service.getBean("tellLimitsDaily"), "everyNight");
    }

    private String enrolledBy(String crew, Ready dream, String person) {
        Answer answer =
                city.as(crew).post("/sessions/" + dream.session() + "/enrollments", object("participantId", person));
        return answer.status() + " "
                + answer.text()
                        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                        .replaceAll("[0-9]{4}-[0-9-]{5}T[0-9:.]+Z", "time");
    }

    private String registered() {
        return city.as("celia")
                .post(
                        "/participants",
                        object(
                                "homeSanctuaryId", LANTERN_HALL,
                                "displayName", "Somebody new",
                                "birthDate", "1990-01-01",
                                "preferredLanguage", "en"))
                .mustBe(201)
                .id();
    }

    private void find(String person, String outcome) {
        city.as("noor")
                .post("/participants/" + person + "/screenings", object("outcome", outcome))
                .mustBe(201);
    }

    private void set(String name, @Nullable String ceiling, String... lines) {
        Map<String, @Nullable Object> limits = object("lines", List.of(lines), "veils", List.of(), "ceiling", ceiling);
        city.as(name)
                .put("/participants/" + city.as(name).get("/me").at("/participantId"), "/boundaries", limits)
                .mustBe(200);
    }

    private String enrollmentOf(String name, Ready dream) {
        String self = city.as(name).get("/me").at("/participantId");
        return dream.enrollments().stream()
                .filter(enrollment -> enrollment.participant().toString().equals(self))
                .map(enrollment -> "/enrollments/" + enrollment.enrollment())
                .findAny()
                .orElseThrow();
    }

    /** Nobody waits for it any more. */
    private void finish(Ready dream) {
        city.as("jun")
                .post("/sessions/" + dream.session() + "/cancel", object("reason", "Over."))
                .mustBe(200);
    }
}
