package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What held at an earlier gate is asked at the next one again, because people and houses change in between. */
abstract class AskedAnew {

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
    void nothingBeginsInASuspendedHouseAndEverybodyMayLeaveIt() {
        StoryHouse house = new StoryHouse(city);
        house.approve(house.version("You meet a quiet light.", true));
        String session = house.session();
        String planned = house.plannedSession();
        house.staff(session);
        String gil = house.enroll("gil", session);
        String hana = house.enroll("hana", session);
        String serving = house.serve("gil", gil).id();
        house.consent("hana", hana);

        house.become("SUSPENDED");

        refused(city.as("jun").post(planned + "/open"));
        refused(city.as("ben")
                .post(
                        session + "/enrollments",
                        object("participantId", city.as("ben").get("/me").at("/participantId"))));
        refused(city.as("gil").post(gil + "/servings"));
        refused(city.as("gil").post(gil + "/consents", StoryHouse.decision(serving, true, List.of(0))));
        city.as("jun").post(session + "/begin-check-in").mustBe(200);
        refused(city.as("jun").post(session + "/start"));
        assertThat(city.as("hana").post(hana + "/withdrawal").mustBe(200).state())
                .isEqualTo("WITHDRAWN");

        house.become("OPEN");
        house.consent("gil", gil);
        city.as("gil").post(gil + "/withdrawal").mustBe(200);
    }

    @Test
    void whoWaitsMovesUpWhenTheHouseOpensAgain() {
        StoryHouse house = new StoryHouse(city);
        house.approve(house.version("You meet a quiet light.", true));
        String session = house.session();
        city.as("vesna")
                .patch(session, object("capacity", 1, "minimumDreamers", 1))
                .mustBe(200);
        String gil = house.enroll("gil", session);
        String hana = house.enroll("hana", session);
        assertThat(city.as("hana").get(hana).state()).isEqualTo("WAITLISTED");
        house.become("SUSPENDED");
        city.as("gil").post(gil + "/withdrawal").mustBe(200);
        assertThat(city.as("hana").get(hana).state()).isEqualTo("WAITLISTED");
        house.become("OPEN");
        assertThat(city.as("hana").get(hana).state()).isEqualTo("ENROLLED");
    }

    @Test
    void aResumeAsksAgainWhoIsFitHoweverShortThePause() {
        ReadyDreams.Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
        String session = "/sessions/" + dream.session();
        String aya = enrollment(dream, 0);
        city.as("jun").post(session + "/start").mustBe(200);
        city.as("jun").post(session + "/pause").mustBe(200);

        city.as("aya")
                .post(aya + "/fitness", object("fit", false, "attestedAs", "SELF"))
                .mustBe(200);
        Answer refused = city.as("jun").post(session + "/resume").mustBe(409);
        assertThat(refused.objectingRules()).containsExactly("VUL-05");

        city.as("aya")
                .post(aya + "/fitness", object("fit", true, "attestedAs", "SELF"))
                .mustBe(200);
        assertThat(city.as("jun").post(session + "/resume").mustBe(200).state()).isEqualTo("DREAMING");
        surface(dream, "aya", "ben");
    }

    @Test
    void aResumeAsksAgainWhatThePersonWantsToMeet() {
        ReadyDreams.Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
        String session = "/sessions/" + dream.session();
        String aya = "/participants/" + city.as("aya").get("/me").at("/participantId");
        city.as("jun").post(session + "/start").mustBe(200);
        city.as("jun").post(session + "/pause").mustBe(200);
        city.as("aya").put(aya, "/boundaries", lines("dusk")).mustBe(200);

        assertThat(city.as("jun").post(session + "/resume").mustBe(409).objectingRules())
                .contains("SAF-07");

        city.as("aya").put(aya, "/boundaries", lines()).mustBe(200);
        assertThat(city.as("jun").post(session + "/resume").mustBe(200).state()).isEqualTo("DREAMING");
        surface(dream, "aya", "ben");
    }

    @Test
    void aSignalThatWasRehearsedForAnotherKindOfDreamIsRehearsedAnew() {
        ReadyDreams.Ready dream = new ReadyDreams(jdbc).with(1, "cleo", "dov");
        String session = "/sessions/" + dream.session();
        // as if the session had been one for sleepers, when she rehearsed
        jdbc.update(
                "update enrollment set rehearsed_for = 'ASLEEP' where id = ?",
                dream.enrollments().getFirst().enrollment());

        Answer refused = city.as("jun").post(session + "/start").mustBe(409);
        assertThat(refused.objectingRules()).containsExactly("SAF-02");

        city.as("cleo")
                .post(enrollment(dream, 0) + "/rehearsals", object("signal", "A raised hand"))
                .mustBe(200);
        city.as("jun").post(session + "/start").mustBe(200);
        surface(dream, "cleo", "dov");
    }

    @Test
    void whoIsFoundVulnerableDreamsOnlyWhatWasApprovedForThem() {
        ReadyDreams.Ready dream = new ReadyDreams(jdbc).with(1, "dov", "esi");
        String session = "/sessions/" + dream.session();
        String esi = "/participants/" + city.as("esi").get("/me").at("/participantId") + "/screenings";
        assertThat(city.as("noor")
                        .post(esi, object("outcome", "CLEARED", "vulnerable", true))
                        .mustBe(201)
                        .at("/vulnerable"))
                .isEqualTo("true");

        Answer refused = city.as("jun").post(session + "/start").mustBe(409);
        assertThat(refused.objectingRules()).containsExactly("ETH-01");
        assertThat(refused.at("/objections/0/explanation")).contains("easily hurt or pressed");
        assertThat(city.as("kade").get(session + "/readiness").mustBe(200).text())
                .doesNotContainIgnoringCase("vulnerable")
                .doesNotContain("easily hurt");

        assertThat(city.as("noor")
                        .post(esi, object("outcome", "CLEARED"))
                        .mustBe(201)
                        .at("/vulnerable"))
                .as("what nobody took back stays")
                .isEqualTo("true");
        city.as("jun").post(session + "/start").mustBe(409);
        city.as("noor")
                .post(esi, object("outcome", "CLEARED", "vulnerable", false))
                .mustBeProblem(403, "forbidden");
        city.as("jun")
                .post(esi, object("outcome", "CLEARED", "vulnerable", false))
                .mustBe(201);
        city.as("noor")
                .post(esi, object("outcome", "CLEARED", "vulnerable", false))
                .mustBe(201);
        city.as("jun").post(session + "/start").mustBe(200);
        surface(dream, "dov", "esi");
    }

    /** LIV-01: the dream may begin earlier or later than what its chamber was kept free for. */
    @Test
    void noDreamBeginsWhereSomethingElseIsGoingOn() {
        ReadyDreams.Ready dream = new ReadyDreams(jdbc).with(1, "gil", "hana");
        String session = "/sessions/" + dream.session();
        UUID chamber = dream.chamber();
        Instant now = Instant.now();
        OffsetDateTime from = now.minusSeconds(60).atOffset(ZoneOffset.UTC);
        OffsetDateTime until = now.plusSeconds(600).atOffset(ZoneOffset.UTC);

        UUID gathering = UUID.randomUUID();
        jdbc.update("""
                insert into gathering (id, sanctuary_id, kind, state, audience, title, description, chamber_id, capacity,
                    starts_at, ends_at, changed_at, version)
                select ?, sanctuary_id, 'WORKSHOP', 'OPEN', 'HOUSE', 'Stories', 'A circle.', ?, 5, ?, ?, ?, 0
                from session where id = ?""", gathering, chamber, from, until, from, dream.session());
        jdbc.update(
                "insert into gathering_meeting (gathering_id, place, starts_at, ends_at, training) values (?, 0, ?, ?, false)",
                gathering,
                from,
                until);
        needsTheChamber(session);
        jdbc.update("update gathering set state = 'CANCELLED' where id = ?", gathering);

        UUID exhibition = UUID.randomUUID();
        jdbc.update("""
                insert into exhibition (id, sanctuary_id, state, title, introduction, chamber_id, opens_at, closes_at, version)
                select ?, sanctuary_id, 'ANNOUNCED', 'Shadows', 'Some pictures.', ?, ?, ?, 0
                from session where id = ?""", exhibition, chamber, from, until, dream.session());
        needsTheChamber(session);
        jdbc.update("update exhibition set state = 'CANCELLED' where id = ?", exhibition);

        city.as("jun").post(session + "/start").mustBe(200);
        surface(dream, "gil", "hana");
    }

    private void needsTheChamber(String session) {
        Answer ready =
                city.as("jun").get(session + "/readiness?only=objections").mustBe(200);
        assertThat(ready.objectingRules()).containsExactly("LIV-01");
        Answer refused = city.as("jun").post(session + "/start").mustBe(409);
        assertThat(refused.objectingRules()).containsExactly("LIV-01");
        assertThat(refused.at("/objections/0/code")).isEqualTo("LIV-01.chamber-booked");
    }

    private static Map<String, @Nullable Object> lines(String... tags) {
        return object("lines", List.of(tags), "veils", List.of());
    }

    private static void refused(Answer answer) {
        assertThat(answer.mustBe(409).objectingRules()).contains("ETH-06");
    }

    private static String enrollment(ReadyDreams.Ready dream, int number) {
        return "/enrollments/" + dream.enrollments().get(number).enrollment();
    }

    /** Nobody of the demo dreams on into the next test. */
    private void surface(ReadyDreams.Ready dream, String first, String second) {
        city.as(first).post(enrollment(dream, 0) + "/withdrawal").mustBe(200);
        city.as(second).post(enrollment(dream, 1) + "/withdrawal").mustBe(200);
    }
}
