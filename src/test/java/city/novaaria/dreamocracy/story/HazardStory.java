package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** During a nightmare the weaver swaps to a lower tier; and what happens when nobody reports it. */
abstract class HazardStory {

    private static final String HALL = "/sanctuaries/01930000-0000-7000-8000-000000000001";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aHazardIsMetByLessNeverByMoreAndIsReportedBeforeTheVersionStartsAgain() {
        Client city = Client.at(port);
        ReadyDreams dreams = new ReadyDreams(jdbc);
        String session = "/sessions/" + dreams.with(2, "aya", "ben").session();
        city.as("mira").post(session + "/hazard-deviations", change("I1")).mustBeProblem(409, "state-conflict");
        city.as("jun").post(session + "/start").mustBe(200);

        city.as("kade").post(session + "/hazard-deviations", change("I1")).mustBeProblem(403, "forbidden");
        assertRefused(city.as("mira").post(session + "/hazard-deviations", change("I3")));
        Answer open = city.as("mira")
                .post(session + "/hazard-deviations", change("I1"))
                .mustBe(201);
        assertThat(open.state()).isEqualTo("OPEN");
        assertIsFiveWorkingDaysLater(open.at("/recordedAt"), open.at("/reportDueAt"));
        assertRefused(city.as("mira").post(session + "/hazard-deviations", change("I2")));
        city.as("jun").post(session + "/pause").mustBe(200);
        city.as("jun").post(session + "/hazard-deviations", change("I1")).mustBe(201);
        city.as("jun").post(session + "/resume").mustBe(200);
        city.as("jun").post(session + "/end").mustBe(200);
        city.as("mira").post(session + "/hazard-deviations", change("I1")).mustBeProblem(409, "state-conflict");
        assertThat(city.as("kade")
                        .get(session + "/hazard-deviations")
                        .mustBe(200)
                        .json()
                        .get("items"))
                .hasSize(2);
        city.as("aya").get(session + "/hazard-deviations").mustBeProblem(403, "forbidden");
        String everywhere = "/hazard-deviations?limit=100";
        assertThat(city.as("kade").get(everywhere + "&state=OPEN").mustBe(200).text())
                .contains(session.substring("/sessions/".length()));
        assertThat(city.as("kade")
                        .get(everywhere + "&state=REVIEWED&sanctuaryId=01930000-0000-7000-8000-00000000ffff")
                        .mustBe(200)
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(city.as("aya").get(everywhere).mustBe(200).json().get("items"))
                .isEmpty();

        String next = "/sessions/" + dreams.with(2, "cleo", "dov").session();
        assertThat(ready(city, next)).isTrue();
        overdue();
        assertThat(city.as("jun")
                        .post(next + "/start")
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .containsExactly("ETH-05");

        city.as("kade").get(session + "/hazard-deviations").json().get("items").forEach(item -> {
            String deviation = "/hazard-deviations/" + item.get("id").asString();
            city.as("tariq").post(deviation + "/review", verdict()).mustBeProblem(409, "state-conflict");
            assertThat(city.as("jun")
                            .post(deviation + "/report", object("text", "They met one image, and it faded."))
                            .mustBe(200)
                            .state())
                    .isEqualTo("REPORTED");
        });
        String deviation = "/hazard-deviations/" + open.id();
        city.as("jun").post(deviation + "/report", object("text", "Once more.")).mustBeProblem(409, "state-conflict");
        city.as("mira").post(deviation + "/review", verdict()).mustBeProblem(403, "forbidden");
        String crew = city.as("vesna")
                .post(HALL + "/crew", object("subject", "ben", "displayName", "Ben", "role", "ETHICIST"))
                .mustBe(201)
                .id();
        city.as("ben").post(deviation + "/review", verdict()).mustBeProblem(403, "charter-forbids");
        assertThat(city.as("ben")
                        .get("/me/tasks?kind=REVIEW_HAZARD")
                        .mustBe(200)
                        .json()
                        .get("items"))
                .as("who dreamt there")
                .isEmpty();
        city.as("vesna").delete(HALL + "/crew/" + crew).mustBe(204);
        assertThat(city.as("tariq")
                        .post(deviation + "/review", verdict())
                        .mustBe(200)
                        .state())
                .isEqualTo("REVIEWED");
        city.as("jun").post(next + "/start").mustBe(200);
        city.as("jun").post(next + "/end").mustBe(200);
    }

    @Test
    void norByWhatSomebodyThereWantsToBeLedAroundForNothingNewWasTested() {
        Client city = Client.at(port);
        String session =
                "/sessions/" + new ReadyDreams(jdbc).with(1, "gil", "hana").session();
        city.as("jun").post(session + "/start").mustBe(200);
        String gil = "/participants/" + city.as("gil").get("/me").at("/participantId");
        city.as("gil")
                .put(gil, "/boundaries", object("lines", List.of(), "veils", List.of("weather")))
                .mustBe(200);

        Answer refused = city.as("mira").post(session + "/hazard-deviations", changeTo("lightning"));
        assertThat(refused.mustBeProblem(409, "charter-objections").objectingRules())
                .containsExactly("SAF-07");
        assertThat(refused.at("/objections/0/waivable")).isEqualTo("NEVER");
        Answer changed = city.as("mira")
                .post(session + "/hazard-deviations", changeTo("candles"))
                .mustBe(201);
        city.as("jun")
                .post("/hazard-deviations/" + changed.id() + "/report", object("text", "It was calm again."))
                .mustBe(200);
    }

    @Test
    void aHazardIsNotMetByWhatSomebodyThereDoesNotWantToMeet() {
        Client city = Client.at(port);
        String session =
                "/sessions/" + new ReadyDreams(jdbc).with(1, "aya", "ben").session();
        city.as("jun").post(session + "/start").mustBe(200);
        bounds(city, "thunder");

        Answer refused = city.as("mira").post(session + "/hazard-deviations", changeTo("thunder"));
        assertThat(refused.mustBeProblem(409, "charter-objections").objectingRules())
                .containsExactly("SAF-07");
        assertThat(refused.text()).doesNotContain("thunder");
        Answer changed = city.as("mira")
                .post(session + "/hazard-deviations", changeTo("candles"))
                .mustBe(201);
        assertThat(changed.at("/contentTags/0")).isEqualTo("candles");

        city.as("jun").post(session + "/pause").mustBe(200);
        bounds(city, "candles");
        assertThat(city.as("jun").post(session + "/resume").mustBe(409).objectingRules())
                .containsExactly("SAF-07");
        bounds(city);
        city.as("jun").post(session + "/resume").mustBe(200);
        city.as("jun").post(session + "/end").mustBe(200);
        city.as("jun")
                .post("/hazard-deviations/" + changed.id() + "/report", object("text", "It was calm again."))
                .mustBe(200);
    }

    private static void bounds(Client city, String... lines) {
        String aya = "/participants/" + city.as("aya").get("/me").at("/participantId");
        city.as("aya")
                .put(aya, "/boundaries", object("lines", List.of(lines), "veils", List.of()))
                .mustBe(200);
    }

    private static Map<String, @Nullable Object> changeTo(String tag) {
        Map<String, @Nullable Object> change = new HashMap<>(change("I1"));
        change.put("contentTags", List.of(tag));
        return change;
    }

    /** As if more than a week had passed. */
    private void overdue() {
        jdbc.update("""
                update hazard_deviation set recorded_at = recorded_at - interval '10' day,
                    report_due_at = report_due_at - interval '10' day""");
    }

    private static boolean ready(Client city, String session) {
        return city.as("jun")
                .get(session + "/readiness")
                .mustBe(200)
                .json()
                .get("ready")
                .asBoolean();
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.mustBeProblem(409, "charter-objections").objectingRules())
                .containsExactly("ETH-05");
    }

    private static void assertIsFiveWorkingDaysLater(String recordedAt, String dueAt) {
        ZoneId zone = ZoneId.of("Europe/Vienna");
        ZonedDateTime recorded = Instant.parse(recordedAt).atZone(zone);
        ZonedDateTime due = Instant.parse(dueAt).atZone(zone);
        EnumSet<DayOfWeek> weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        long workingDays = Stream.iterate(recorded.toLocalDate().plusDays(1), day -> day.plusDays(1))
                .limit(ChronoUnit.DAYS.between(recorded.toLocalDate(), due.toLocalDate()) - 1)
                .filter(day -> !weekend.contains(day.getDayOfWeek()))
                .count();
        assertThat(workingDays).isEqualTo(5);
        assertThat(due.toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(weekend).doesNotContain(due.minusDays(1).getDayOfWeek());
    }

    private static Map<String, @Nullable Object> change(String intensity) {
        return object("what", "Another scene.", "why", "Two people met one image.", "intensity", intensity);
    }

    private static Map<String, @Nullable Object> verdict() {
        return object("verdict", "ACCEPTED", "rationale", "It was less at once.");
    }
}
