package city.novaaria.dreamocracy.live;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.EnrolledPerson;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.LanternHall;
import city.novaaria.dreamocracy.support.Untightened;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;

/** Six people dream together, three of them with laces, and each role hears of it what that role may know. */
abstract class AnEveningThatIsLive {

    private static final String HALL = "/sanctuaries/" + LanternHall.ID;
    private static final List<String> DREAMERS = List.of("aya", "ben", "cleo", "dov", "hana", "lia");
    private static final List<String> LACED = List.of("aya", "ben", "cleo");

    private final Map<String, String> enrollments = new HashMap<>();
    private final Map<String, String> laces = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();
    private final Map<String, Followed> streams = new LinkedHashMap<>();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationContext service;

    private Client city = Client.at(0);
    private String session = "";

    @BeforeEach
    void sixPeopleAreReady() {
        city = Client.at(port);
        city.as("vesna").put(HALL, "/policy", object("watchFrom", "I1")).mustBe(200);
        Ready dream = new ReadyDreams(jdbc).with(1, DREAMERS.toArray(String[]::new));
        session = "/sessions/" + dream.session();
        for (String dreamer : DREAMERS) {
            String person = city.as(dreamer).get("/me").at("/participantId");
            enrollments.put(
                    dreamer,
                    dream.enrollments().stream()
                            .filter(enrolled ->
                                    enrolled.participant().toString().equals(person))
                            .map(EnrolledPerson::enrollment)
                            .findFirst()
                            .orElseThrow()
                            .toString());
        }
        // whoever tested a lace does not sign it off
        String oda = engage("oda", "TECHNOLOGIST");
        String nils = engage("nils", "FACILITATOR");
        city.as("celia")
                .put(
                        session,
                        "/crew",
                        List.of(
                                object("crewId", nils, "duty", "FACILITATOR"),
                                object("crewId", oda, "duty", "TECHNOLOGIST")))
                .mustBe(200);
        LACED.forEach(this::wearALace);
    }

    @AfterEach
    void everybodyGoesHome() {
        streams.values().forEach(Followed::close);
        Untightened.again(jdbc);
        jdbc.update(
                "update enrollment set live_key = null, live_consent_status = null, state = 'DONE', enrolled_key = null,"
                        + " checked_out_at = coalesce(checked_out_at, enrolled_at) where state in"
                        + " ('DREAMING', 'STEPPED_OUT', 'SURFACED', 'WITHDRAWN')");
    }

    @Test
    void eachRoleHearsWhatItMayKnow() {
        for (String role : List.of("nils", "celia", "kade", "tariq", "aya", "ben", "cleo", "dov")) {
            streams.put(role, Followed.open(port, role, session + "/events", null));
        }
        city.as("nils").post(session + "/start").mustBe(200);
        LACED.forEach(dreamer -> assertThat(send(dreamer, 1, 0.7)).isEqualTo("1"));

        rate("aya", "aya", 85);
        assertThat(toLookAfter("nils")).as("85 asks somebody to look").containsExactly(enrollments.get("aya"));
        assertThat(city.as("nils").get(session).state()).isEqualTo("DREAMING");
        assertThat(told("aya")).as("until somebody has looked").containsExactly("STEADY");
        rate("nils", "aya", 55);
        assertThat(toLookAfter("nils")).isEmpty();

        rate("ben", "ben", 92);
        assertThat(states())
                .as("92 takes that person out, the others dream on")
                .isEqualTo(Map.of(
                        "aya", "DREAMING",
                        "ben", "STEPPED_OUT",
                        "cleo", "DREAMING",
                        "dov", "DREAMING",
                        "hana", "DREAMING",
                        "lia", "DREAMING"));
        assertThat(send("ben", 2, 0.2)).as("out of the dream").isEqualTo("0");

        rate("cleo", "cleo", 86);
        assertThat(told("cleo")).containsExactly("STEADY");
        rate("nils", "cleo", 50);
        city.as("cleo")
                .post("/enrollments/" + enrollments.get("cleo") + "/withdrawal")
                .mustBe(200);
        assertThat(stream("cleo").untilItEnds(Duration.ofSeconds(1)))
                .as("everything that she heard")
                .containsExactly(
                        "session.crew-assigned", "lace.bound", "session.started", "distress.rated", "distress.rated");
        assertThat(told("cleo")).as("and what it was told before is void").containsExactly("DESYNC");
        theLaceLetsGo("cleo");
        assertThat(send("cleo", 2, 0.5)).as("dropped").isEqualTo("0");
        assertThat(city.as("nils")
                        .get(session + "/board")
                        .mustBe(200)
                        .json()
                        .get("alarms")
                        .isEmpty())
                .as("released and acknowledged")
                .isTrue();

        theFacilitatorVanishes();

        whatEachOfThemHeard();
    }

    /** Nobody else accompanies them. */
    private void theFacilitatorVanishes() {
        city.as("nils").post(session + "/presence").mustBe(200);
        city.as("kade").post("/demo/clock", object("advance", "PT61S")).mustBe(200);
        ReflectionTestUtils.invokeMethod(service.getBean("watchDreams"), "look");
        assertThat(city.as("dov").get(session).mustBe(200).at("/endReason")).isEqualTo("SAFE_STOP");
    }

    private void whatEachOfThemHeard() {
        List<String> ofAll = List.of("session.crew-assigned", "session.started", "session.surfaced");
        for (String reader : List.of("celia", "kade", "tariq", "dov")) {
            assertThat(stream(reader).upTo("session.surfaced")).as(reader).isEqualTo(ofAll);
        }
        assertThat(stream("aya").upTo("session.surfaced"))
                .as("who was looked after")
                .containsExactly(
                        "session.crew-assigned",
                        "lace.bound",
                        "session.started",
                        "distress.rated",
                        "distress.rated",
                        "session.surfaced");
        assertThat(stream("ben").upTo("session.surfaced"))
                .as("who stepped out")
                .containsExactly(
                        "session.crew-assigned",
                        "lace.bound",
                        "session.started",
                        "distress.rated",
                        "enrollment.stepped-out",
                        "session.surfaced");
        assertThat(stream("nils").upTo("session.surfaced"))
                .as("on duty")
                .containsExactly(
                        "session.crew-assigned",
                        "lace.bound",
                        "lace.bound",
                        "lace.bound",
                        "session.started",
                        "distress.rated",
                        "distress.rated",
                        "incident.opened",
                        "distress.rated",
                        "enrollment.stepped-out",
                        "distress.rated",
                        "distress.rated",
                        "enrollment.withdrew",
                        "presence.began",
                        "watch.shortage-began",
                        "watch.silence-noticed",
                        "watch.triggered",
                        "session.surfaced");
    }

    private Followed stream(String who) {
        return Objects.requireNonNull(streams.get(who));
    }

    private String engage(String who, String role) {
        return city.as("vesna")
                .post(
                        HALL + "/crew",
                        object("subject", who, "displayName", who, "role", role, "credentialedUpTo", "I5"))
                .mustBe(201)
                .id();
    }

    private void wearALace(String dreamer) {
        Client kade = city.as("kade");
        String lace = kade.post(
                        "/lace-devices",
                        object(
                                "sanctuaryId",
                                LanternHall.ID,
                                "label",
                                "Lace of " + dreamer,
                                "model",
                                "Weft 2",
                                "firmwareSha256",
                                "ab".repeat(32)))
                .mustBe(201)
                .id();
        kade.post("/lace-devices/" + lace + "/calibrations", object("selfTestPassed", true, "failSafeProved", true))
                .mustBe(201);
        city.as("oda")
                .put("/enrollments/" + enrollments.get(dreamer), "/lace", object("deviceId", lace))
                .mustBe(200);
        laces.put(dreamer, lace);
        secrets.put(
                dreamer,
                kade.post("/lace-devices/" + lace + "/credentials").mustBe(201).at("/secret"));
    }

    private Client lace(String dreamer) {
        return Client.at(port).withToken(secrets.getOrDefault(dreamer, ""));
    }

    /** How many readings were stored. */
    private String send(String dreamer, int seq, double synchrony) {
        String at = city.as("nils").get("/demo/clock").at("/now");
        return lace(dreamer)
                .post(
                        "/lace-devices/" + laces.get(dreamer) + "/readings",
                        object(
                                "bootId",
                                "01930000-0000-7000-8000-00000000b001",
                                "readings",
                                List.of(Map.of("seq", seq, "at", at, "kind", "SYNCHRONY", "value", synchrony))))
                .mustBe(200)
                .at("/stored");
    }

    private List<String> told(String dreamer) {
        return lace(dreamer)
                .get("/lace-devices/" + laces.get(dreamer) + "/commands")
                .mustBe(200)
                .json()
                .get("commands")
                .findValuesAsString("kind");
    }

    private void theLaceLetsGo(String dreamer) {
        String commands = "/lace-devices/" + laces.get(dreamer) + "/commands";
        Answer told = lace(dreamer).get(commands).mustBe(200);
        assertThat(told.at("/commands/0/kind")).isEqualTo("DESYNC");
        lace(dreamer)
                .post(commands + "/" + told.at("/commands/0/id") + "/acknowledgement")
                .mustBe(200);
    }

    private void rate(String by, String whom, int suds) {
        city.as(by)
                .post("/enrollments/" + enrollments.get(whom) + "/distress", object("suds", suds))
                .mustBe(201);
    }

    private List<String> toLookAfter(String name) {
        return city.as(name)
                .get("/me/tasks?kind=LOOK_AFTER")
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .map(task -> task.get("href").asString().substring("/api/v1/enrollments/".length()))
                .toList();
    }

    private Map<String, String> states() {
        return DREAMERS.stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> city.as(name)
                                .get("/enrollments/" + enrollments.get(name))
                                .mustBe(200)
                                .state()));
    }
}
