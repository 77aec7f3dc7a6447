package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.Untightened;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A dream is led by who is on duty in it; who leads it does not dream it; who led it once counts as its crew. */
abstract class OnDuty {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";
    private static final String KADE = DEMO + "023";
    private static final String JUN = DEMO + "030";
    private static final String NOOR = DEMO + "031";
    private static final String NEXT_WEEK = "/sessions/" + DEMO + "603";

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
    void onlyWhoIsOnDutyLeadsTheDreamAndAnybodyOnTheCrewStopsIt() {
        Ready ready = new ReadyDreams(jdbc).with(2, "aya", "ben");
        String session = "/sessions/" + ready.session();
        String aya = "/enrollments/" + ready.enrollments().getFirst().enrollment();
        String role = giveRole("oda", "FACILITATOR");
        Client oda = city.as("oda");

        for (String step : List.of("/check-in", "/stand-down")) {
            oda.post(aya + step).mustBeProblem(403, "not-on-duty");
        }
        oda.post(aya + "/fitness", object("fit", true, "attestedAs", "OBSERVER"))
                .mustBeProblem(403, "not-on-duty");
        oda.post(session + "/start").mustBeProblem(403, "not-on-duty");
        assertThat(offered("oda", aya)).doesNotContain("STAND_DOWN", "OBSERVE_FITNESS");
        assertThat(offered("jun", aya)).contains("STAND_DOWN", "OBSERVE_FITNESS");
        assertThat(offered("oda", session)).contains("POSTPONE", "ASSIGN_CREW").doesNotContain("START");
        assertThat(offered("jun", session)).contains("START");

        city.as("jun").post(session + "/start").mustBe(200);
        for (String step : List.of("/pause", "/end")) {
            oda.post(session + step).mustBeProblem(403, "not-on-duty");
        }
        assertThat(offered("oda", session)).containsExactly("ASSIGN_CREW", "STOP_SCENE", "SAFE_STOP");
        city.as("jun").post(session + "/pause").mustBe(200);
        oda.post(session + "/resume").mustBeProblem(403, "not-on-duty");
        assertThat(offered("oda", session)).doesNotContain("RESUME");
        city.as("jun").post(session + "/resume").mustBe(200);

        assertThat(assign(session, Stream.of(duty(role, "FACILITATOR")))
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .as("nobody leaves without whom too few accompany the dream")
                .containsExactly("SAF-01");
        assign(session, Stream.concat(duties(session), Stream.of(duty(role, "FACILITATOR"))))
                .mustBe(200);
        oda.post(session + "/pause").mustBe(200);
        assign(session, duties(session).filter(duty -> !JUN.equals(duty.get("crewId"))))
                .mustBe(200);
        city.as("jun").post(session + "/end").mustBeProblem(403, "not-on-duty");
        city.as("jun").post(session + "/stop-scene").mustBe(200);
        city.as("jun").post(session + "/safe-stop").mustBe(200);
        city.as("jun")
                .post(aya + "/check-out", object("fitToLeave", true, "wayHomeFollowed", true))
                .mustBeProblem(403, "not-on-duty");
        assertThat(offered("jun", aya)).doesNotContain("CHECK_OUT");
        assertThat(offered("oda", aya)).contains("CHECK_OUT");
        assign(session, Stream.of()).mustBeProblem(422, "unprocessable");
        assign(session, Stream.of(duty(JUN, "FACILITATOR"))).mustBe(200);
        assertThat(offered("jun", aya)).as("somebody can still see them off").contains("CHECK_OUT");
    }

    /** SAF-01: whoever once said that they are there counts only as long as they go on saying so, and breaks are covered. */
    @Test
    void whoHasGoneSilentDoesNotCountAndABreakIsCovered() {
        Ready ready = new ReadyDreams(jdbc).with(2, "aya", "ben");
        String session = "/sessions/" + ready.session();
        jdbc.update("update enrollment set state = 'DONE' where state = 'SURFACED'"); // hana, too, was seen off
        String hana = giveRole("hana", "FACILITATOR");
        String gil = giveRole("gil", "ORGANIZER");
        String lia = giveRole("lia", "FACILITATOR");
        assign(session, Stream.of(duty(hana, "FACILITATOR"), duty(gil, "ORGANIZER")))
                .mustBe(200);
        assertThat(there("hana", session)).isEqualTo(Map.of(hana, "NOT_WATCHED", gil, "NOT_WATCHED"));
        city.as("hana").post(session + "/presence/break").mustBeProblem(409, "state-conflict");
        city.as("hana").post(session + "/start").mustBe(200);

        Answer here = city.as("hana").post(session + "/presence").mustBe(200);
        assertThat(here.at("/state")).isEqualTo("PRESENT");
        assertThat(here.at("/presentUntil")).isNotEmpty();
        assertThat(there("hana", session)).isEqualTo(Map.of(hana, "PRESENT", gil, "NOT_WATCHED"));
        for (String name : List.of("aya", "celia")) {
            city.as(name).post(session + "/presence").mustBeProblem(403, "not-on-duty");
            city.as(name).post(session + "/presence/break").mustBeProblem(403, "not-on-duty");
        }
        city.as("dov").post(session + "/presence").mustBeProblem(404, "not-found");

        assertThat(city.as("gil")
                        .post(session + "/presence/break")
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .as("nobody would cover")
                .containsExactly("SAF-01");
        assertThat(there("hana", session))
                .as("whoever was refused is watched no more than before")
                .isEqualTo(Map.of(hana, "PRESENT", gil, "NOT_WATCHED"));
        city.as("gil").post(session + "/presence").mustBe(200);
        city.as("hana").post(session + "/pause").mustBe(200);
        silent(ready.session(), hana, 61);
        assertThat(there("hana", session)).isEqualTo(Map.of(hana, "SILENT", gil, "PRESENT"));
        assertThat(city.as("hana")
                        .post(session + "/resume")
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .containsExactly("SAF-01");
        city.as("hana").post(session + "/presence").mustBe(200);
        silent(ready.session(), hana, 50);
        city.as("hana").post(session + "/resume").mustBe(200);

        assign(session, Stream.concat(duties(session), Stream.of(duty(lia, "FACILITATOR"))))
                .mustBe(200);
        Answer away = city.as("hana").post(session + "/presence/break").mustBe(200);
        assertThat(away.at("/state")).isEqualTo("ON_BREAK");
        assertThat(city.as("hana").post(session + "/presence/break").mustBe(200).text())
                .isEqualTo(away.text());
        assertThat(there("hana", session)).isEqualTo(Map.of(hana, "ON_BREAK", gil, "PRESENT", lia, "NOT_WATCHED"));
        assertThat(city.as("lia")
                        .post(session + "/presence/break")
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .as("two do not cover for each other")
                .contains("SAF-01");
        jdbc.update(
                "update presence set break_until = break_until - interval '301' second, seen_at = seen_at - interval '301' second"
                        + " where session_id = ? and crew_id = ?",
                ready.session(),
                UUID.fromString(hana));
        assertThat(there("hana", session))
                .as("the break is over")
                .isEqualTo(Map.of(hana, "SILENT", gil, "PRESENT", lia, "NOT_WATCHED"));
        assertThat(city.as("hana").post(session + "/presence/break").mustBe(200).at("/state"))
                .as("another one takes a sign in between")
                .isEqualTo("SILENT");
        city.as("hana").post(session + "/presence").mustBe(200);
        assertThat(there("hana", session)).isEqualTo(Map.of(hana, "PRESENT", gil, "PRESENT", lia, "NOT_WATCHED"));
        whoIsSilentIsMissedWhenTheyAreTakenAwayAndHelpsByGivingASign(ready.session(), hana, gil);
        city.as("hana").post(session + "/safe-stop").mustBe(200);
        assertThat(city.as("hana").post(session + "/presence").mustBe(200).at("/state"))
                .as("nothing is expected any more")
                .isEqualTo("NOT_WATCHED");
    }

    /** SAF-01: that they are silent anyway takes nobody away whom the dream would lack if all were there. */
    private void whoIsSilentIsMissedWhenTheyAreTakenAwayAndHelpsByGivingASign(UUID running, String hana, String gil) {
        String session = "/sessions/" + running;
        assign(session, Stream.of(duty(hana, "FACILITATOR"), duty(gil, "ORGANIZER")))
                .mustBe(200);
        city.as("gil").post(session + "/presence").mustBe(200);
        assertThat(lacks("hana", session)).isEmpty();

        silent(running, gil, 130);
        assertThat(lacks("hana", session)).containsExactly("SAF-01.second-adult");
        silent(running, hana, 130);
        assertThat(lacks("hana", session)).containsExactly("SAF-01.few-facilitators", "SAF-01.second-adult");
        for (String staying : List.of(hana, gil)) {
            String as = staying.equals(hana) ? "FACILITATOR" : "ORGANIZER";
            assertThat(assign(session, Stream.of(duty(staying, as)))
                            .mustBeProblem(409, "charter-objections")
                            .objectingRules())
                    .containsExactly("SAF-01");
        }
        assertThat(duties(session)).hasSize(2);

        city.as("hana").post(session + "/pause").mustBe(200);
        JsonNode remedies = city.as("hana")
                .post(session + "/resume")
                .mustBeProblem(409, "charter-objections")
                .json()
                .at("/objections/0/remedies");
        assertThat(remedies.at("/0/code").asString()).isEqualTo("presence");
        assertThat(remedies.at("/0/steps/0/operationId").asString()).isEqualTo("signalPresence");
        assertThat(remedies.at("/0/steps/0/youMay").asBoolean()).isTrue();
        city.as("hana").post("!" + remedies.at("/0/steps/0/href").asString()).mustBe(200);
        city.as("gil").post(session + "/presence").mustBe(200);
        city.as("hana").post(session + "/resume").mustBe(200);
    }

    /** What the session as a whole lacks, as the board says. */
    private List<String> lacks(String reader, String session) {
        return city.as(reader)
                .get(session + "/board")
                .mustBe(200)
                .json()
                .get("lacks")
                .findValuesAsString("code");
    }

    /** Where it is asked for, silence from the start of the dream on is silence. */
    @Test
    void whereItIsAskedForWhoeverNeverSaidThatTheyAreThereDoesNotCount() {
        Ready ready = new ReadyDreams(jdbc).with(2, "aya", "ben");
        String session = "/sessions/" + ready.session();
        city.as("vesna")
                .put("/sanctuaries/" + DEMO + "001", "/policy", object("presenceRequired", true))
                .mustBe(200);
        try {
            city.as("jun").post(session + "/start").mustBe(200);
            assertThat(there("jun", session).values()).containsOnly("NOT_WATCHED");
            city.as("jun").post(session + "/presence").mustBe(200);
            jdbc.update(
                    "update session set started_at = started_at - interval '61' second where id = ?", ready.session());
            assertThat(there("jun", session).values())
                    .containsExactlyInAnyOrder("PRESENT", "SILENT", "SILENT", "SILENT");
        } finally {
            Untightened.again(jdbc);
            city.as("jun").post(session + "/safe-stop").mustBe(200);
        }
    }

    /** Whether those on duty are there, by name, as the board says. */
    private Map<String, String> there(String reader, String session) {
        return city.as(reader)
                .get(session + "/board")
                .mustBe(200)
                .json()
                .get("crew")
                .valueStream()
                .collect(Collectors.toMap(
                        crew -> crew.get("crewId").asString(),
                        crew -> crew.get("presence").asString()));
    }

    private void silent(UUID session, String crew, int seconds) {
        jdbc.update(
                "update presence set seen_at = seen_at - interval '" + seconds
                        + "' second where session_id = ? and crew_id = ?",
                session,
                UUID.fromString(crew));
    }

    /** Notes are for who accompanies the session and whom they are about; to everybody else there are none. */
    @Test
    void notesAreReadByWhoAccompaniesAndByWhomTheyAreAbout() {
        Ready ready = new ReadyDreams(jdbc).with(1, "aya", "ben");
        String session = "/sessions/" + ready.session();
        UUID aya = ready.enrollments().getFirst().enrollment();
        UUID ben = ready.enrollments().getLast().enrollment();
        for (String name : List.of("celia", "kade", "aya")) {
            city.as(name).post(session + "/notes", object("text", "Nothing.")).mustBeProblem(403, "forbidden");
            city.as(name).get(session + "/notes").mustBeProblem(403, "forbidden");
        }
        city.as("jun")
                .post(session + "/notes", object("text", "Elsewhere.", "enrollmentId", UUID.randomUUID()))
                .mustBeProblem(422, "unprocessable");
        String about = note(session, "She likes to hear a voice.", aya);
        String ofAll = note(session, "The room was cold.", null);
        assertThat(notes("jun", session + "/notes")).containsExactly(ofAll, about);
        assertThat(notes("noor", session + "/notes?enrollmentId=" + aya)).containsExactly(about);
        assertThat(notes("noor", session + "/notes?enrollmentId=" + ben)).isEmpty();

        for (String name : List.of("celia", "ben", "kade", "mona")) {
            city.as(name).get("/notes/" + about).mustBeProblem(404, "not-found");
            city.as(name).post("/notes/" + about + "/redaction").mustBeProblem(404, "not-found");
        }
        city.as("aya").get("/notes/" + ofAll).mustBeProblem(404, "not-found");
        city.as("jun").get("/enrollments/" + aya + "/notes").mustBeProblem(403, "forbidden");
        city.as("aya").post("/enrollments/" + aya + "/withdrawal").mustBe(200);
        Answer own = city.as("aya").get("/enrollments/" + aya + "/notes").mustBe(200);
        assertThat(own.at("/items/0/text")).as("also who has left").isEqualTo("She likes to hear a voice.");
        assertThat(own.json()
                        .at("/items/0/readings")
                        .valueStream()
                        .map(read -> read.at("/reader").asString()))
                .as("whoever wrote it knows it")
                .containsExactly("noor");
        assertThat(city.as("aya").get("/notes/" + about).mustBe(200).at("/readings/0/reader"))
                .isEqualTo("noor");

        city.as("aya").post("/notes/" + about + "/redaction").mustBeProblem(403, "forbidden");
        Answer redacted = city.as("noor").post("/notes/" + about + "/redaction").mustBe(200);
        assertThat(redacted.json().get("text").isNull()).isTrue();
        assertThat(city.as("noor")
                        .post("/notes/" + about + "/redaction")
                        .mustBe(200)
                        .text())
                .isEqualTo(redacted.text());
        assertThat(jdbc.queryForList(
                        "select text from session_note where id = ?", String.class, UUID.fromString(about)))
                .containsOnlyNulls();
        city.as("jun").post(session + "/cancel", object("reason", "Over.")).mustBe(200);
        city.as("jun").post(session + "/notes", object("text", "Late.")).mustBeProblem(409, "state-conflict");
    }

    private String note(String session, String text, @Nullable UUID about) {
        return city.as("jun")
                .post(session + "/notes", object("text", text, "enrollmentId", about))
                .mustBe(201)
                .id();
    }

    private List<String> notes(String reader, String list) {
        return city.as(reader)
                .get(list)
                .mustBe(200)
                .json()
                .at("/items")
                .valueStream()
                .map(note -> note.get("id").asString())
                .toList();
    }

    /** Whoever left gets no message, and to who writes it that makes no difference, unless they know it. */
    @Test
    void messagesWaitForThoseWhoAreInTheSession() {
        Ready ready = new ReadyDreams(jdbc).with(1, "aya", "ben");
        String session = "/sessions/" + ready.session();
        UUID aya = ready.enrollments().getFirst().enrollment();
        UUID ben = ready.enrollments().getLast().enrollment();
        jdbc.update("delete from message_delivery");
        for (String name : List.of("aya", "kade")) {
            city.as(name).post(session + "/messages", object("text", "Hello.")).mustBeProblem(403, "forbidden");
        }
        city.as("ben").post("/enrollments/" + ben + "/withdrawal").mustBe(200);
        Answer ofAll = message(session, "We begin later.", null);
        Answer toAya = message(session, "Bring socks.", aya);
        Answer toBen = message(session, "Bring socks.", ben);
        assertThat(toBen.json().propertyNames()).isEqualTo(toAya.json().propertyNames());
        assertThat(toBen.json().get("readAt")).isEqualTo(toAya.json().get("readAt"));

        city.as("jun")
                .post(session + "/messages", object("text", "Bring socks.", "enrollmentId", ben))
                .mustBeProblem(409, "nobody-gets-it");

        assertThat(notes("aya", "/me/messages")).containsExactly(toAya.id(), ofAll.id());
        assertThat(city.as("aya").get("/me/messages").at("/unread")).isEqualTo("2");
        assertThat(notes("ben", "/me/messages")).isEmpty();
        assertThat(notes("celia", "/me/messages")).isEmpty();
        city.as("ben").get("/messages/" + toBen.id()).mustBeProblem(404, "not-found");
        city.as("celia").post("/messages/" + toAya.id() + "/reading").mustBeProblem(404, "not-found");
        String from = city.as("celia").get(session + "/messages").mustBe(200).text();
        Answer read =
                city.as("aya").post("/messages/" + toAya.id() + "/reading").mustBe(200);
        assertThat(read.at("/readAt")).isNotEmpty();
        assertThat(city.as("aya")
                        .post("/messages/" + toAya.id() + "/reading")
                        .mustBe(200)
                        .text())
                .isEqualTo(read.text());
        assertThat(city.as("aya").get("/me/messages").at("/unread")).isEqualTo("1");
        assertThat(city.as("celia").get(session + "/messages").mustBe(200).text())
                .as("that somebody read it is theirs")
                .isEqualTo(from);
        assertThat(notes("jun", session + "/messages")).containsExactly(toBen.id(), toAya.id(), ofAll.id());
        city.as("jun").post(session + "/cancel", object("reason", "Over.")).mustBe(200);
        assertThat(notes("aya", "/me/messages")).as("they stay").hasSize(2);
        city.as("aya").post("/enrollments/" + aya + "/withdrawal").mustBe(200);
        city.as("jun")
                .post(session + "/messages", object("text", "Come another time."))
                .mustBeProblem(409, "nobody-gets-it");
        message(session, "Come another time.", null);
    }

    private Answer message(String session, String text, @Nullable UUID to) {
        return city.as("celia")
                .post(session + "/messages", object("text", text, "enrollmentId", to))
                .mustBe(201);
    }

    @Test
    void whoSeesToTheDevicesReadsWhichSeatWearsWhat() {
        Ready ready = new ReadyDreams(jdbc).withLace(1, Sha256.of("approved"), "aya", "ben");
        String laces = "/sessions/" + ready.session() + "/laces";
        UUID ben = ready.enrollments().getLast().enrollment();
        city.as("celia").get(laces).mustBeProblem(403, "forbidden");
        city.as("aya").get(laces).mustBeProblem(403, "forbidden");
        Answer before = city.as("kade").get(laces).mustBe(200);
        assertThat(before.json()
                        .at("/items")
                        .valueStream()
                        .map(seat -> seat.at("/label").asString()))
                .containsExactlyInAnyOrderElementsOf(ready.enrollments().stream()
                        .map(seat -> seat.enrollment().toString())
                        .toList());
        assertThat(before.text())
                .doesNotContain(
                        "Aya", ready.enrollments().getFirst().participant().toString());
        city.as("ben").post("/enrollments/" + ben + "/withdrawal").mustBe(200);
        assertThat(city.as("kade").get(laces).mustBe(200).text())
                .as("who left is not told")
                .isEqualTo(before.text());
        city.as("jun")
                .post("/sessions/" + ready.session() + "/cancel", object("reason", "Over."))
                .mustBe(200);
    }

    @Test
    void theBoardTellsWhoAccompaniesThemWhatEachLacksAndWhoIsOut() {
        Ready ready = new ReadyDreams(jdbc).withLace(1, Sha256.of("approved"), "aya", "ben");
        String session = "/sessions/" + ready.session();
        String board = session + "/board";
        UUID aya = ready.enrollments().getFirst().enrollment();
        UUID ben = ready.enrollments().getLast().enrollment();
        jdbc.update("update enrollment set rehearsed_at = null, rehearsed_for = null where id = ?", ben);
        Client jun = city.as("jun");

        Answer before = jun.get(board).mustBe(200);
        assertThat(before.at("/session/state")).isEqualTo("CHECK_IN");
        assertThat(before.json().at("/lacks")).isEmpty();
        JsonNode ofAya = onBoard(before, aya);
        assertThat(ofAya.at("/displayName").asString()).isEqualTo("Aya");
        assertThat(ofAya.at("/lace/label").asString()).isEqualTo(aya.toString());
        assertThat(ofAya.at("/groups").propertyNames()).contains("CON", "SAF", "VUL");
        assertThat(ofAya.at("/groups/SAF").asString()).isEqualTo("PASS");
        assertThat(ofAya.at("/lacks")).isEmpty();
        assertThat(ofAya.at("/allowedActions").valueStream().map(JsonNode::asString))
                .contains("STAND_DOWN");
        String contact = "!" + ofAya.at("/emergencyContactHref").asString();
        int looks = looks(contact);
        city.as("aya").get(contact).mustBe(200);
        assertThat(looks(contact)).as("one's own look is nobody's business").isEqualTo(looks);
        jun.get(contact).mustBe(200);
        assertThat(looks(contact)).isEqualTo(looks + 1);
        assertThat(city.as("aya").get(contact + "/readings").at("/items/0/reader"))
                .isEqualTo("jun");
        jun.get(contact + "/readings").mustBeProblem(403, "forbidden");
        JsonNode ofBen = onBoard(before, ben);
        assertThat(ofBen.at("/groups/SAF").asString()).isEqualTo("FAIL");
        assertThat(ofBen.at("/lacks/0/rule").asString()).isEqualTo("SAF-02");
        assertThat(ofBen.at("/lacks/0/turn/0").asString()).isEqualTo("DREAMER");
        for (String other : List.of("celia", "kade", "aya")) {
            city.as(other).get(board).mustBeProblem(403, "forbidden");
        }
        city.as("mona").get(board).mustBeProblem(404, "not-found");

        city.as("ben")
                .post("/enrollments/" + ben + "/rehearsals", object("signal", "lantern"))
                .mustBe(200);
        jun.post(session + "/start").mustBe(200);
        city.as("aya").post("/enrollments/" + aya + "/withdrawal").mustBe(200);
        Answer during = jun.get(board).mustBe(200);
        assertThat(during.at("/session/seats/dreaming")).isEqualTo("1");
        assertThat(onBoard(during, aya).at("/state").asString()).isEqualTo("WITHDRAWN");
        assertThat(onBoard(during, aya).at("/leftAt").isNull()).isFalse();
        assertThat(onBoard(during, aya).at("/lace").isNull()).as("it let go").isTrue();
        assertThat(onBoard(during, ben).at("/lacks").isNull())
                .as("nothing is asked now")
                .isTrue();
        jun.post(session + "/pause").mustBe(200);
        city.as("ben")
                .post("/enrollments/" + ben + "/fitness", object("fit", false, "attestedAs", "SELF"))
                .mustBe(200);
        assertThat(onBoard(jun.get(board).mustBe(200), ben)
                        .at("/lacks")
                        .valueStream()
                        .map(lack -> lack.at("/rule").asString()))
                .as("what the resume would say")
                .containsExactly("VUL-05");
        city.as("ben").post("/enrollments/" + ben + "/stop").mustBe(200);
        String back = "/enrollments/" + ben + "/reaffirmations";
        assertThat(city.as("ben").post(back).mustBe(409).objectingRules())
                .as("nobody knows whether it let go")
                .contains("SAF-04");
        UUID open = jdbc.queryForObject(
                "select id from lace_command where open_key = ? and kind = 'DESYNC'", UUID.class, ben);
        jun.post("/lace-commands/" + open + "/confirm").mustBe(200);
        assertThat(city.as("ben").post(back).mustBe(409).objectingRules())
                .as("unfit is all he is")
                .doesNotContain("SAF-04");
        jun.post(session + "/safe-stop").mustBe(200);
        assertThat(jun.get(board).mustBe(200).json().at("/people").size()).isEqualTo(2);
    }

    private int looks(String contact) {
        return city.as("aya")
                .get(contact + "/readings")
                .mustBe(200)
                .json()
                .at("/items")
                .size();
    }

    private static JsonNode onBoard(Answer board, UUID enrollment) {
        return board.json()
                .at("/people")
                .valueStream()
                .filter(person -> person.at("/enrollmentId").asString().equals(enrollment.toString()))
                .findAny()
                .orElseThrow();
    }

    @Test
    void whoLedItOnceCountsAsCrewWhateverTheirDutyIsNow() {
        Ready ready = new ReadyDreams(jdbc).with(2, "cleo", "dov");
        String session = "/sessions/" + ready.session();
        UUID cleo = ready.enrollments().getFirst().participant();
        String enrollment = "/enrollments/" + ready.enrollments().getFirst().enrollment();
        city.as("cleo")
                .post("/participants/" + cleo + "/relations", object("crewId", JUN, "kind", "PATIENT"))
                .mustBe(201);
        Stream<Map<String, @Nullable Object>> others = duties(session).filter(duty -> !JUN.equals(duty.get("crewId")));
        List<Map<String, @Nullable Object>> without = others.toList();

        assign(session, without.stream()).mustBe(200);
        assertThat(objections(session)).as("jun did nothing there").isEmpty();
        assign(session, Stream.concat(without.stream(), Stream.of(duty(JUN, "FACILITATOR"))))
                .mustBe(200);
        city.as("jun")
                .post(enrollment + "/fitness", object("fit", true, "attestedAs", "OBSERVER"))
                .mustBe(200);
        assign(session, without.stream()).mustBe(200);
        assertThat(objections(session)).containsExactly("VUL-03");
        assertThat(city.as("noor").post(session + "/start").mustBe(409).objectingRules())
                .containsExactly("VUL-03");
        city.as("noor").post(session + "/cancel", object("reason", "Over.")).mustBe(200);
    }

    @Test
    void whoIsOnDutyTakesNoSeatAndWhoHasASeatNoDuty() {
        String gil = giveRole("gil", "TECHNOLOGIST");
        assertThat(assign(NEXT_WEEK, Stream.of(duty(JUN, "FACILITATOR"), duty(gil, "TECHNOLOGIST")))
                        .mustBeProblem(422, "unprocessable")
                        .at("/errors/0/pointer"))
                .isEqualTo("#/1/crewId");

        String mona = giveRole("mona", "TECHNOLOGIST");
        String self = city.as("mona").get("/me").at("/participantId");
        assign(NEXT_WEEK, Stream.of(duty(NOOR, "FACILITATOR"), duty(mona, "TECHNOLOGIST")))
                .mustBe(200);
        assertThat(city.as("mona")
                        .post(NEXT_WEEK + "/enrollments", object("participantId", self))
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .containsExactly("VUL-03");
        assign(NEXT_WEEK, Stream.of(duty(NOOR, "FACILITATOR"), duty(KADE, "TECHNOLOGIST")))
                .mustBe(200);
        city.as("mona")
                .post(NEXT_WEEK + "/enrollments", object("participantId", self))
                .mustBe(201);
    }

    @Test
    void whoIsOnDutyInARunningDreamBeginsToDreamInNoOther() {
        Ready ready = new ReadyDreams(jdbc).with(2, "cleo", "hana");
        String session = "/sessions/" + ready.session();
        String running = "/sessions/" + DEMO + "605";
        Client vesna = city.as("vesna");
        String cleo = vesna.post(
                        "/sanctuaries/" + DEMO + "002/crew",
                        object("subject", "cleo", "displayName", "Cleo", "role", "TECHNOLOGIST"))
                .mustBe(201)
                .id();
        List<Map<String, @Nullable Object>> before = duties("vesna", running).toList();
        vesna.put(
                        running,
                        "/crew",
                        Stream.concat(before.stream(), Stream.of(duty(cleo, "TECHNOLOGIST")))
                                .toList())
                .mustBe(200);

        assertThat(city.as("jun")
                        .post(session + "/start")
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .containsExactly("LIV-01");
        vesna.put(running, "/crew", before).mustBe(200);
        city.as("jun").post(session + "/start").mustBe(200);
        city.as("jun").post(session + "/safe-stop").mustBe(200);
    }

    @Test
    void theStartKnowsWhoIsOnDutyByTheirSignIn() {
        Ready ready = new ReadyDreams(jdbc).with(2, "esi", "fen");
        String session = "/sessions/" + ready.session();
        UUID esi = UUID.fromString(giveRole("esi", "TECHNOLOGIST"));
        // as if the person had been linked to their record only afterwards
        jdbc.update(
                "insert into session_duty (session_id, crew_id, duty) values (?, ?, 'TECHNOLOGIST')",
                ready.session(),
                esi);

        assertThat(city.as("jun")
                        .post(session + "/start")
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .contains("VUL-03");
        city.as("jun").post(session + "/cancel", object("reason", "Over.")).mustBe(200);
    }

    @Test
    void whoAccompaniesADreamKeepsTheirRoleUntilItIsOverForThem() {
        Ready ready = new ReadyDreams(jdbc).with(2, "aya", "ben");
        String session = "/sessions/" + ready.session();
        String crew = "/sanctuaries/" + DEMO + "001/crew/";
        String free = giveRole("una", "FACILITATOR");
        city.as("vesna")
                .post(
                        "/sanctuaries/" + DEMO + "001/crew",
                        object("subject", "\u057Dna", "displayName", "Una", "role", "STEWARD"))
                .mustBeProblem(409, "looks-like-another");
        String role = giveRole("ova", "FACILITATOR");
        Client vesna = city.as("vesna");
        List<Map<String, @Nullable Object>> others = duties(session).toList();
        assign(session, Stream.concat(others.stream(), Stream.of(duty(role, "FACILITATOR"))))
                .mustBe(200);
        vesna.patch(crew + role, object("credentialedUpTo", "I2")).mustBe(200);
        city.as("jun").post(session + "/start").mustBe(200);

        for (String step : List.of("/pause", "/resume", "/safe-stop")) {
            vesna.delete(crew + role).mustBeProblem(409, "accompanies-dreamers");
            city.as("jun").post(session + step).mustBe(200);
        }
        vesna.patch(crew + role, object("credentialedUpTo", "I1")).mustBeProblem(409, "accompanies-dreamers");
        vesna.patch(crew + role, "{\"credentialedUpTo\": null}").mustBeProblem(409, "accompanies-dreamers");
        vesna.patch(crew + free, "{\"credentialedUpTo\": \"I3\"}").mustBe(200);
        assertThat(vesna.patch(crew + free, object("displayName", "Una U."))
                        .mustBe(200)
                        .at("/credentialedUpTo"))
                .isEqualTo("I3");
        assertThat(vesna.patch(crew + free, "{\"credentialedUpTo\": null}")
                        .mustBe(200)
                        .at("/credentialedUpTo"))
                .as("removed")
                .isEmpty();
        vesna.patch(crew + role, object("credentialedUpTo", "I4", "displayName", "Ova O."))
                .mustBe(200);
        vesna.delete(crew + role).mustBeProblem(409, "accompanies-dreamers");
        vesna.delete(crew + free).mustBe(204);
        assign(session, others.stream()).mustBe(200);
        vesna.delete(crew + role).mustBe(204);
    }

    @Test
    void nobodyComesToARunningDreamWhomTheCharterWouldNotHaveLetStartIt() {
        Ready ready = new ReadyDreams(jdbc).withPia(2, "dov", "ben");
        String session = "/sessions/" + ready.session();
        String other = "/sessions/" + new ReadyDreams(jdbc).with(1, "aya").session();
        UUID dov = ready.enrollments().stream()
                .map(enrolled -> enrolled.participant())
                .filter(person -> "dov"
                        .equals(jdbc.queryForObject(
                                "select subject from participant where id = ?", String.class, person)))
                .findFirst()
                .orElseThrow();
        String doctor = giveRole("ned", "TECHNOLOGIST");
        city.as("dov")
                .post("/participants/" + dov + "/relations", object("crewId", doctor, "kind", "PATIENT"))
                .mustBe(201);
        String second = giveRole("nel", "TECHNOLOGIST");
        city.as("jun").post(session + "/start").mustBe(200);
        city.as("jun").post(other + "/start").mustBe(200);
        List<Map<String, @Nullable Object>> present = duties(session).toList();
        try {
            refuses(session, present, doctor, "VUL-03");
            refuses(session, present, giveRole("hana", "TECHNOLOGIST"), "VUL-01", "VUL-03");
            refuses(session, present, giveRole("tariq", "TECHNOLOGIST"), "ETH-02");
            assertThat(assign(session, with(present, giveRole("aya", "TECHNOLOGIST")))
                            .mustBeProblem(422, "unprocessable")
                            .at("/errors/0/pointer"))
                    .isEqualTo("#/" + present.size() + "/crewId");
            assertThat(duties(session)).hasSameSizeAs(present);
            assign(session, with(present, second)).mustBe(200);

            // as if it were known only now: it hinders nobody who mends it
            jdbc.update(
                    "insert into session_duty (session_id, crew_id, duty) values (?, ?, 'TECHNOLOGIST')",
                    ready.session(),
                    UUID.fromString(doctor));
            assign(session, with(duties(session).toList(), KADE)).mustBe(200);
            assign(session, present.stream()).mustBe(200);
        } finally {
            city.as("jun").post(session + "/safe-stop").mustBe(200);
            city.as("jun").post(other + "/safe-stop").mustBe(200);
            jdbc.update("delete from crew where role = 'TECHNOLOGIST' and subject in ('hana', 'tariq', 'aya')");
        }
    }

    private void refuses(String session, List<Map<String, @Nullable Object>> present, String coming, String... rules) {
        assertThat(assign(session, with(present, coming))
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .containsExactly(rules);
    }

    private static Stream<Map<String, @Nullable Object>> with(
            List<Map<String, @Nullable Object>> present, String coming) {
        return Stream.concat(present.stream(), Stream.of(duty(coming, "TECHNOLOGIST")));
    }

    private List<String> objections(String session) {
        return city.as("noor")
                .get(session + "/readiness?only=objections")
                .mustBe(200)
                .objectingRules();
    }

    private List<String> offered(String caller, String path) {
        return city.as(caller)
                .get(path)
                .mustBe(200)
                .json()
                .get("allowedActions")
                .valueStream()
                .map(action -> action.asString())
                .toList();
    }

    private String giveRole(String name, String role) {
        return city.as("vesna")
                .post(
                        "/sanctuaries/" + DEMO + "001/crew",
                        object("subject", name, "displayName", name, "role", role, "credentialedUpTo", "I3"))
                .mustBe(201)
                .id();
    }

    private Stream<Map<String, @Nullable Object>> duties(String session) {
        return duties("celia", session);
    }

    private Stream<Map<String, @Nullable Object>> duties(String reader, String session) {
        return city.as(reader)
                .get(session)
                .mustBe(200)
                .json()
                .get("crew")
                .valueStream()
                .map(duty ->
                        duty(duty.get("crewId").asString(), duty.get("duty").asString()));
    }

    private static Map<String, @Nullable Object> duty(String crew, String duty) {
        return object("crewId", crew, "duty", duty);
    }

    private Answer assign(String session, Stream<Map<String, @Nullable Object>> duties) {
        return city.as("celia").put(session, "/crew", duties.toList());
    }
}
