package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.EnrolledPerson;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.HiddenMembers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Nobody learns by comparing who left: what each reader can read before and after, and what of it may differ. */
abstract class TwoSnapshots {

    private static final String LANTERN_HALL = "01930000-0000-7000-8000-000000000001";
    private static final String FIRMWARE = Sha256.of("firmware 1");

    /** Everybody who does not accompany the session, and what they are. */
    private static final Map<String, String> READERS = new LinkedHashMap<>();

    static {
        READERS.put("vesna", "city steward, and steward of the house");
        READERS.put("mira", "weaver");
        READERS.put("kade", "technologist");
        READERS.put("celia", "organizer");
        READERS.put("tariq", "ethicist");
        READERS.put("nils", "facilitator who is not on duty");
        READERS.put("ben", "another dreamer");
        READERS.put("gil", "guardian of somebody else");
        READERS.put("dov", "stranger");
    }

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private Client city = Client.at(0);

    private final Map<EnrolledPerson, Map<String, String>> tried = new LinkedHashMap<>();

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
        city.as("vesna")
                .post(
                        "/sanctuaries/" + LANTERN_HALL + "/crew",
                        object(
                                "subject", "nils",
                                "displayName", "nils",
                                "role", "FACILITATOR",
                                "credentialedUpTo", "I3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHECK_IN", "DREAMING", "SURFACING"})
    void whoLeftIsToldToWhoAccompaniesThemAndToNobodyElse(String state) {
        Ready dream = new ReadyDreams(jdbc).withLace(1, FIRMWARE, "aya", "ben", "cleo");
        bringTo(state, dream);
        EnrolledPerson who = enrollmentOf("aya", dream);
        Map<String, Map<String, String>> before = seenByOthers(dream);

        city.as("aya").post("/enrollments/" + who.enrollment() + "/withdrawal").mustBe(200);

        assertThat(learnt(before, dream)).isEmpty();
        nothingIsNullForTwoReasons(dream);
        seatsOfOnePersonAreWhatTheListsOfTheSessionsTell(dream);
        for (String accompanies : List.of("jun", "noor")) {
            assertThat(city.as(accompanies)
                            .get("/enrollments/" + who.enrollment())
                            .mustBe(200)
                            .state())
                    .isEqualTo("WITHDRAWN");
        }
        finish(dream);
    }

    private Map<String, Map<String, String>> seenByOthers(Ready dream) {
        Map<String, Map<String, String>> seen = new LinkedHashMap<>();
        READERS.keySet().forEach(reader -> seen.put(reader, snapshot(reader, dream)));
        return seen;
    }

    private List<String> learnt(Map<String, Map<String, String>> before, Ready dream) {
        List<String> learnt = new ArrayList<>();
        before.forEach((reader, seen) -> {
            Map<String, String> after = snapshot(reader, dream);
            seen.forEach((path, text) -> {
                if (!text.equals(after.get(path))) {
                    learnt.add("%s (%s) by %s:%n  %s%n  %s"
                            .formatted(reader, READERS.get(reader), path, text, after.get(path)));
                }
            });
        });
        return learnt;
    }

    /** Decision 21; whoever changes the entry is kept from changing what they have not seen, and by nothing else. */
    @Test
    void thatSomebodyHasSetLimitsMovesNoTagOfOthers() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
        String aya = "/participants/" + enrollmentOf("aya", dream).participant();
        Map<String, Map<String, String>> before = seenByOthers(dream);
        List<String> near = tags(aya, "jun", "noor");
        Client celia =
                city.as("celia").with("If-Match", city.as("celia").get(aya).header("ETag"));

        city.as("aya")
                .put(aya, "/boundaries", object("lines", List.of("thunder"), "veils", List.of(), "ceiling", null))
                .mustBe(200);

        assertThat(learnt(before, dream)).isEmpty();
        assertThat(tags(aya, "jun", "noor")).isEqualTo(near);
        Map<String, String> patch = Map.of("Content-Type", "application/merge-patch+json");
        celia.send("PATCH", aya, object("displayName", "Aya"), patch).mustBe(200);
        celia.send("PATCH", aya, object("displayName", "Aya"), patch).mustBeProblem(412, "stale");
        city.as("aya")
                .put(aya, "/boundaries", object("lines", List.of(), "veils", List.of(), "ceiling", null))
                .mustBe(200);
        finish(dream);
    }

    /** Decision 29; who binds a lace is kept from binding it after somebody else did, and by nothing else. */
    @Test
    void whatSomebodySaysOfTheirStateMovesNoTagFromAfar() {
        Ready dream = new ReadyDreams(jdbc).withLace(1, FIRMWARE, "aya", "ben", "cleo");
        String aya = "/enrollments/" + enrollmentOf("aya", dream).enrollment();
        Map<String, Map<String, String>> before = seenByOthers(dream);
        Client kade = city.as("kade").with("If-Match", city.as("kade").get(aya).header("ETag"));

        city.as("aya").post(aya + "/distress", object("suds", 10)).mustBe(201);
        city.as("aya").put(aya + "/observation-only").mustBe(200);
        city.as("aya")
                .post(aya + "/fitness", object("fit", true, "attestedAs", "SELF"))
                .mustBe(200);

        assertThat(learnt(before, dream)).isEmpty();
        Map<String, String> json = Map.of("Content-Type", "application/json");
        Map<String, Object> lace = Map.of("deviceId", enrollmentOf("aya", dream).enrollment());
        String bound = kade.send("PUT", aya + "/lace", lace, json).mustBe(200).header("ETag");
        kade.send("PUT", aya + "/lace", lace, json).mustBeProblem(412, "stale");
        city.as("kade")
                .with("If-Match", bound)
                .send("PUT", aya + "/lace", lace, json)
                .mustBe(200);
        finish(dream);
    }

    private List<String> tags(String path, String... readers) {
        return Stream.of(readers)
                .map(reader -> city.as(reader).get(path).mustBe(200).header("ETag"))
                .toList();
    }

    @Test
    void whoLeftAndCameBackLooksLikeWhoNeverLeftAlsoOnceThatIsCancelled() {
        Ready dream = new ReadyDreams(jdbc).withLace(1, FIRMWARE, "aya", "ben", "cleo");
        EnrolledPerson left = enrollmentOf("aya", dream);
        EnrolledPerson stays = enrollmentOf("ben", dream);
        city.as("aya").post("/enrollments/" + left.enrollment() + "/withdrawal").mustBe(200);
        String back = enroll(city.as("aya"), dream, left).mustBe(201).id();

        city.as("celia").post("/enrollments/" + back + "/cancellation").mustBe(200);
        city.as("celia")
                .post("/enrollments/" + stays.enrollment() + "/cancellation")
                .mustBe(200);

        seatsOfOnePersonAreWhatTheListsOfTheSessionsTell(dream);
        for (String reader : List.of("celia", "mira", "nils")) {
            assertThat(statesOf(reader, left, dream)).as(reader).containsExactly("CANCELLED");
            assertThat(statesOf(reader, stays, dream)).as(reader).containsExactly("CANCELLED");
            city.as(reader).get("/enrollments/" + left.enrollment()).mustBeProblem(404, "not-found");
        }
        assertThat(enroll(city.as("celia"), dream, left).status())
                .isEqualTo(enroll(city.as("celia"), dream, stays).status())
                .isEqualTo(201);
        finish(dream);
    }

    @Test
    void whoLeftBeforeAPostponementLooksLikeWhoStays() {
        Ready dream = new ReadyDreams(jdbc).withLace(1, FIRMWARE, "aya", "ben", "cleo");
        EnrolledPerson left = enrollmentOf("aya", dream);
        EnrolledPerson stays = enrollmentOf("ben", dream);
        city.as("aya").post("/enrollments/" + left.enrollment() + "/withdrawal").mustBe(200);

        city.as("jun")
                .post(
                        "/sessions/" + dream.session() + "/postpone",
                        object(
                                "startsAt",
                                Instant.now().plus(Duration.ofDays(21)).toString()))
                .mustBe(200);

        for (String reader : List.of("celia", "mira", "nils")) {
            Answer who =
                    city.as(reader).get("/enrollments/" + left.enrollment()).mustBe(200);
            Answer other =
                    city.as(reader).get("/enrollments/" + stays.enrollment()).mustBe(200);
            assertThat(who.state()).as(reader).isEqualTo(other.state()).isEqualTo("ENROLLED");
            assertThat(who.json().at("/checkedInAt"))
                    .as(reader)
                    .isEqualTo(other.json().at("/checkedInAt"));
            assertThat(who.header("ETag").replaceFirst("\\..*", ""))
                    .as(reader)
                    .isEqualTo(other.header("ETag").replaceFirst("\\..*", ""));
            assertThat(city.as(reader)
                            .get("/sessions/" + dream.session())
                            .mustBe(200)
                            .at("/seats/checkedIn"))
                    .as(reader)
                    .isEqualTo("0");
        }
        seatsOfOnePersonAreWhatTheListsOfTheSessionsTell(dream);
        finish(dream);
    }

    /** Dreamers and strangers, who see no list, are told how it is. */
    @Test
    void theProgrammeTellsCrewNoOtherNumberThanTheListOfEnrollments() {
        Ready dream = new ReadyDreams(jdbc).withLace(1, FIRMWARE, "aya", "ben", "cleo");
        jdbc.update("update session set state = 'OPEN', capacity = 6, taken = 3 where id = ?", dream.session());
        EnrolledPerson left = enrollmentOf("aya", dream);
        List<String> crew = List.of("vesna", "mira", "kade", "celia", "tariq", "nils");
        List<String> near = List.of("jun", "ben", "dov");
        assertThat(Stream.concat(crew.stream(), near.stream()).map(reader -> freePlaces(reader, dream)))
                .containsOnly("3");

        city.as("aya").post("/enrollments/" + left.enrollment() + "/withdrawal").mustBe(200);

        assertThat(crew.stream().map(reader -> freePlaces(reader, dream))).containsOnly("3");
        assertThat(near.stream().map(reader -> freePlaces(reader, dream))).containsOnly("4");
        assertThat(enroll(city.as("aya"), dream, left).mustBe(201).state()).isEqualTo("ENROLLED");
        assertThat(crew.stream().map(reader -> freePlaces(reader, dream))).containsOnly("3");
        finish(dream);
    }

    private String freePlaces(String reader, Ready dream) {
        return city.as(reader).get("/programme/" + dream.session()).mustBe(200).at("/session/freePlaces");
    }

    private List<String> statesOf(String reader, EnrolledPerson who, Ready dream) {
        return city.as(reader)
                .get("/sessions/" + dream.session() + "/enrollments?limit=100")
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .filter(row -> row.get("participantId")
                        .asString()
                        .equals(who.participant().toString()))
                .map(row -> row.get("state").asString())
                .toList();
    }

    @Test
    void whatOtherCrewTryBeforeTheDreamAnswersAsIfNobodyHadLeft() {
        Ready dream = new ReadyDreams(jdbc).withLace(1, FIRMWARE, "aya", "ben", "cleo");
        EnrolledPerson left = enrollmentOf("aya", dream);
        EnrolledPerson stays = enrollmentOf("ben", dream);
        EnrolledPerson third = enrollmentOf("cleo", dream);
        city.as("aya").post("/enrollments/" + left.enrollment() + "/withdrawal").mustBe(200);

        for (EnrolledPerson who : List.of(left, stays)) {
            String lace = "/lace-devices/" + who.enrollment();
            tries("kade", who, "retire", () -> city.as("kade").post(lace + "/retire"));
            tries("kade", who, "give to another", () -> wear(third, who));
            tries("kade", who, "unbind", () -> city.as("kade").delete("/enrollments/" + who.enrollment() + "/lace"));
            tries("kade", who, "bind", () -> wear(who, who));
            for (String reader : List.of("nils", "celia")) {
                String enrollment = "/enrollments/" + who.enrollment();
                Client crew = city.as(reader);
                for (String step : List.of("/check-in", "/stand-down", "/waking", "/withdrawal", "/stop")) {
                    tries(reader, who, step, () -> crew.post(enrollment + step));
                }
                tries(reader, who, "readiness", () -> crew.get(enrollment + "/readiness"));
                tries(reader, who, "way home", () -> crew.get(enrollment + "/way-home"));
                tries(
                        reader,
                        who,
                        "fitness",
                        () -> crew.post(enrollment + "/fitness", object("fit", true, "attestedAs", "OBSERVER")));
                tries(
                        reader,
                        who,
                        "teach-back",
                        () -> crew.post(enrollment + "/teach-backs", object("understood", true)));
                tries(reader, who, "enroll", () -> enroll(crew, dream, who));
                tries(
                        reader,
                        who,
                        "waiver",
                        () -> crew.post(
                                "/sessions/" + dream.session() + "/waivers",
                                object(
                                        "rule", "SAF-03",
                                        "participantId", who.participant(),
                                        "reason", "Nobody is to be called.",
                                        "substitute", "The night worker is on call.")));
            }
            String enrollment = "/enrollments/" + who.enrollment();
            tries("celia", who, "cancel", () -> city.as("celia").post(enrollment + "/cancellation"));
            tries("celia", who, "look at it", () -> city.as("celia").get(enrollment));
            tries("celia", who, "cancel again", () -> city.as("celia").post(enrollment + "/cancellation"));
            tries("celia", who, "enroll again", () -> enroll(city.as("celia"), dream, who));
        }
        answersTheSame(left, stays);
        assertThat(city.as("aya").get("/enrollments/" + left.enrollment()).state())
                .as("leaving is the person's own act")
                .isEqualTo("WITHDRAWN");
        finish(dream);
    }

    @Test
    void whatOtherCrewTryDuringTheDreamAnswersAsIfNobodyHadLeft() {
        Ready dream = new ReadyDreams(jdbc).withLace(1, FIRMWARE, "aya", "ben", "cleo");
        bringTo("DREAMING", dream);
        EnrolledPerson left = enrollmentOf("aya", dream);
        EnrolledPerson stays = enrollmentOf("ben", dream);
        city.as("aya").post("/enrollments/" + left.enrollment() + "/withdrawal").mustBe(200);

        for (EnrolledPerson who : List.of(left, stays)) {
            String lace = "/lace-devices/" + who.enrollment();
            tries("kade", who, "retire", () -> city.as("kade").post(lace + "/retire"));
            tries(
                    "kade",
                    who,
                    "firmware",
                    () -> city.as("kade").patch(lace, object("firmwareSha256", Sha256.of("firmware 2"))));
            tries(
                    "kade",
                    who,
                    "test",
                    () -> city.as("kade")
                            .post(lace + "/calibrations", object("selfTestPassed", true, "failSafeProved", true)));
            for (String reader : List.of("nils", "celia", "kade", "vesna")) {
                for (String step : List.of("/cancellation", "/waking", "/check-in", "/withdrawal", "/stop")) {
                    tries(reader, who, step, () -> city.as(reader).post("/enrollments/" + who.enrollment() + step));
                }
            }
        }
        answersTheSame(left, stays);
        finish(dream);
    }

    @Test
    void whenTheSessionIsOverItsCheckInsAreDueTogether() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
        bringTo("DREAMING", dream);
        jdbc.update("update session set started_at = started_at - interval '20' minute where id = ?", dream.session());
        EnrolledPerson aya = enrollmentOf("aya", dream);
        city.as("aya").post("/enrollments/" + aya.enrollment() + "/withdrawal").mustBe(200);
        jdbc.update(
                "update aftercare_check_in set due_at = due_at - interval '10' minute where enrollment_id = ?",
                aya.enrollment());
        city.as("jun").post("/sessions/" + dream.session() + "/end").mustBe(200);
        String checkIn = "/aftercare-check-ins/";
        city.as("celia").get(checkIn + aya.enrollment()).mustBeProblem(404, "not-found");

        finish(dream);

        assertThat(city.as("celia").get(checkIn + aya.enrollment()).mustBe(200).at("/dueAt"))
                .isEqualTo(city.as("celia")
                        .get(checkIn + enrollmentOf("ben", dream).enrollment())
                        .mustBe(200)
                        .at("/dueAt"));
    }

    private Answer wear(EnrolledPerson wearer, EnrolledPerson device) {
        String enrollment = "/enrollments/" + wearer.enrollment();
        return city.as("kade").put(enrollment, "/lace", object("deviceId", device.enrollment()));
    }

    private static Answer enroll(Client crew, Ready dream, EnrolledPerson who) {
        return crew.post("/sessions/" + dream.session() + "/enrollments", object("participantId", who.participant()));
    }

    private void tries(String reader, EnrolledPerson who, String what, Supplier<Answer> asked) {
        Answer answer = asked.get();
        tried.computeIfAbsent(who, _ -> new LinkedHashMap<>())
                .put(
                        reader + ", " + what,
                        answer.status() + " " + versionOf(answer) + " "
                                + withoutNumbers(answer.text())
                                        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                                        .replaceAll("[0-9]{4}-[0-9-]{5}T[0-9:.]+Z", "time"));
    }

    private void answersTheSame(EnrolledPerson left, EnrolledPerson stays) {
        assertThat(tried.get(left)).isEqualTo(tried.get(stays));
    }

    private EnrolledPerson enrollmentOf(String name, Ready dream) {
        return dream.enrollments().stream()
                .filter(enrollment -> isSelf(name, enrollment))
                .findAny()
                .orElseThrow();
    }

    @Test
    void whatOthersReadOfTheWholeNamesNobody() {
        Ready dream = new ReadyDreams(jdbc).withLace(1, FIRMWARE, "aya", "ben", "cleo");
        EnrolledPerson aya = dream.enrollments().getFirst();
        jdbc.update("update enrollment set fit_self = false where id = ?", aya.enrollment());

        for (String reader : List.of("vesna", "mira", "kade", "celia", "tariq", "nils")) {
            Answer readiness = city.as(reader)
                    .get("/sessions/" + dream.session() + "/readiness")
                    .mustBe(200);
            assertThat(readiness.at("/ready")).as(reader).isEqualTo("false");
            assertThat(readiness.text())
                    .as(reader)
                    .doesNotContain(
                            aya.enrollment().toString(), aya.participant().toString());
            city.as(reader)
                    .get("/enrollments/" + aya.enrollment() + "/readiness")
                    .mustBe(403);
        }
        assertThat(city.as("jun")
                        .get("/sessions/" + dream.session() + "/readiness")
                        .mustBe(200)
                        .text())
                .contains(aya.enrollment().toString());
        finish(dream);
    }

    @Test
    void whoEnrolledAnewIsShownOnce() {
        Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
        city.as("aya")
                .post("/enrollments/" + dream.enrollments().getFirst().enrollment() + "/withdrawal")
                .mustBe(200);
        String people = "/sessions/" + dream.session() + "/enrollments";
        assertThat(city.as("celia").get(people).json().get("items")).hasSize(2);
        assertThat(city.as("jun").get(people).json().get("items")).hasSize(1);

        jdbc.update("update session set state = 'OPEN' where id = ?", dream.session());
        city.as("aya")
                .post(
                        people,
                        object("participantId", dream.enrollments().getFirst().participant()))
                .mustBe(201);

        assertThat(city.as("celia").get(people).json().get("items")).hasSize(2);
        finish(dream);
    }

    /** Nor does a name in {@code hidden} come or go with what there is: it is the same whatever became of the person. */
    private void nothingIsNullForTwoReasons(Ready dream) {
        List<String> readers = new ArrayList<>(READERS.keySet());
        readers.addAll(List.of("jun", "noor", "aya", "ben"));
        Map<String, Set<JsonNode>> hidden = new LinkedHashMap<>();
        for (EnrolledPerson person : dream.enrollments()) {
            HiddenMembers shown = new HiddenMembers();
            for (String reader : readers) {
                Answer answer = city.as(reader).get("/enrollments/" + person.enrollment());
                if (answer.status() == 200) {
                    shown.add(reader, answer.json());
                    String standing = isSelf(reader, person) ? reader + " themselves" : reader;
                    hidden.computeIfAbsent(standing, _ -> new HashSet<>())
                            .add(answer.json().get("hidden"));
                }
            }
            assertThat(shown.unnamed()).isEmpty();
        }
        assertThat(hidden)
                .hasSizeGreaterThan(4)
                .allSatisfy((reader, names) -> assertThat(names).as(reader).hasSize(1));
    }

    private void seatsOfOnePersonAreWhatTheListsOfTheSessionsTell(Ready dream) {
        for (String reader : List.of("vesna", "mira", "celia", "nils", "jun")) {
            List<JsonNode> told = items(reader, "/sessions/" + dream.session() + "/enrollments?limit=100");
            for (EnrolledPerson person : dream.enrollments()) {
                String seats = "/participants/" + person.participant() + "/enrollments?limit=100";
                assertThat(seatsIn(dream, reader, seats))
                        .as(reader)
                        .isEqualTo(told.stream()
                                .filter(one -> one.get("participantId")
                                        .asString()
                                        .equals(person.participant().toString()))
                                .toList());
                seatsIn(dream, reader, seats)
                        .forEach(seat -> assertThat(seatsIn(
                                        dream,
                                        reader,
                                        seats + "&state=" + seat.get("state").asString()))
                                .as(reader)
                                .contains(seat)
                                .allMatch(other -> other.get("state").equals(seat.get("state"))));
            }
        }
    }

    private List<JsonNode> seatsIn(Ready dream, String reader, String path) {
        return items(reader, path).stream()
                .map(seat -> seat.get("enrollment"))
                .filter(one ->
                        one.get("sessionId").asString().equals(dream.session().toString()))
                .toList();
    }

    private List<JsonNode> items(String reader, String path) {
        return city.as(reader)
                .get(path)
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    /** All that the reader can read of the session and of everybody in it: status, tag and text of each answer. */
    private Map<String, String> snapshot(String reader, Ready dream) {
        String session = "/sessions/" + dream.session();
        Stream<String> whole = Stream.of(
                session,
                "/sessions?limit=100",
                session + "/enrollments?limit=2",
                session + "/readiness",
                session + "/readiness?only=objections",
                session + "/start-record",
                session + "/waivers",
                session + "/hazard-deviations",
                session + "/events?limit=2",
                "/aftercare-check-ins?limit=100",
                "/me/tasks?limit=100",
                "/screenings?limit=100&sessionId=" + dream.session(),
                "/participants?limit=100",
                "/lace-devices?limit=100");
        Stream<String> people = dream.enrollments().stream()
                .filter(enrollment -> !isSelf(reader, enrollment))
                .flatMap(enrollment -> Stream.of(
                        "/enrollments/" + enrollment.enrollment(),
                        "/enrollments/" + enrollment.enrollment() + "/readiness",
                        "/enrollments/" + enrollment.enrollment() + "/lace",
                        "/enrollments/" + enrollment.enrollment() + "/way-home",
                        "/enrollments/" + enrollment.enrollment() + "/servings/" + enrollment.consent(),
                        "/consents/" + enrollment.consent(),
                        "/participants/" + enrollment.participant(),
                        "/participants/" + enrollment.participant() + "/consents",
                        "/participants/" + enrollment.participant() + "/enrollments?limit=2",
                        "/participants/" + enrollment.participant() + "/enrollments?limit=100&state=WITHDRAWN",
                        "/participants/" + enrollment.participant() + "/enrollments?limit=100&state=CHECKED_IN",
                        "/participants/" + enrollment.participant() + "/enrollments?limit=100&state=DREAMING",
                        "/participants/" + enrollment.participant() + "/aftercare-preference",
                        "/aftercare-check-ins/" + enrollment.enrollment(),
                        "/lace-devices/" + enrollment.enrollment()));
        Map<String, String> seen = new LinkedHashMap<>();
        Stream.concat(whole, people).forEach(path -> read(reader, path, seen));
        return seen;
    }

    /** A list is read to its end, with the cursors that lead there. */
    private void read(String reader, String path, Map<String, String> seen) {
        Answer answer = city.as(reader).get(path);
        seen.put(
                path,
                answer.status() + " " + versionOf(answer) + " "
                        + withoutNumbers(path.startsWith("/me/tasks") ? withoutAlarms(answer) : answer.text()));
        if (path.contains("limit=2") && answer.status() == 200) {
            String cursor = answer.at("/page/nextCursor");
            if (!cursor.isEmpty()) {
                read(reader, path.replaceAll("&cursor=.*", "") + "&cursor=" + cursor, seen);
            }
        }
    }

    /** That a lace did not let go in time is to be told: it comes by the clock, and does not say who left. */
    private static String withoutAlarms(Answer answer) {
        if (answer.json().at("/counts/RELEASE_LACE").isMissingNode()) {
            return answer.text();
        }
        ObjectNode tasks = (ObjectNode) answer.json();
        ((ArrayNode) tasks.get("items"))
                .removeIf(task -> task.get("kind").asString().equals("RELEASE_LACE"));
        ((ObjectNode) tasks.get("counts")).remove("RELEASE_LACE");
        return tasks.toString();
    }

    /** What a tag says besides a hash of the body and the reader. */
    private static String versionOf(Answer answer) {
        return answer.header("ETag").replaceAll("[.]?[0-9a-f]{32}([.]gzip)?", "");
    }

    private boolean isSelf(String reader, EnrolledPerson enrollment) {
        return enrollment
                .participant()
                .toString()
                .equals(city.as(reader).get("/me").at("/participantId"));
    }

    /** How many people there are may differ: it says that somebody left, and not who. So may when it was read. */
    private static String withoutNumbers(String text) {
        return text.replaceAll("\"seats\":\\{[^}]*}", "\"seats\":{}")
                .replaceAll("[0-9]+ people", "n people")
                .replaceAll("\"(dreamers|present)\":[0-9]+", "\"$1\":0")
                .replaceAll("\"(instance|evaluatedAt|asOf)\":\"[^\"]*\"", "\"$1\":\"\"");
    }

    private void bringTo(String state, Ready dream) {
        if (!state.equals("CHECK_IN")) {
            city.as("jun").post("/sessions/" + dream.session() + "/start").mustBe(200);
        }
        if (state.equals("SURFACING")) {
            city.as("jun").post("/sessions/" + dream.session() + "/end").mustBe(200);
        }
    }

    /** Nobody of the demo dreams on into the next test. */
    private void finish(Ready dream) {
        for (String person : List.of("aya", "ben", "cleo")) {
            String mine = city.as(person).get("/me").at("/participantId");
            dream.enrollments().stream()
                    .filter(enrollment -> enrollment.participant().toString().equals(mine))
                    .forEach(enrollment ->
                            city.as(person).post("/enrollments/" + enrollment.enrollment() + "/withdrawal"));
        }
    }
}
