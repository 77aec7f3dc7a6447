package city.novaaria.dreamocracy.live;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.LanternHall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Whoever follows a session reads what they may know of it, in order and without a gap, and nothing of what they may not. */
abstract class FollowingASession {

    @LocalServerPort
    private int port;

    @Autowired
    JdbcTemplate jdbc;

    Client city = Client.at(0);

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    /** Else whoever dreamt is still in that dream. */
    @AfterEach
    void everybodyGoesHome() {
        jdbc.update(
                "update enrollment set live_key = null, live_consent_status = null, state = 'DONE', enrolled_key = null,"
                        + " checked_out_at = coalesce(checked_out_at, enrolled_at) where state in"
                        + " ('DREAMING', 'STEPPED_OUT', 'SURFACED', 'WITHDRAWN')");
    }

    @Test
    void everybodyReadsWhatTheyMayKnow() {
        Ready dream = new ReadyDreams(jdbc).withPia(1, "aya", "ben");
        String events = "/sessions/" + dream.session() + "/events";
        String pia = "/enrollments/" + enrollmentOf("pia", dream);
        String aya = "/enrollments/" + enrollmentOf("aya", dream);

        city.as("jun").post("/sessions/" + dream.session() + "/start").mustBe(200);
        city.as("pia").post(pia + "/stop").mustBe(200);
        city.as("noor")
                .post("/sessions/" + dream.session() + "/notes", object("text", "All is quiet.", "enrollmentId", null))
                .mustBe(201);
        leaveMessage(dream, null);
        leaveMessage(dream, enrollmentOf("pia", dream));
        city.as("aya").post(aya + "/withdrawal").mustBe(200);
        city.as("jun").post("/sessions/" + dream.session() + "/end").mustBe(200);

        List<String> ofAll = List.of("session.started", "message.sent", "session.surfaced");
        for (String reader : List.of("celia", "kade", "tariq", "ben")) {
            assertThat(types(reader, events)).as(reader).isEqualTo(ofAll);
        }
        assertThat(types("jun", events))
                .as("on duty")
                .containsExactly(
                        "session.started",
                        "enrollment.stepped-out",
                        "note.written",
                        "message.sent",
                        "message.sent-to-one",
                        "enrollment.withdrew",
                        "session.surfaced");
        assertThat(types("pia", events))
                .as("herself")
                .containsExactly(
                        "session.started",
                        "enrollment.stepped-out",
                        "message.sent",
                        "message.sent-to-one",
                        "session.surfaced");
        assertThat(types("hana", events))
                .as("her guardian")
                .containsExactly(
                        "session.started",
                        "enrollment.stepped-out",
                        "message.sent",
                        "message.sent-to-one",
                        "session.surfaced");
        for (String reader : List.of("aya", "dov", "mona")) {
            city.as(reader).get(events).mustBeProblem(404, "not-found");
        }
        assertThat(city.as("celia").get(events).text()).doesNotContain(pia.substring(13), aya.substring(13));
    }

    @Test
    void whoStepsOutAndComesBackWithAllIsToldToThoseNear() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
        String session = "/sessions/" + dream.session();
        String ben = "/enrollments/" + enrollmentOf("ben", dream);
        jdbc.update(
                "insert into session_duty (session_id, crew_id, duty) select ?, id, role from crew"
                        + " where live_key = 'kade' and role = 'TECHNOLOGIST'",
                dream.session());
        city.as("jun").post(session + "/start").mustBe(200);
        city.as("jun").post(session + "/stop-scene").mustBe(200);
        city.as("ben").post(ben + "/reaffirmations").mustBe(200);
        city.as("jun").post(session + "/confirm-scene").mustBe(200);
        city.as("kade").post(session + "/confirm-scene").mustBe(200);
        city.as("jun").post(session + "/resume").mustBe(200);

        String events = session + "/events";
        List<String> ofAll = List.of("session.started", "session.scene-stopped", "session.resumed");
        assertThat(types("celia", events)).isEqualTo(ofAll);
        assertThat(types("aya", events))
                .containsExactly(
                        "session.started", "session.scene-stopped", "enrollment.stepped-out", "session.resumed");
        assertThat(types("ben", events))
                .containsExactly(
                        "session.started",
                        "session.scene-stopped",
                        "enrollment.stepped-out",
                        "enrollment.reaffirmed",
                        "session.resumed",
                        "enrollment.came-back");
        assertThat(types("jun", events).stream().filter(type -> type.matches("enrollment.(stepped|came).*")))
                .containsExactly("enrollment.stepped-out", "enrollment.stepped-out", "enrollment.came-back");
    }

    @Test
    void numbersHaveNoGapWhateverIsHiddenAndLeadOn() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
        String events = "/sessions/" + dream.session() + "/events";
        city.as("jun").post("/sessions/" + dream.session() + "/start").mustBe(200);
        city.as("aya")
                .post("/enrollments/" + enrollmentOf("aya", dream) + "/stop")
                .mustBe(200);
        leaveMessage(dream, null);
        city.as("jun").post("/sessions/" + dream.session() + "/end").mustBe(200);

        assertThat(ids("celia", events)).containsExactly("group-1", "group-2", "group-3");
        assertThat(ids("jun", events)).containsExactly("duty-1", "duty-2", "duty-3", "duty-4");
        assertThat(ids("ben", events)).allMatch(id -> id.matches("group\\.[0-9a-f]{8}-[123]"));
        assertThat(ids("celia", events + "?after=group-1")).containsExactly("group-2", "group-3");
        assertThat(ids("celia", events + "?after=group-3")).isEmpty();
        for (int read = 1; read <= 4; read++) {
            assertThat(ids("jun", events + "?after=duty-" + read)).hasSize(4 - read);
        }
        for (String unknown : List.of("group-4", "duty-1", "group.00000000-1")) {
            city.as("celia").get(events + "?after=" + unknown).mustBeProblem(400, "invalid-request");
        }
        for (String unread : List.of("group-0", "group-01", "group", "-1", "group-9999999999")) {
            city.as("celia").get(events + "?after=" + unread).mustBeProblem(400, "invalid-request");
        }
        assertThat(paged("jun", events + "?limit=1")).isEqualTo(ids("jun", events));
        assertThat(paged("celia", events + "?limit=1&after=group-1")).containsExactly("group-2", "group-3");
        String cursor = city.as("jun").get(events + "?limit=2").mustBe(200).at("/page/nextCursor");
        jdbc.update("delete from session_duty where session_id = ?", dream.session());
        assertThat(ids("jun", events)).as("not on duty any more").contains("group-3");
        city.as("jun").get(events + "?cursor=" + cursor).mustBeProblem(400, "invalid-request");
    }

    @Test
    void whatIsRefusedOrTakenBackIsNotTold() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya");
        String events = "/sessions/" + dream.session() + "/events";
        jdbc.update("update enrollment set fit_observed = false where session_id = ?", dream.session());

        city.as("jun").post("/sessions/" + dream.session() + "/start").mustBeProblem(409, "charter-objections");
        assertThat(types("jun", events)).isEmpty();

        jdbc.update("delete from session_event_lane where session_id = ?", dream.session());
        city.as("jun").post("/sessions/" + dream.session() + "/cancel", object("reason", "It rains.", "kind", "OTHER"));
        assertThat(types("jun", events)).as("a log that has ended").isEmpty();
    }

    @Test
    void aStreamTellsTheSameAsItHappensAndGoesOnWhereItWasCut() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
        String session = "/sessions/" + dream.session();
        String events = session + "/events";
        try (Followed celia = follow("celia", events, null);
                Followed jun = follow("jun", events, null);
                Followed ben = follow("ben", events, null)) {
            assertThat(celia.status()).isEqualTo(200);
            assertThat(celia.header("Content-Type")).startsWith("text/event-stream");
            assertThat(celia.header("Cache-Control")).isEqualTo("no-store");
            assertThat(celia.header("Content-Encoding") + celia.header("ETag") + celia.header("Transfer-Encoding"))
                    .isEmpty();
            assertThat(celia.header("X-Request-Id")).hasSize(36);
            for (String asEverywhere : List.of(
                    "Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options", "X-Frame-Options")) {
                assertThat(celia.header(asEverywhere))
                        .isNotEmpty()
                        .isEqualTo(city.as("celia").get(events).header(asEverywhere));
            }

            city.as("jun").post(session + "/start").mustBe(200);
            city.as("aya")
                    .post("/enrollments/" + enrollmentOf("aya", dream) + "/stop")
                    .mustBe(200);
            leaveMessage(dream, null);

            assertThat(celia.next(2)).containsExactly("session.started", "message.sent");
            assertThat(ben.next(2)).containsExactly("session.started", "message.sent");
            assertThat(jun.next(3)).containsExactly("session.started", "enrollment.stepped-out", "message.sent");
            assertThat(celia.last()).isEqualTo("group-2");
            assertThat(jun.last()).isEqualTo("duty-3");
            city.as("jun").post(session + "/end").mustBe(200);
            assertThat(ben.next(1)).containsExactly("session.surfaced");
        }
        try (Followed celia = follow("celia", events, "group-2");
                Followed jun = follow("jun", events + "?after=duty-2", null);
                Followed lost = follow("celia", events, "group-77")) {
            assertThat(celia.next(1)).containsExactly("session.surfaced");
            assertThat(celia.last()).isEqualTo("group-3");
            assertThat(jun.next(2)).containsExactly("message.sent", "session.surfaced");
            assertThat(lost.next(3)).containsExactly("gap", "session.started", "message.sent");
        }
    }

    @Test
    void whoAsksForTheHeadersOfAStreamGetsThemAndTakesNobodysPlace() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya");
        for (String events : List.of("/sessions/" + dream.session() + "/events", "/me/events")) {
            try (Followed aya = follow("aya", events, null)) {
                for (int time = 0; time < 6; time++) {
                    Answer head = headers("aya", events).mustBe(200);
                    for (String header : List.of("Content-Type", "Cache-Control", "X-Accel-Buffering")) {
                        assertThat(head.header(header)).isEqualTo(aya.header(header));
                    }
                    assertThat(head.header("Content-Length") + head.header("ETag"))
                            .isEmpty();
                }
                assertThat(aya.goesOn()).isTrue();
            }
        }
        headers("oda", "/sessions/" + dream.session() + "/events").mustBe(404);
    }

    private Answer headers(String who, String events) {
        return city.as(who).with("Accept", "text/event-stream").send("HEAD", "!/api/v1" + events, null, Map.of());
    }

    @Test
    void whoLeavesHearsNoMoreAndNobodyHearsOfIt() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
        String events = "/sessions/" + dream.session() + "/events";
        try (Followed aya = follow("aya", events, null);
                Followed ben = follow("ben", events, null);
                Followed celia = follow("celia", events, null);
                Followed jun = follow("jun", events, null)) {
            city.as("jun").post("/sessions/" + dream.session() + "/start").mustBe(200);
            assertThat(aya.next(1)).containsExactly("session.started");

            city.as("aya")
                    .post("/enrollments/" + enrollmentOf("aya", dream) + "/withdrawal")
                    .mustBe(200);

            assertThat(aya.untilItEnds(Duration.ofSeconds(1))).isEmpty();
            assertThat(jun.next(2)).containsExactly("session.started", "enrollment.withdrew");
            leaveMessage(dream, null);
            assertThat(ben.next(2)).containsExactly("session.started", "message.sent");
            assertThat(celia.next(2)).containsExactly("session.started", "message.sent");
            assertThat(ben.goesOn()).isTrue();
        }
        try (Followed aya = follow("aya", events, null)) {
            assertThat(aya.status()).isEqualTo(404);
            assertThat(aya.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void whoseRoleEndsHearsNoMore() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya");
        String events = "/sessions/" + dream.session() + "/events";
        String role = city.as("vesna")
                .post(
                        "/sanctuaries/" + LanternHall.ID + "/crew",
                        object("subject", "oda", "displayName", "Oda", "role", "WEAVER"))
                .mustBe(201)
                .id();
        try (Followed oda = follow("oda", events, null)) {
            assertThat(oda.status()).isEqualTo(200);
            city.as("vesna")
                    .delete("/sanctuaries/" + LanternHall.ID + "/crew/" + role)
                    .mustBe(204);
            assertThat(oda.untilItEnds(Duration.ofSeconds(1))).isEmpty();
        }
    }

    @Test
    void eachCallerHasAFewStreamsAtATimeAndOneMoreEndsTheOldest() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya");
        Ready other = new ReadyDreams(jdbc).with(2, "aya");
        String events = "/sessions/" + dream.session() + "/events";
        List<Followed> open = new ArrayList<>();
        try (Followed elsewhere = follow("aya", "/sessions/" + other.session() + "/events", null)) {
            for (int i = 0; i < 4; i++) {
                open.add(follow("aya", events, null));
            }
            for (int i = 0; i < 5; i++) {
                open.add(follow("aya", events, null));
                assertThat(open.getLast().status()).isEqualTo(200);
                open.get(i).untilItEnds(Duration.ofSeconds(2));
                assertThat(open.get(i).retries()).endsWith("60000");
                assertThat(open.subList(i + 1, open.size())).allMatch(Followed::goesOn);
            }
            assertThat(elsewhere.goesOn()).as("of another session").isTrue();
        } finally {
            open.forEach(Followed::close);
        }
    }

    @Test
    void whatAnotherInstanceWroteIsToldAsWell() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya");
        try (Followed celia = follow("celia", "/sessions/" + dream.session() + "/events", null)) {
            assertThat(celia.status()).isEqualTo(200);
            writeElsewhere(dream);

            assertThat(celia.next(1)).containsExactly("session.changed");
        }
    }

    @Test
    void allThatConcernsSomebodyIsWhatEachOfTheirSessionsTellsThem() {
        Ready one = new ReadyDreams(jdbc).withPia(1, "aya", "ben");
        Ready two = new ReadyDreams(jdbc).with(1, "aya");
        List<String> from = Stream.of("aya", "ben", "pia", "hana", "jun", "celia", "dov")
                .map(reader -> "?limit=100&after=" + positionOf(reader))
                .toList();
        leaveMessage(one, null);
        city.as("jun").post("/sessions/" + one.session() + "/start").mustBe(200);
        leaveMessage(two, null);
        city.as("pia")
                .post("/enrollments/" + enrollmentOf("pia", one) + "/stop")
                .mustBe(200);
        leaveMessage(one, enrollmentOf("pia", one));
        leaveMessage(two, enrollmentOf("aya", two));

        assertThat(mine("aya", from.get(0), one, two)).containsExactlyInAnyOrderElementsOf(ofEach("aya", one, two));
        assertThat(mine("ben", from.get(1), one, two)).isEqualTo(ofEach("ben", one));
        assertThat(mine("pia", from.get(2), one, two)).isEqualTo(ofEach("pia", one));
        assertThat(mine("hana", from.get(3), one, two)).isEqualTo(ofEach("hana", one));
        assertThat(mine("jun", from.get(4), one, two)).containsExactlyInAnyOrderElementsOf(ofEach("jun", one, two));
        assertThat(mine("celia", from.get(5), one, two)).as("not hers").isEmpty();
        assertThat(mine("dov", from.get(6), one, two)).isEmpty();
        List<String> paged = new ArrayList<>();
        String query = from.getFirst().replace("limit=100", "limit=1");
        for (boolean more = true; more; ) {
            paged.addAll(mine("aya", query, one, two));
            JsonNode page = city.as("aya").get("/me/events" + query).json();
            query = "?limit=1&after=" + page.get("position").asString();
            more = page.get("more").asBoolean();
        }
        assertThat(paged).isEqualTo(mine("aya", from.getFirst(), one, two));
        for (String wrong : List.of("after=group-1", "after=AAAA", "after=AAABnMBqYAAA", "limit=0", "limit=101")) {
            city.as("aya").get("/me/events?" + wrong).mustBeProblem(400, "invalid-request");
        }
    }

    @Test
    void whatConcernsSomebodyNoMoreGoesWithoutAWordAndWhatIsNewBeginsThen() {
        Ready one = new ReadyDreams(jdbc).with(1, "aya", "ben");
        Ready two = new ReadyDreams(jdbc).with(1, "aya");
        String after = "?limit=100&after=" + positionOf("aya");
        city.as("jun").post("/sessions/" + one.session() + "/start").mustBe(200);
        city.as("aya")
                .post("/enrollments/" + enrollmentOf("aya", one) + "/withdrawal")
                .mustBe(200);
        leaveMessage(two, null);

        assertThat(mine("aya", after, one, two)).isEqualTo(ofEach("aya", two)).hasSize(1);
        Ready three = new ReadyDreams(jdbc).with(1, "ben");
        writeElsewhere(three);
        jdbc.update(
                "update session_event set happened_at = happened_at - interval '1' hour where session_id = ?",
                three.session());
        leaveMessage(three, null);
        jdbc.update("update enrollment set session_id = ? where id = ?", three.session(), enrollmentOf("aya", two));
        assertThat(mine("aya", after, one, two, three))
                .as("only what happened since")
                .isEqualTo(ofEach("aya", three).subList(1, 2));
    }

    @Test
    void aStreamOfAllThatConcernsSomebodyFollowsThemWhereverTheyGo() {
        Ready one = new ReadyDreams(jdbc).with(1, "aya", "ben");
        Ready two = new ReadyDreams(jdbc).with(1, "aya");
        String after = positionOf("aya");
        try (Followed aya = follow("aya", "/me/events", after);
                Followed lost = follow("ben", "/me/events", "group-1")) {
            assertThat(aya.header("Content-Type")).startsWith("text/event-stream");
            assertThat(lost.next(1)).containsExactly("gap");
            city.as("jun").post("/sessions/" + one.session() + "/start").mustBe(200);
            leaveMessage(two, null);
            assertThat(aya.next(2)).containsExactly("session.started", "message.sent");
            assertThat(city.as("aya")
                            .get("/me/events?after=" + aya.last())
                            .json()
                            .get("items")
                            .isEmpty())
                    .isTrue();
            city.as("aya")
                    .post("/enrollments/" + enrollmentOf("aya", one) + "/withdrawal")
                    .mustBe(200);
            leaveMessage(one, null);
            leaveMessage(two, enrollmentOf("aya", two));
            assertThat(aya.next(1)).as("nothing of the other one").containsExactly("message.sent-to-one");
        }
        leaveMessage(two, null);
        try (Followed aya = follow("aya", "/me/events?after=" + after, null)) {
            assertThat(aya.next(3)).containsExactly("message.sent", "message.sent-to-one", "message.sent");
            String last = aya.last();
            leaveMessage(two, null);
            assertThat(aya.next(1)).containsExactly("message.sent");
            try (Followed again = follow("aya", "/me/events", last)) {
                assertThat(again.next(1)).containsExactly("message.sent");
                assertThat(again.last()).isNotEqualTo(last);
            }
        }
    }

    @Test
    void whoDoesNotAskForAStreamGetsTheList() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya");
        String events = "/sessions/" + dream.session() + "/events";
        for (String accepted : List.of(
                "*/*", "application/*", "text/event-stream, */*", "text/event-stream, application/json;q=0.1")) {
            assertThat(city.as("celia")
                            .with("Accept", accepted)
                            .get(events)
                            .mustBe(200)
                            .header("Content-Type"))
                    .as(accepted)
                    .isEqualTo("application/json");
        }
        for (String unknown : List.of("text/html", "text/html, text/event-stream;q=x")) {
            city.as("celia").with("Accept", unknown).get(events).mustBeProblem(406, "not-acceptable");
        }
    }

    void writeElsewhere(Ready dream) {
        jdbc.update("update session_event_lane set last_seq = last_seq + 1 where session_id = ?", dream.session());
        jdbc.update(
                "insert into session_event (session_id, seq, type, audience, happened_at)"
                        + " select session_id, last_seq, 'SESSION_CHANGED', 'GROUP', current_timestamp"
                        + " from session_event_lane where session_id = ?",
                dream.session());
    }

    Followed follow(String who, String events, @Nullable String last) {
        return Followed.open(port, who, events, last);
    }

    private void leaveMessage(Ready dream, @Nullable UUID enrollment) {
        city.as("celia")
                .post(
                        "/sessions/" + dream.session() + "/messages",
                        object("text", "Tea is in the hall.", "enrollmentId", enrollment))
                .mustBe(201);
    }

    /** Each event of one reader in these sessions, in their order. */
    private List<String> mine(String reader, String query, Ready... dreams) {
        return city.as(reader)
                .get("/me/events" + query)
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .filter(event -> isOf(event, dreams))
                .map(JsonNode::toString)
                .toList();
    }

    private static boolean isOf(JsonNode event, Ready... dreams) {
        return Stream.of(dreams)
                .anyMatch(dream -> event.at("/data/sessionId")
                        .asString()
                        .equals(dream.session().toString()));
    }

    private List<String> ofEach(String reader, Ready... dreams) {
        return Stream.of(dreams)
                .flatMap(dream -> city.as(reader)
                        .get("/sessions/" + dream.session() + "/events?limit=100")
                        .mustBe(200)
                        .json()
                        .get("items")
                        .valueStream()
                        .map(JsonNode::toString))
                .toList();
    }

    private String positionOf(String reader) {
        String position = "";
        boolean more = true;
        while (more) {
            JsonNode page = city.as(reader)
                    .get("/me/events?limit=100" + (position.isEmpty() ? "" : "&after=" + position))
                    .mustBe(200)
                    .json();
            position = page.get("position").asString();
            more = page.get("more").asBoolean();
        }
        return position;
    }

    private UUID enrollmentOf(String name, Ready dream) {
        String person = city.as(name).get("/me").at("/participantId");
        return dream.enrollments().stream()
                .filter(enrollment -> enrollment.participant().toString().equals(person))
                .findFirst()
                .orElseThrow()
                .enrollment();
    }

    private List<String> types(String reader, String events) {
        return all(reader, events, "type");
    }

    private List<String> ids(String reader, String events) {
        return all(reader, events, "id");
    }

    private List<String> all(String reader, String events, String property) {
        return city.as(reader)
                .get(events)
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .map(event -> event.get(property).asString())
                .toList();
    }

    private List<String> paged(String reader, String events) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = city.as(reader).get(events + cursor).mustBe(200).json();
            page.get("items").forEach(event -> ids.add(event.get("id").asString()));
            JsonNode next = page.at("/page/nextCursor");
            cursor = next.isNull() ? "" : "&cursor=" + next.asString();
        } while (!cursor.isEmpty());
        return ids;
    }
}
