package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.EnrolledPerson;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** No more places are taken than there are, those who wait move up in their order, and who waited was not absent. */
abstract class Places {

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
    void allFreePlacesGoToThoseWhoWaitInTheirOrderAndNobodyOvertakes() {
        Ready ready = new ReadyDreams(jdbc).with(1, "aya");
        String session = "/sessions/" + ready.session();
        String hana = enroll(session, "hana");
        String mona = enroll(session, "mona");
        String lia = enroll(session, "lia");
        assertThat(state(hana)).isEqualTo("WAITLISTED");
        assertThat(placeInLine("hana", hana)).isEqualTo("1");
        assertThat(placeInLine("lia", lia)).isEqualTo("3");
        // whoever depends on somebody on duty would not be enrolled now
        city.as("hana")
                .post(
                        "/participants/" + self("hana") + "/relations",
                        object("crewId", "01930000-0000-7000-8000-000000000030", "kind", "PATIENT"))
                .mustBe(201);

        city.as("celia").patch(session, object("capacity", 3)).mustBe(200);
        assertThat(state(hana)).as("passed over").isEqualTo("WAITLISTED");
        assertThat(state(mona)).isEqualTo("ENROLLED");
        assertThat(placeInLine("mona", mona)).isEmpty();
        assertThat(placeInLine("hana", hana)).isEqualTo("1");
        assertThat(state(lia)).isEqualTo("ENROLLED");
        assertThat(taken(ready)).isEqualTo(3);

        city.as("lia").post("/enrollments/" + lia + "/withdrawal").mustBe(200);
        assertThat(taken(ready)).isEqualTo(2);
        jdbc.update("delete from relation where participant_id = ?", UUID.fromString(self("hana")));
        assertThat(state(enroll(session, "kito"))).as("hana comes first").isEqualTo("WAITLISTED");
        assertThat(state(hana)).isEqualTo("ENROLLED");
        city.as("celia").patch(session, object("capacity", 2)).mustBeProblem(409, "fewer-than-seated");
        city.as("jun").post(session + "/cancel", object("reason", "Over.")).mustBe(200);
    }

    /** Else the list would name who left: hardly anybody is passed over for another reason. */
    @Test
    void whoWaitedAndLeftSeemsToGetAPlaceBeforeThoseWhoWaitedAfterThem() {
        Ready ready = new ReadyDreams(jdbc).with(1, "aya");
        String session = "/sessions/" + ready.session();
        String hana = enroll(session, "hana");
        String mona = enroll(session, "mona");
        String kito = enroll(session, "kito");
        city.as("hana").post("/enrollments/" + hana + "/withdrawal").mustBe(200);
        assertThat(seenByMira(hana)).isEqualTo("WAITLISTED");

        city.as("aya")
                .post("/enrollments/" + ready.enrollments().getFirst().enrollment() + "/withdrawal")
                .mustBe(200);

        assertThat(state(mona)).isEqualTo("ENROLLED");
        assertThat(seenByMira(hana)).isEqualTo("ENROLLED");
        assertThat(seenByMira(mona)).isEqualTo("ENROLLED");
        assertThat(seenByMira(kito)).isEqualTo("WAITLISTED");
        Answer seen = city.as("mira").get(session).mustBe(200);
        assertThat(seen.at("/seats/taken")).isEqualTo(seen.at("/capacity")).isEqualTo("1");
        city.as("jun").post(session + "/cancel", object("reason", "Over.")).mustBe(200);
    }

    private String seenByMira(String enrollment) {
        return city.as("mira").get("/enrollments/" + enrollment).mustBe(200).state();
    }

    private String placeInLine(String who, String enrollment) {
        JsonNode own = city.as(who).get("/me/enrollments").mustBe(200).json().at("/items");
        return own.valueStream()
                .filter(item -> item.get("id").asString().equals(enrollment))
                .map(item -> item.get("placeInLine").asString(""))
                .collect(Collectors.joining());
    }

    /** The seat is had in the other session before it is given up, and nothing that was agreed to moves along. */
    @Test
    void aSeatIsMovedAtOnceOrNotAtAll() {
        Ready from = new ReadyDreams(jdbc).with(1, "aya");
        Ready into = new ReadyDreams(jdbc).with(1, "ben");
        String session = "/sessions/" + from.session();
        String other = "/sessions/" + into.session();
        String aya = from.enrollments().getFirst().enrollment().toString();
        String mona = enroll(session, "mona");

        move("jun", aya, into).mustBeProblem(403, "forbidden");
        move("aya", aya, into).mustBeProblem(403, "forbidden");
        move("celia", aya, from).mustBeProblem(422, "unprocessable");
        move("celia", aya, into).mustBeProblem(409, "no-place-free");
        assertThat(state(aya)).as("nothing moved").isEqualTo("CHECKED_IN");
        city.as("celia").patch(other, object("capacity", 2)).mustBe(200);
        city.as("aya")
                .post(
                        "/participants/" + self("aya") + "/relations",
                        object("crewId", "01930000-0000-7000-8000-000000000030", "kind", "PATIENT"))
                .mustBe(201);
        assertThat(move("celia", aya, into)
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .containsExactly("VUL-03");
        assertThat(state(aya)).as("nothing moved").isEqualTo("CHECKED_IN");
        jdbc.update("delete from relation where participant_id = ?", UUID.fromString(self("aya")));

        Answer moved = move("celia", aya, into).mustBe(201);
        assertThat(moved.state()).isEqualTo("ENROLLED");
        assertThat(moved.at("/sessionId")).isEqualTo(into.session().toString());
        Answer had = city.as("aya").get("/enrollments/" + aya).mustBe(200);
        assertThat(had.state()).isEqualTo("CANCELLED");
        assertThat(had.at("/movedTo")).isEqualTo(moved.id());
        assertThat(had.at("/cancelReason")).isEqualTo("There is more room.");
        assertThat(city.as("aya")
                        .get("/me/enrollments")
                        .mustBe(200)
                        .json()
                        .at("/items")
                        .valueStream()
                        .filter(item -> item.get("id").asString().equals(aya))
                        .map(item -> item.get("movedTo").asString()))
                .containsExactly(moved.id());
        Answer has = city.as("aya").get("/enrollments/" + moved.id()).mustBe(200);
        assertThat(has.json().get("consentId").isNull()).isTrue();
        assertThat(has.text()).contains("\"CON-01\"");
        assertThat(state(mona)).as("who waited has the place").isEqualTo("ENROLLED");
        assertThat(taken(from)).isEqualTo(1);
        assertThat(taken(into)).isEqualTo(2);
        move("celia", aya, into).mustBeProblem(409, "state-conflict");
        for (String over : List.of(session, other)) {
            city.as("jun").post(over + "/cancel", object("reason", "Over.")).mustBe(200);
        }
    }

    /** Who left before is not known to who moves the seat, and stays out of the session that they left. */
    @Test
    void whoLeftIsMovedLikeWhoDidNot() {
        Ready from = new ReadyDreams(jdbc).with(1, "aya", "ben");
        Ready into = new ReadyDreams(jdbc).with(3, "cleo");
        List<Answer> answers = new ArrayList<>();
        String aya = from.enrollments().getFirst().enrollment().toString();
        city.as("aya").post("/enrollments/" + aya + "/withdrawal").mustBe(200);
        for (var seat : from.enrollments()) {
            answers.add(move("celia", seat.enrollment().toString(), into).mustBe(201));
            assertThat(city.as("celia")
                            .get("/enrollments/" + seat.enrollment())
                            .mustBe(200)
                            .state())
                    .isEqualTo("CANCELLED");
        }
        assertThat(answers).extracting(Answer::state).containsOnly("ENROLLED");
        assertThat(answers).extracting(answer -> answer.header("ETag")).hasSizeLessThanOrEqualTo(2);
        assertThat(answers.stream()
                        .map(answer -> ((ObjectNode) answer.json().deepCopy())
                                .remove(List.of("id", "participantId", "enrolledAt")))
                        .distinct())
                .hasSize(1);
        assertThat(state(aya)).isEqualTo("WITHDRAWN");
        String moved = city.as("aya").get("/enrollments/" + aya).at("/movedTo");
        assertThat(moved)
                .as("where they are said to go on")
                .isEqualTo(answers.getFirst().id());
        assertThat(state(moved)).as("who left enrolls nowhere").isEqualTo("WITHDRAWN");
        assertThat(taken(into)).isEqualTo(2);
        assertThat(city.as("celia").get("/enrollments/" + moved).mustBe(200).state())
                .isEqualTo("ENROLLED");
        String back = move("celia", moved, from).mustBe(201).id();
        assertThat(state(back)).isEqualTo("WITHDRAWN");
        assertThat(city.as("aya")
                        .get("/me/enrollments")
                        .mustBe(200)
                        .json()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.get("id").asString()))
                .as("their own list is of what they joined")
                .contains(aya)
                .doesNotContain(moved, back);
        assertThat(taken(from)).isZero();
        city.as("aya").post("/enrollments/" + aya + "/withdrawal").mustBe(200);
        for (Ready over : List.of(from, into)) {
            city.as("jun")
                    .post("/sessions/" + over.session() + "/cancel", object("reason", "Over."))
                    .mustBe(200);
        }
    }

    /** A program that knows only the old address gets them out all the same. */
    @Test
    void whoWasMovedLeavesByTheAddressThatTheyKnow() {
        Ready from = new ReadyDreams(jdbc).with(1, "aya", "cleo");
        Ready into = new ReadyDreams(jdbc).with(2, "ben");
        Ready elsewhere = new ReadyDreams(jdbc).with(2, "dov");
        String aya = from.enrollments().getFirst().enrollment().toString();
        String cleo = from.enrollments().getLast().enrollment().toString();
        city.as("aya").put("/enrollments/" + aya + "/observation-only").mustBe(200);
        Answer there = move("celia", aya, into).mustBe(201);
        String moved = there.id();
        assertThat(there.version())
                .as("as of everybody")
                .isEqualTo(move("celia", cleo, elsewhere).mustBe(201).version());
        assertThat(city.as("aya")
                        .get("/enrollments/" + moved + "/observation-only")
                        .mustBe(200)
                        .at("/observationOnly"))
                .as("others moved them, and a no stays one")
                .isEqualTo("true");
        Answer left = city.as("aya").post("/enrollments/" + aya + "/withdrawal").mustBe(200);
        assertThat(left.id()).isEqualTo(moved);
        assertThat(state(moved)).isEqualTo("WITHDRAWN");
        assertThat(taken(into)).isEqualTo(1);
        for (Ready over : List.of(from, into, elsewhere)) {
            city.as("jun")
                    .post("/sessions/" + over.session() + "/cancel", object("reason", "Over."))
                    .mustBe(200);
        }
    }

    /** Whatever they say there holds where they dream. */
    @Test
    void whoWasMovedStopsAndComesOutByTheAddressThatTheyKnow() {
        for (String way : List.of("/surfacing", "/withdrawal", "consent")) {
            Ready from = new ReadyDreams(jdbc).with(1, "aya");
            Ready into = new ReadyDreams(jdbc).with(1, "aya", "ben");
            EnrolledPerson known = from.enrollments().getFirst();
            UUID now = into.enrollments().getFirst().enrollment();
            jdbc.update(
                    "update enrollment set state = 'CANCELLED', enrolled_key = null, moved_to = ? where id = ?",
                    now,
                    known.enrollment());
            city.as("jun").post("/sessions/" + into.session() + "/start").mustBe(200);

            Answer stopped = city.as("aya")
                    .post("/enrollments/" + known.enrollment() + "/stop")
                    .mustBe(200);
            assertThat(stopped.id()).isEqualTo(now.toString());
            assertThat(stopped.state()).isEqualTo("STEPPED_OUT");
            String path = way.equals("consent")
                    ? "/consents/" + known.consent() + "/withdrawal"
                    : "/enrollments/" + known.enrollment() + way;
            city.as("aya").post(path).mustBe(200);
            assertThat(state(now.toString())).isEqualTo(way.equals("/surfacing") ? "SURFACED" : "WITHDRAWN");
            city.as("jun").post("/sessions/" + into.session() + "/safe-stop");
            city.as("jun")
                    .post("/sessions/" + from.session() + "/cancel", object("reason", "Over."))
                    .mustBe(200);
        }
    }

    private Answer move(String by, String enrollment, Ready into) {
        return city.as(by)
                .post(
                        "/enrollments/" + enrollment + "/move",
                        object("sessionId", into.session(), "reason", "There is more room."));
    }

    @Test
    void whoIsStoodDownKeepsTheirPlaceUntilTheStart() {
        Ready ready = new ReadyDreams(jdbc).with(1, "ben", "cleo");
        String session = "/sessions/" + ready.session();
        String ben = ready.enrollments().getFirst().enrollment().toString();
        city.as("jun").post("/enrollments/" + ben + "/stand-down").mustBe(200);
        String mona = enroll(session, "mona");
        assertThat(state(mona)).isEqualTo("WAITLISTED");
        city.as("jun").post("/enrollments/" + ben + "/check-in").mustBe(200);
        assertThat(taken(ready)).isEqualTo(2);
        city.as("jun").post("/enrollments/" + ben + "/stand-down").mustBe(200);

        city.as("jun").post(session + "/start").mustBe(200);
        assertThat(state(ben)).as("stood down").isEqualTo("NOT_THIS_TIME");
        assertThat(state(mona)).as("waited").isEqualTo("NOT_THIS_TIME");
        city.as("jun").post(session + "/safe-stop").mustBe(200);
    }

    @Test
    void beforeThePlannedStartEverybodyIsThereAndLaterWhoIsAbsentDidNotCome() {
        Ready ready = new ReadyDreams(jdbc).with(1, "dov");
        String session = "/sessions/" + ready.session();
        city.as("celia").patch(session, object("capacity", 2)).mustBe(200);
        String mona = enroll(session, "mona");
        assertThat(city.as("jun").post(session + "/start").mustBe(409).objectingRules())
                .containsExactly("LIV-01");
        Instant now = Instant.parse(city.as("jun").get("/demo/clock").at("/now"));
        jdbc.update(
                "update session set starts_at = ?, booked_until = ? where id = ?",
                now.atOffset(ZoneOffset.UTC),
                now.plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC),
                ready.session());
        // a plan is judged by what is changed: that the start is past by now is in nobody's way
        city.as("celia")
                .patch(session, object("title", "A late evening", "startsAt", now.toString(), "minimumDreamers", 1))
                .mustBe(200);
        city.as("celia")
                .patch(session, object("startsAt", now.minusSeconds(60).toString()))
                .mustBe(422);

        city.as("jun").post(session + "/start").mustBe(200);
        assertThat(state(mona)).isEqualTo("NO_SHOW");

        city.as("mona").post("/enrollments/" + mona + "/no-show-undo").mustBeProblem(403, "forbidden");
        city.as("jun").post("/enrollments/" + mona + "/no-show-undo").mustBeProblem(403, "forbidden");
        city.as("celia").post("/enrollments/" + mona + "/no-show-undo").mustBe(200);
        assertThat(city.as("mona").get("/enrollments/" + mona).mustBe(200).state())
                .isEqualTo("NOT_THIS_TIME");
        city.as("celia").post("/enrollments/" + mona + "/no-show-undo").mustBe(200);
        city.as("celia")
                .post("/enrollments/" + ready.enrollments().getFirst().enrollment() + "/no-show-undo")
                .mustBeProblem(409, "state-conflict");
        city.as("jun").post(session + "/safe-stop").mustBe(200);
    }

    @Test
    void theSchemaHoldsThatNoMoreAreTakenThanThereAre() {
        Ready ready = new ReadyDreams(jdbc).with(1, "esi");

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.update("update session set taken = capacity + 1 where id = ?", ready.session()));
    }

    private String enroll(String session, String name) {
        return city.as(name)
                .post(session + "/enrollments", object("participantId", self(name)))
                .mustBe(201)
                .id();
    }

    private String self(String name) {
        return city.as(name).get("/me").mustBe(200).at("/participantId");
    }

    private String state(String enrollment) {
        return String.valueOf(jdbc.queryForObject(
                "select state from enrollment where id = ?", String.class, UUID.fromString(enrollment)));
    }

    private int taken(Ready ready) {
        Integer taken = jdbc.queryForObject("select taken from session where id = ?", Integer.class, ready.session());
        return taken == null ? 0 : taken;
    }
}
