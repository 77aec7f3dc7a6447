package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rooms, people and times are judged by what is the case, and only then by what was planned. */
abstract class WhatIsTheCase {

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
    void aRoomInWhichPeopleSurfaceIsNotFreeAndWhoAccompaniesThemIsNeededThere() {
        Ready first = new ReadyDreams(jdbc).with(1, "aya");
        Ready second = new ReadyDreams(jdbc).with(1, "ben");
        String session = "/sessions/" + second.session();
        jdbc.update("update session set chamber_id = ? where id = ?", first.chamber(), second.session());
        // later by plan, and both by the same two people
        jdbc.update(
                "update session set starts_at = starts_at + interval '2' hour, booked_until = booked_until + interval '2' hour"
                        + " where id = ?",
                second.session());
        jdbc.update("delete from session_duty where session_id = ?", second.session());
        jdbc.update(
                "insert into session_duty (session_id, crew_id, duty)"
                        + " select ?, crew_id, duty from session_duty where session_id = ?",
                second.session(),
                first.session());
        assertThat(objections(session)).as("the other one is about to begin").containsExactly("SAF-01", "LIV-01");

        city.as("jun").post("/sessions/" + first.session() + "/start").mustBe(200);
        assertThat(objections(session)).containsExactly("SAF-01", "LIV-01");
        city.as("jun").post("/sessions/" + first.session() + "/pause").mustBe(200);
        city.as("jun").post("/sessions/" + first.session() + "/resume").mustBe(200);
        city.as("jun").post("/sessions/" + first.session() + "/safe-stop").mustBe(200);
        jdbc.update(
                "update session set starts_at = starts_at - interval '9' hour, booked_until = booked_until - interval '9' hour,"
                        + " started_at = started_at - interval '9' hour where id = ?",
                first.session());
        assertThat(objections(session)).as("people still surface").containsExactly("SAF-01", "LIV-01");
        assertThat(city.as("jun").post(session + "/start").mustBe(409).objectingRules())
                .containsExactly("SAF-01", "LIV-01");

        city.as("aya")
                .post("/enrollments/" + first.enrollments().getFirst().enrollment() + "/withdrawal")
                .mustBe(200);
        assertThat(objections(session)).isEmpty();
        city.as("jun").post(session + "/start").mustBe(200);
        city.as("jun").post(session + "/safe-stop").mustBe(200);
    }

    @Test
    void whoWasNotSeenOffFromOneDreamBeginsNoOther() {
        Ready first = new ReadyDreams(jdbc).with(1, "cleo");
        Ready second = new ReadyDreams(jdbc).with(1, "cleo");
        city.as("jun").post("/sessions/" + first.session() + "/start").mustBe(200);
        city.as("jun").post("/sessions/" + first.session() + "/end").mustBe(200);

        assertThat(city.as("jun")
                        .post("/sessions/" + second.session() + "/start")
                        .mustBe(409)
                        .objectingRules())
                .containsExactly("LIV-01");
    }

    @Test
    void muchLaterThanPlannedNothingStartsAndNobodyEnrollsForATimeThatIsPast() {
        Ready ready = new ReadyDreams(jdbc).with(1, "dov");
        String session = "/sessions/" + ready.session();
        jdbc.update("update session set capacity = 3 where id = ?", ready.session());
        begin(ready.session(), Duration.ofMinutes(239));
        assertThat(objections(session)).isEmpty();
        city.as("hana")
                .post(
                        session + "/enrollments",
                        object("participantId", city.as("hana").get("/me").at("/participantId")))
                .mustBeProblem(409, "start-passed");
        begin(ready.session(), Duration.ofMinutes(241));

        assertThat(city.as("jun").post(session + "/start").mustBe(409).objectingRules())
                .containsExactly("LIV-01");
        city.as("jun")
                .post(
                        session + "/postpone",
                        object("startsAt", now().plus(Duration.ofHours(1)).toString()))
                .mustBe(200);
        city.as("hana")
                .post(
                        session + "/enrollments",
                        object("participantId", city.as("hana").get("/me").at("/participantId")))
                .mustBe(201);
        city.as("jun").post(session + "/cancel", object("reason", "Over.")).mustBe(200);
    }

    @Test
    void aDreamMuchLongerThanPlannedIsFlaggedAndDoesNotResume() {
        Ready ready = new ReadyDreams(jdbc).with(1, "esi");
        String session = "/sessions/" + ready.session();
        Answer started = city.as("jun").post(session + "/start").mustBe(200);
        Instant overdue = Instant.parse(started.at("/overdueFrom"));
        assertThat(overdue).isAfter(Instant.parse(started.at("/startedAt")).plus(Duration.ofMinutes(30)));
        city.as("jun").post(session + "/pause").mustBe(200);
        city.as("jun").post(session + "/resume").mustBe(200);
        city.as("jun").post(session + "/pause").mustBe(200);
        jdbc.update("update session set overdue_from = started_at where id = ?", ready.session());

        assertThat(city.as("jun").post(session + "/resume").mustBe(409).objectingRules())
                .containsExactly("LIV-01");
        city.as("jun").post(session + "/end").mustBe(200);
    }

    @Test
    void aDreamIsCompletedWhenItLastedItsShareAndWasNotStopped() {
        assertThat(completed("/end", false, "fen")).isFalse();
        assertThat(completed("/safe-stop", true, "gil")).isFalse();
        assertThat(completed("/end", true, "hana")).isTrue();
        assertThat(completed("/withdrawal", true, "mona")).as("no detriment").isTrue();
        assertThat(completed("/withdrawal", false, "lia")).isFalse();
    }

    private boolean completed(String how, boolean afterItsShare, String dreamer) {
        Ready ready = new ReadyDreams(jdbc).with(1, dreamer);
        UUID enrollment = ready.enrollments().getFirst().enrollment();
        // whatever this person was not asked for elsewhere is no matter here
        jdbc.update(
                "update enrollment set state = 'DREAMING', live_key = participant_id, live_consent_status = 'ACTIVE',"
                        + " dreaming_since = enrolled_at where id = ?",
                enrollment);
        jdbc.update(
                "update session set state = 'DREAMING', live_chamber_id = chamber_id, started_at = starts_at,"
                        + " completed_from = ? where id = ?",
                now().plus(Duration.ofHours(afterItsShare ? -1 : 1)).atOffset(ZoneOffset.UTC),
                ready.session());
        if (how.equals("/withdrawal")) {
            city.as(dreamer).post("/enrollments/" + enrollment + how).mustBe(200);
        } else {
            city.as("jun").post("/sessions/" + ready.session() + how).mustBe(200);
        }
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select completed from enrollment where id = ?", Boolean.class, enrollment));
    }

    @Test
    void whoDreamsInOneSessionAccompaniesNobodyInAnotherOneUntilTheyAreSeenOff() {
        Ready dreamt = new ReadyDreams(jdbc).with(1, "esi");
        Ready accompanied = new ReadyDreams(jdbc).with(1, "dov");
        String session = "/sessions/" + accompanied.session();
        jdbc.update(
                "update session set starts_at = starts_at + interval '2' hour,"
                        + " booked_until = booked_until + interval '2' hour where id = ?",
                accompanied.session());
        UUID esi = UUID.randomUUID();
        jdbc.update("""
                insert into crew (id, sanctuary_id, subject, display_name, role, credentialed_up_to, lay, unaffiliated,
                    live_key, version)
                select ?, sanctuary_id, 'esi', 'Esi', 'FACILITATOR', 'I3', false, false, 'esi', 0
                from session where id = ?""", esi, accompanied.session());
        UUID replaced = jdbc.queryForList(
                        "select d.crew_id from session_duty d join crew c on c.id = d.crew_id"
                                + " where d.session_id = ? and c.display_name = 'On duty'",
                        UUID.class,
                        accompanied.session())
                .getFirst();
        jdbc.update(
                "update session_duty set crew_id = ? where session_id = ? and crew_id = ?",
                esi,
                accompanied.session(),
                replaced);
        assertThat(objections(session)).isEmpty();
        city.as("jun").post("/sessions/" + dreamt.session() + "/start").mustBe(200);
        assertThat(objections(session)).as("the second adult dreams").containsExactly("SAF-01");
        assertThat(city.as("jun").post(session + "/start").mustBe(409).objectingRules())
                .containsExactly("SAF-01");
        city.as("jun").post("/sessions/" + dreamt.session() + "/safe-stop").mustBe(200);
        assertThat(objections(session)).as("and surfaces").containsExactly("SAF-01");
        city.as("esi")
                .post("/enrollments/" + dreamt.enrollments().getFirst().enrollment() + "/withdrawal")
                .mustBe(200);
        assertThat(objections(session)).isEmpty();
        jdbc.update("delete from session_duty where crew_id = ?", esi);
        jdbc.update("delete from crew where id = ?", esi);
    }

    @Test
    void aDreamThatWasSuspendedSaysSoAndCountsWhoIsStillThere() {
        Ready ready = new ReadyDreams(jdbc).with(1, "aya", "ben");
        String session = "/sessions/" + ready.session();
        String review = "/ethics-reviews/01930000-0000-7000-8000-000000000501";
        Answer planned = city.as("jun").get(session);
        assertThat(Duration.between(at(planned, "/startsAt"), at(planned, "/endsAt")))
                .as("without the time to ground people")
                .isLessThan(Duration.between(at(planned, "/startsAt"), at(planned, "/chamberFreeAt")));

        Answer begun = city.as("jun").post(session + "/start").mustBe(200);
        assertThat(at(begun, "/startsAt")).as("or when it did").isBeforeOrEqualTo(at(begun, "/startedAt"));
        assertThat(Duration.between(at(begun, "/startedAt"), at(begun, "/endsAt")))
                .as("counted from the start that was")
                .isEqualTo(Duration.between(at(planned, "/startsAt"), at(planned, "/endsAt")));
        city.as("tariq")
                .post(review + "/suspend", object("reason", "A doubt.", "reach", "ALL"))
                .mustBe(200);
        Answer over = city.as("jun").get(session).mustBe(200);
        assertThat(over.at("/endReason")).isEqualTo("SUSPENDED");
        assertThat(over.at("/seats/surfaced")).isEqualTo("2");
        assertThat(over.at("/seats/done")).isEqualTo("0");

        for (var place : ready.enrollments()) {
            jdbc.update("update enrollment set state = 'DONE' where id = ?", place.enrollment());
        }
        assertThat(city.as("jun").get(session).at("/seats/surfaced")).isEqualTo("0");
        assertThat(city.as("jun").get(session).at("/seats/done")).isEqualTo("2");
        city.as("ilse")
                .post(review + "/reinstate", object("reason", "Settled.", "reconsentRequired", false))
                .mustBe(200);
    }

    private static Instant at(Answer answer, String member) {
        return Instant.parse(answer.at(member));
    }

    private void begin(UUID session, Duration ago) {
        jdbc.update(
                "update session set starts_at = ?, booked_until = ? where id = ?",
                now().minus(ago).atOffset(ZoneOffset.UTC),
                now().minus(ago).plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC),
                session);
    }

    private List<String> objections(String session) {
        return city.as("jun")
                .get(session + "/readiness?only=objections")
                .mustBe(200)
                .objectingRules();
    }

    private Instant now() {
        return Instant.parse(city.as("jun").get("/demo/clock").at("/now"));
    }
}
