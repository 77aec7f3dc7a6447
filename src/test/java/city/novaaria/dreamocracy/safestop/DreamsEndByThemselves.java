package city.novaaria.dreamocracy.safestop;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.ethics.ReviewEvent.Reach;
import city.novaaria.dreamocracy.ethics.SuspensionControl;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.race.ReadyDreams.Ready;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.LanternHall;
import city.novaaria.dreamocracy.support.Untightened;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** LIV-04: a running dream comes to a gentle end by itself when it must, and everybody hears that it did, and few why. */
abstract class DreamsEndByThemselves {

    private static final String HALL = "/sanctuaries/" + LanternHall.ID;
    private static final String REVIEW = "/ethics-reviews/01930000-0000-7000-8000-000000000501";
    private static final List<String> DREAMERS = List.of("aya", "ben", "cleo");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private WatchDreams watching;

    @Autowired
    private Vigils vigils;

    @Autowired
    private SuspensionControl suspensions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ServerClock clock;

    private Client city = Client.at(0);
    private Ready ready = new Ready(new UUID(0, 0), new UUID(0, 0), new UUID(0, 0), List.of());
    private String session = "";

    @BeforeEach
    void threePeopleDreamAndTwoAccompanyThem() {
        city = Client.at(port);
        ready = new ReadyDreams(jdbc).with(1, DREAMERS.toArray(String[]::new));
        session = "/sessions/" + ready.session();
        city.as("celia")
                .put(
                        session,
                        "/crew",
                        List.of(
                                object("crewId", crew("hana", "FACILITATOR"), "duty", "FACILITATOR"),
                                object("crewId", crew("gil", "TECHNOLOGIST"), "duty", "TECHNOLOGIST")))
                .mustBe(200);
    }

    @AfterEach
    void everybodyGoesHome() {
        city.as("gil").post(session + "/safe-stop");
        Untightened.again(jdbc);
        jdbc.update("delete from session_duty where session_id = ?", ready.session());
        jdbc.update("delete from ethics_suspension_cause");
        jdbc.update(
                "update ethics_review set state = 'APPROVED', suspension_reach = null where dreamscape_version_id = ? and state = 'SUSPENDED'",
                ready.version());
    }

    @Test
    void heartbeatLost61sWithNoCoverEndsTheDream() {
        start();
        city.as("hana").post(session + "/presence").mustBe(200);
        silentFor(59);
        watching.look();
        assertThat(state()).isEqualTo("DREAMING");
        silentFor(2);
        watching.look();
        assertThat(endedBy("hana")).isEqualTo("FEW_ACCOMPANY");
        assertThat(city.as("aya").get(session).mustBe(200).at("/endReason")).isEqualTo("SAFE_STOP");
        assertThat(enrollmentStates()).containsOnly("SURFACED");
        watching.look();
        assertThat(jdbc.queryForObject(
                        "select count(*) from session_event where session_id = ? and type = 'WATCH_TRIGGERED'",
                        Long.class,
                        ready.session()))
                .as("once")
                .isEqualTo(1);
    }

    /** Of whoever is alone with the dreamers the others hear while there is time to come. */
    @Test
    void silenceIsToldBeforeItEndsTheDream() {
        start();
        city.as("hana").post(session + "/presence").mustBe(200);
        silentFor(38);
        assertThat(alarms("gil")).isEmpty();
        silentFor(3);
        assertThat(alarms("gil")).as("by the clock alone").containsExactly("/api/v1" + session);
        assertThat(alarms("kade")).as("a technologist of the house").containsExactly("/api/v1" + session);
        assertThat(alarms("hana")).as("it is she who is silent").isEmpty();
        assertThat(alarms("jun")).as("not on duty there").isEmpty();
        watching.look();
        watching.look();
        assertThat(told()).as("once").containsExactly("WATCH_SILENCE_NOTICED");
        assertThat(state()).isEqualTo("DREAMING");

        city.as("hana").post(session + "/presence").mustBe(200);
        assertThat(alarms("gil")).isEmpty();
        watching.look();
        silentFor(41);
        watching.look();
        assertThat(told()).as("a silence of its own").hasSize(2);
    }

    /** Whoever is to agree finds it among what waits for them, until it is answered or lapses. */
    @Test
    void whoIsToAgreeIsAsked() {
        start();
        String override = session + "/safe-stop-override";
        assertThat(toAgree("ilse")).isEmpty();
        city.as("hana").post(override).mustBe(200);
        assertThat(toAgree("ilse")).containsExactly("/api/v1" + session);
        assertThat(toAgree("hana")).isEmpty();
        city.as("vesna").post("/demo/clock", object("advance", "PT601S")).mustBe(200);
        assertThat(toAgree("ilse")).as("lapsed").isEmpty();
        city.as("ilse").post(override).mustBe(200);
        assertThat(toAgree("tariq")).as("an ethicist asked").isEmpty();
        assertThat(toAgree("hana")).containsExactly("/api/v1" + session);
        assertThat(toAgree("jun")).as("not on duty there").isEmpty();
        city.as("hana").post(override).mustBe(200);
        assertThat(toAgree("hana")).as("answered").isEmpty();
    }

    private List<String> toAgree(String name) {
        return tasks(name, "PUT_OFF_SAFE_STOP");
    }

    private List<String> alarms(String name) {
        return tasks(name, "SEE_WHO_IS_THERE");
    }

    private List<String> told() {
        return jdbc.queryForList(
                "select type from session_event where session_id = ? and type like 'WATCH_%' order by seq",
                String.class, ready.session());
    }

    /** Whoever looks second finds nothing left to do. */
    @Test
    void twoLooksAtOnceEndADreamOnce() {
        start();
        overdueFor(31);
        Stream.generate(() -> CompletableFuture.runAsync(watching::look))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(endedBy("hana")).isEqualTo("OVERDUE");
        assertThat(jdbc.queryForList(
                        "select type from session_event where session_id = ? and (type like 'WATCH_%' or type = 'SESSION_SURFACED')",
                        String.class, ready.session()))
                .containsExactlyInAnyOrder("WATCH_TRIGGERED", "SESSION_SURFACED");
    }

    @Test
    void whoeverCoversKeepsTheDreamGoing() {
        start();
        city.as("celia")
                .put(
                        session,
                        "/crew",
                        List.of(
                                object("crewId", crew("hana", "FACILITATOR"), "duty", "FACILITATOR"),
                                object("crewId", crew("lia", "FACILITATOR"), "duty", "FACILITATOR"),
                                object("crewId", crew("gil", "TECHNOLOGIST"), "duty", "TECHNOLOGIST")))
                .mustBe(200);
        city.as("hana").post(session + "/presence").mustBe(200);
        silentFor(61);
        watching.look();
        assertThat(state()).isEqualTo("DREAMING");
        assertThat(vigils.findAll()).noneMatch(vigil -> vigil.shortSince() != null);

        city.as("lia").post(session + "/presence").mustBe(200);
        silentFor(61);
        city.as("hana").post(session + "/presence").mustBe(200);
        watching.look();
        assertThat(state()).as("heard of again before anybody looked").isEqualTo("DREAMING");
    }

    @Test
    void whenSomebodyLosesTheirRoleOthersHaveAMinuteToCome() {
        start();
        role(false);
        watching.look();
        assertThat(state()).isEqualTo("DREAMING");
        role(true);
        watching.look();
        role(false);
        watching.look();
        shortFor(59);
        watching.look();
        assertThat(state()).isEqualTo("DREAMING");
        shortFor(5);
        watching.look();
        role(true);
        assertThat(endedBy("hana")).isEqualTo("FEW_ACCOMPANY");
        assertThat(jdbc.queryForList(
                        "select type from session_event where session_id = ? and type like 'WATCH_%' order by seq",
                        String.class, ready.session()))
                .containsExactly(
                        "WATCH_SHORTAGE_BEGAN", "WATCH_SHORTAGE_ENDED", "WATCH_SHORTAGE_BEGAN", "WATCH_TRIGGERED");
    }

    /** One in great distress steps out, and the others dream on; two at once end it in the transaction of the second. */
    @Test
    void twoInGreatDistressAtOnceEndTheDream() {
        city.as("vesna").put(HALL, "/policy", object("watchFrom", "I1")).mustBe(200);
        start();
        rate("aya", 0, 92);
        rate("hana", 0, 40);
        rate("ben", 1, 95);
        watching.look();
        assertThat(enrollmentStates())
                .as("aya was looked after")
                .containsExactly("STEPPED_OUT", "STEPPED_OUT", "DREAMING");
        assertThat(state()).isEqualTo("DREAMING");
        rate("aya", 0, 99);
        assertThat(state()).as("she is out already").isEqualTo("DREAMING");
        watching.look();
        assertThat(endedBy("hana")).isEqualTo("IN_DISTRESS");
    }

    @Test
    void theSecondInGreatDistressEndsTheDreamForAllAtOnce() {
        city.as("vesna").put(HALL, "/policy", object("watchFrom", "I1")).mustBe(200);
        start();
        rate("aya", 0, 92);
        assertThat(state()).isEqualTo("DREAMING");
        rate("ben", 1, 95);
        assertThat(endedBy("hana")).isEqualTo("IN_DISTRESS");
        assertThat(enrollmentStates()).containsOnly("SURFACED");
    }

    /** What only makes it easier for those who wear a lace is no sign that it is lost. */
    @Test
    void mostOfTheLacesLostEndTheDream() {
        jdbc.update("delete from session_duty where session_id = ?", ready.session());
        ready = new ReadyDreams(jdbc).withLace(1, "0".repeat(64), DREAMERS.toArray(String[]::new));
        session = "/sessions/" + ready.session();
        city.as("jun").post(session + "/start").mustBe(200);
        city.as("jun").post(session + "/pause").mustBe(200);
        assertThat(jdbc.update(
                        "update lace_command set given_at = given_at - interval '60' second,"
                                + " due_at = due_at - interval '60' second where session_id = ? and kind = 'DIM'",
                        ready.session()))
                .isEqualTo(3);
        watching.look();
        assertThat(state()).isEqualTo("PAUSED");
        city.as("jun").post(session + "/resume").mustBe(200);

        jdbc.update(
                "update lace_binding set live_device_key = null, live_enrollment_key = null, released_at = signed_at"
                        + " where session_id = ?",
                ready.session());
        watching.look();
        assertThat(endedBy("jun")).isEqualTo("SYNCHRONY_LOST");
    }

    @Test
    void aDreamThatNobodyEndsIsEndedAfterWhoAccompaniesItWasAsked() {
        start();
        assertThat(tasks("hana", "END_DREAM")).isEmpty();
        overdueFor(1);
        watching.look();
        assertThat(state()).isEqualTo("DREAMING");
        assertThat(tasks("hana", "END_DREAM")).containsExactly("/api/v1" + session);
        assertThat(tasks("jun", "END_DREAM")).as("not on duty there").isEmpty();
        overdueFor(31);
        watching.look();
        assertThat(endedBy("hana")).isEqualTo("OVERDUE");
        assertThat(tasks("hana", "END_DREAM")).isEmpty();
    }

    @Test
    void whatAPersonEndedWasNotEndedByItself() {
        start();
        city.as("hana").post(session + "/safe-stop").mustBe(200);
        watching.look();
        assertThat(city.as("hana")
                        .get(session + "/board")
                        .mustBe(200)
                        .json()
                        .get("endedByItself")
                        .isNull())
                .isTrue();
    }

    /** LIV-02: of whom nothing is heard, somebody is asked to look after, and then they are out; the others dream on. */
    @Test
    void twoMissedRatingsAskForALookAndTheThirdTakesThePersonOut() {
        city.as("vesna").put(HALL, "/policy", object("watchFrom", "I1")).mustBe(200);
        start();
        watching.look();
        quietFor(0, 599);
        watching.look();
        assertThat(toLookAfter()).isEmpty();
        quietFor(0, 2);
        watching.look();
        watching.look();
        assertThat(toLookAfter()).containsExactly(enrollment(0));
        assertThat(enrollmentStates()).containsOnly("DREAMING");
        rate("aya", 0, 5);
        assertThat(toLookAfter()).as("saying so is no look").containsExactly(enrollment(0));
        rate("hana", 0, 5);
        assertThat(toLookAfter()).isEmpty();

        quietFor(0, 901);
        watching.look();
        assertThat(enrollmentStates()).containsExactly("STEPPED_OUT", "DREAMING", "DREAMING");
        assertThat(state()).isEqualTo("DREAMING");
        assertThat(toLookAfter()).as("somebody comes all the same").containsExactly(enrollment(0));
        comeBack("aya", 0);
        watching.look();
        assertThat(enrollmentStates()).as("she has as long anew").containsOnly("DREAMING");

        rate("ben", 1, 85);
        jdbc.update(
                "update distress_rating set look_by = look_by - interval '61' second where enrollment_id = ?",
                ready.enrollments().get(1).enrollment());
        watching.look();
        assertThat(enrollmentStates()).as("nobody looked").containsExactly("DREAMING", "STEPPED_OUT", "DREAMING");
        assertThat(state()).isEqualTo("DREAMING");
        assertThat(jdbc.queryForList("""
                        select e.id from incident i
                        join enrollment e on e.participant_id = i.participant_id and e.session_id = i.session_id
                        where i.session_id = ? and i.origin = 'DISTRESS'""", UUID.class, ready.session()))
                .as("somebody looks into why")
                .containsExactlyInAnyOrder(
                        ready.enrollments().getFirst().enrollment(),
                        ready.enrollments().get(1).enrollment());
    }

    /** LIV-02: numbers are a person's own to give; without them somebody looks, as often as they would be due. */
    @Test
    void whoGivesNoNumbersIsLookedAtInstead() {
        city.as("vesna").put(HALL, "/policy", object("watchFrom", "I1")).mustBe(200);
        start();
        String aya = "/enrollments/" + ready.enrollments().getFirst().enrollment();
        for (String other : List.of("hana", "celia")) {
            city.as(other).put(aya + "/observation-only").mustBeProblem(403, "forbidden");
        }
        city.as("ben").put(aya + "/observation-only").mustBeProblem(404, "not-found");
        assertThat(offeredTo("aya", aya)).contains("DECLINE_NUMBERS").doesNotContain("GIVE_NUMBERS_AGAIN");
        city.as("aya").put(aya + "/observation-only").mustBe(200);
        assertThat(offeredTo("aya", aya)).contains("GIVE_NUMBERS_AGAIN").doesNotContain("DECLINE_NUMBERS");
        Answer said = city.as("aya").put(aya + "/observation-only").mustBe(200);
        assertThat(said.json().get("observationOnly").asBoolean()).isTrue();
        assertThat(city.as("hana")
                        .get(session + "/board")
                        .mustBe(200)
                        .json()
                        .at("/people")
                        .valueStream()
                        .filter(person -> person.get("observationOnly").asBoolean())
                        .map(person -> person.get("enrollmentId").asString()))
                .containsExactly(ready.enrollments().getFirst().enrollment().toString());
        assertThat(city.as("aya").get(aya).mustBe(200).text()).doesNotContain("RATE_DISTRESS");
        city.as("aya").post(aya + "/distress", object("suds", 95)).mustBeProblem(409, "numbers-declined");
        assertThat(enrollmentStates()).containsOnly("DREAMING");

        watching.look();
        quietFor(0, 601);
        watching.look();
        assertThat(toLookAfter()).as("as due as for everybody").containsExactly(enrollment(0));
        rate("hana", 0, 40);
        assertThat(toLookAfter()).isEmpty();
        rate("hana", 0, 95);
        assertThat(enrollmentStates()).containsExactly("STEPPED_OUT", "DREAMING", "DREAMING");

        city.as("hana").get(aya + "/observation-only").mustBe(200);
        city.as("aya").delete(aya + "/observation-only").mustBe(204);
        city.as("aya").delete(aya + "/observation-only").mustBe(204);
        rate("aya", 0, 30);

        city.as("aya").post(aya + "/withdrawal").mustBe(200);
        assertThat(offeredTo("aya", aya)).doesNotContain("DECLINE_NUMBERS", "GIVE_NUMBERS_AGAIN");
        city.as("aya").put(aya + "/observation-only").mustBeProblem(409, "state-conflict");
        city.as("aya").delete(aya + "/observation-only").mustBeProblem(409, "state-conflict");
    }

    private List<String> offeredTo(String who, String enrollment) {
        return city.as(who)
                .get(enrollment)
                .mustBe(200)
                .json()
                .get("allowedActions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void whatTheDreamWasPausedDoesNotCount() {
        city.as("vesna").put(HALL, "/policy", object("watchFrom", "I1")).mustBe(200);
        start();
        city.as("hana").post(session + "/pause").mustBe(200);
        jdbc.update(
                "update watched_dreamer set heard_at = heard_at - interval '3500' second,"
                        + " paused_at = paused_at - interval '3000' second where session_id = ?",
                ready.session());
        watching.look();
        assertThat(toLookAfter()).isEmpty();
        city.as("hana").post(session + "/resume").mustBe(200);
        watching.look();
        assertThat(toLookAfter()).as("quiet for 500 seconds").isEmpty();
        quietFor(2, 101);
        watching.look();
        assertThat(toLookAfter()).containsExactly(enrollment(2));
        assertThat(enrollmentStates()).containsOnly("DREAMING");
    }

    /** Of two reasons to look after somebody the more urgent one says until when. */
    @Test
    void whoeverIsToBeLookedAfterTwiceIsSoWhenItIsSooner() {
        city.as("vesna").put(HALL, "/policy", object("watchFrom", "I1")).mustBe(200);
        start();
        watching.look();
        quietFor(0, 601);
        watching.look();
        rate("aya", 0, 85);
        jdbc.update(
                "update watched_dreamer set look_by = look_by - interval '30' second where enrollment_id = ?",
                ready.enrollments().getFirst().enrollment());
        OffsetDateTime sooner = jdbc.queryForObject(
                "select look_by from watched_dreamer where enrollment_id = ?",
                OffsetDateTime.class,
                ready.enrollments().getFirst().enrollment());
        assertThat(Instant.parse(city.as("hana")
                        .get("/me/tasks?kind=LOOK_AFTER")
                        .mustBe(200)
                        .at("/items/0/dueAt")))
                .isEqualTo(Objects.requireNonNull(sooner).toInstant());
    }

    /** A facilitator and an ethicist together, once, and not for long. */
    @Test
    void twoPeoplePutItOffOnceAndAnybodyStopsItAllTheSame() {
        start();
        String override = session + "/safe-stop-override";
        assertThat(city.as("hana").get(override).mustBe(200).at("/state")).isEqualTo("NONE");
        city.as("gil").post(override).mustBeProblem(403, "forbidden");
        city.as("jun").post(override).mustBeProblem(403, "not-on-duty");
        assertThat(city.as("ilse").post(override).mustBe(200).at("/askedAs")).isEqualTo("ETHICIST");
        assertThat(city.as("tariq").post(override).mustBe(200).at("/askedAs"))
                .as("another ethicist is not the second of the two")
                .isEqualTo("ETHICIST");
        jdbc.update("update crew set live_key = null where subject = 'ilse'");
        assertThat(city.as("hana").get(override).mustBe(200).at("/state"))
                .as("whoever asked has no say here any more")
                .isEqualTo("NONE");
        jdbc.update("update crew set live_key = subject where subject = 'ilse'");
        city.as("vesna").post("/demo/clock", object("advance", "PT601S")).mustBe(200);
        assertThat(city.as("hana").get(override).mustBe(200).at("/state"))
                .as("too long ago")
                .isEqualTo("NONE");
        assertThat(city.as("hana").post(override).mustBe(200).at("/state")).isEqualTo("ASKED");
        assertThat(city.as("hana").post(override).mustBe(200).at("/state"))
                .as("alone")
                .isEqualTo("ASKED");
        overdueFor(31);
        assertThat(city.as("tariq").post(override).mustBe(200).at("/state")).isEqualTo("IN_FORCE");
        watching.look();
        assertThat(state()).isEqualTo("DREAMING");
        jdbc.update(
                "update vigil set overridden_until = overridden_until - interval '601' second where session_id = ?",
                ready.session());
        assertThat(city.as("tariq").get(override).mustBe(200).at("/state")).isEqualTo("OVER");
        city.as("tariq").post(override).mustBeProblem(409, "state-conflict");
        watching.look();
        assertThat(endedBy("hana")).isEqualTo("OVERDUE");
    }

    /** INC-02, ETH-06: an S1 ends every dream of its version at once, whoever wanted otherwise; nothing starts until it is corrected. */
    @Test
    void s1SuspendsTheVersionAndRunningOnesEnterSafeStop() {
        start();
        city.as("hana").post(session + "/safe-stop-override").mustBe(200);
        city.as("ilse").post(session + "/safe-stop-override").mustBe(200);
        UUID incident = UUID.randomUUID();
        suspend(incident, Reach.NEW_STARTS);
        assertThat(state()).as("an S2 lets others finish").isEqualTo("DREAMING");
        suspend(incident, Reach.ALL);
        suspend(incident, Reach.ALL);
        assertThat(endedBy("hana")).isEqualTo("INCIDENT");
        assertThat(city.as("aya").get(session).mustBe(200).at("/endReason")).isEqualTo("SUSPENDED");
        assertThat(enrollmentStates()).containsOnly("SURFACED");

        Answer review = city.as("bram").get(REVIEW).mustBe(200);
        assertThat(review.at("/suspension/reach")).isEqualTo("ALL");
        assertThat(review.at("/suspension/causes/0")).isEqualTo("INCIDENT");
        assertThat(review.at("/suspension/incidentIds/0")).isEqualTo(incident.toString());
        assertThat(city.as("hana").get(REVIEW).mustBe(200).json().at("/suspension/incidentIds"))
                .as("for ethicists")
                .isEmpty();
        assertThat(review.json().get("allowedActions").valueStream().map(JsonNode::asString))
                .contains("TERMINATE")
                .doesNotContain("REINSTATE");
        assertThat(tasks("bram", "REINSTATE")).doesNotContain("/api/v1" + REVIEW);
        Map<String, @Nullable Object> fine = object("reason", "Fine again.", "reconsentRequired", false);
        city.as("bram").post(REVIEW + "/reinstate", fine).mustBeProblem(409, "charter-objections");

        Ready next = new ReadyDreams(jdbc).with(1, DREAMERS.toArray(String[]::new));
        assertThat(city.as("hana")
                        .get("/sessions/" + next.session() + "/readiness?only=objections")
                        .mustBe(200)
                        .text())
                .contains("ETH-06.incident-open");
    }

    private void suspend(UUID incident, Reach reach) {
        transaction.executeWithoutResult(_ ->
                suspensions.suspend(new VersionId(ready.version()), reach, incident, Actor.service(), clock.now()));
    }

    private String enrollment(int whom) {
        return "/api/v1/enrollments/" + ready.enrollments().get(whom).enrollment();
    }

    private void quietFor(int whom, int seconds) {
        jdbc.update(
                "update watched_dreamer set heard_at = heard_at - interval '" + seconds
                        + "' second where enrollment_id = ?",
                ready.enrollments().get(whom).enrollment());
    }

    private void comeBack(String name, int whom) {
        city.as(name)
                .post("/enrollments/" + ready.enrollments().get(whom).enrollment() + "/reaffirmations")
                .mustBe(200);
    }

    private List<String> toLookAfter() {
        return tasks("hana", "LOOK_AFTER");
    }

    private void start() {
        city.as("hana").post(session + "/start").mustBe(200);
    }

    private void rate(String by, int whom, int suds) {
        city.as(by)
                .post("/enrollments/" + ready.enrollments().get(whom).enrollment() + "/distress", object("suds", suds))
                .mustBe(201);
    }

    private void silentFor(int seconds) {
        jdbc.update(
                "update presence set seen_at = seen_at - interval '" + seconds + "' second where session_id = ?",
                ready.session());
    }

    private void shortFor(int seconds) {
        jdbc.update(
                "update vigil set short_since = short_since - interval '" + seconds + "' second where session_id = ?",
                ready.session());
    }

    /** Whether who facilitates still holds that role. */
    private void role(boolean held) {
        jdbc.update(
                "update crew set live_key = " + (held ? "subject" : "null")
                        + " where subject = 'hana' and id in (select crew_id from session_duty where session_id = ?)",
                ready.session());
    }

    private void overdueFor(int minutes) {
        jdbc.update(
                "update session set overdue_from = current_timestamp - interval '" + minutes + "' minute where id = ?",
                ready.session());
    }

    private String state() {
        return city.as("celia").get(session).mustBe(200).state();
    }

    private String endedBy(String reader) {
        assertThat(state()).isEqualTo("SURFACING");
        return city.as(reader).get(session + "/board").mustBe(200).at("/endedByItself/trigger");
    }

    private List<@Nullable String> enrollmentStates() {
        return ready.enrollments().stream()
                .map(person -> jdbc.queryForObject(
                        "select state from enrollment where id = ?", String.class, person.enrollment()))
                .toList();
    }

    private List<String> tasks(String name, String kind) {
        return city.as(name)
                .get("/me/tasks?kind=" + kind)
                .mustBe(200)
                .json()
                .at("/items")
                .valueStream()
                .map(task -> task.get("href").asString())
                .toList();
    }

    private String crew(String name, String role) {
        return jdbc
                .queryForList(
                        "select id from crew where live_key = ? and role = ? and sanctuary_id = ?",
                        UUID.class,
                        name,
                        role,
                        UUID.fromString(LanternHall.ID))
                .stream()
                .findFirst()
                .map(UUID::toString)
                .orElseGet(() -> city.as("vesna")
                        .post(
                                HALL + "/crew",
                                object("subject", name, "displayName", name, "role", role, "credentialedUpTo", "I3"))
                        .mustBe(201)
                        .id());
    }
}
