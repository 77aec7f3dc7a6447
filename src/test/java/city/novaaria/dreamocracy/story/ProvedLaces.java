package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.lace.LaceEvent;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.HeardEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A version names its firmware, and nobody dreams it before Kade has proved and bound the laces that are worn. */
abstract class ProvedLaces {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";
    private static final String HALL = DEMO + "001";
    private static final String APPROVED = Sha256.of("the firmware of the evening");
    private static final String OTHER = Sha256.of("the firmware of the morning after");

    private static final String BOOT = "5f0c8e0a-3f6e-4f6e-9a64-0b6c2f1f7d55";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private HeardEvents events;

    private Client city = Client.at(0);
    private String session = "";

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
        // a second technologist, whom the test before may have employed already
        assertThat(city.as("vesna")
                        .post(
                                "/sanctuaries/" + HALL + "/crew",
                                object("subject", "mira", "displayName", "Mira", "role", "TECHNOLOGIST"))
                        .status())
                .isIn(201, 409);
    }

    @Test
    void startsOnlyWhenEverybodyWearsWhatWasApprovedAndProved() {
        plan(approvedDreamscape());
        String aya = readyButForTheLace("aya", "101");
        Client kade = city.as("kade");
        assertThat(refusal()).containsExactly("SAF-04");

        String lace = register("The grey one");
        bind(aya, lace).mustBe(200);
        assertThat(refusal()).as("nobody tested it").containsExactly("SAF-04");
        calibrate(lace, true, false);
        assertThat(refusal()).as("nobody saw it let go").containsExactly("SAF-04");
        calibrate(lace, true, true);
        assertThat(readiness("").objectingRules()).isEmpty();
        assertThat(readiness("&asOf=" + now().plus(Duration.ofHours(25))).objectingRules())
                .as("tested the day before")
                .contains("SAF-04");

        assertThat(kade.patch("/lace-devices/" + lace, object("firmwareSha256", OTHER))
                        .mustBe(200)
                        .json()
                        .at("/selfTestPassedAt")
                        .isNull())
                .isTrue();
        calibrate(lace, true, true);
        assertThat(refusal()).containsExactly("ETH-01", "SAF-04");
        kade.patch("/lace-devices/" + lace, object("firmwareSha256", APPROVED)).mustBe(200);
        assertThat(refusal()).as("nothing is proved of it any more").containsExactly("SAF-04");
        calibrate(lace, true, true);

        assertThat(bind("kade", aya, lace).mustBe(200).json().at("/signedOff").asBoolean())
                .isFalse();
        assertThat(refusal()).as("who tested it signed it off, too").containsExactly("SAF-04");
        assertThat(bind(aya, lace).mustBe(200).json().at("/signedOff").asBoolean())
                .isTrue();

        String ben = enroll("ben", "102", session);
        consent("ben", ben, List.of(1), true);
        bind(ben, lace).mustBeProblem(409, "device-in-use");
        city.as("jun").post("/enrollments/" + ben + "/stand-down").mustBe(200);
        staysInService(lace);
        kade.delete("/enrollments/" + aya + "/lace").mustBe(204);
        assertThat(refusal()).as("nothing is bound").containsExactly("SAF-04");
        assertThat(offered(lace)).contains("RETIRE");
        city.as("aya").get("/enrollments/" + aya + "/lace").mustBeProblem(404, "not-found");
        bind(aya, lace).mustBe(200);
        assertThat(city.as("aya")
                        .get("/enrollments/" + aya + "/lace")
                        .mustBe(200)
                        .at("/deviceId"))
                .isEqualTo(lace);

        whatSomebodyAskedForIsToldWhereItIsMissing(aya, lace);
        String cleo = readyButForTheLace("cleo", "103");
        String silent = register("Lace that says nothing");
        calibrate(silent, true, true);
        bind(cleo, silent).mustBe(200);
        assertThat(city.as("jun")
                        .post("/sessions/" + session + "/start")
                        .mustBe(200)
                        .state())
                .isEqualTo("DREAMING");
        kade.delete("/enrollments/" + aya + "/lace").mustBeProblem(409, "state-conflict");
        city.as("jun").post("/sessions/" + session + "/pause").mustBe(200);
        calibration(lace, true, true).mustBeProblem(409, "device-worn");
        kade.patch("/lace-devices/" + lace, object("firmwareSha256", OTHER)).mustBeProblem(409, "device-worn");
        staysInService(lace);
        String tag = city.as("aya").get("/enrollments/" + aya).header("ETag");
        Client device = Client.at(port)
                .withToken(kade.post("/lace-devices/" + lace + "/credentials")
                        .mustBe(201)
                        .at("/secret"));
        whoeverStepsOutComesBackOnceTheirLaceWasSeenToLetGo(cleo);
        theDeviceDoesWhatItIsTold(lace, device);
        whatItMeasuresIsKeptAsFarAsTheWearerAgreed(lace, device);
        whatItMeasuresWhileTheWearerIsOutIsNotKept(aya, lace, device);
        CompletableFuture<Answer> waiting =
                CompletableFuture.supplyAsync(() -> device.get("/lace-devices/" + lace + "/commands?wait=PT20S"));
        assertThat(events.during(() -> calibrate(lace, false, true)))
                .as("whoever facilitates hears of it")
                .hasAtLeastOneElementOfType(LaceEvent.Failed.class);
        staysInService(lace);
        Answer told = waiting.join().mustBe(200);
        assertThat(told.at("/commands/0/kind")).isEqualTo("DESYNC");
        city.as("cleo").post("/enrollments/" + cleo + "/withdrawal").mustBe(200);
        assertThat(kade.post("/lace-devices/" + silent + "/commands", object("kind", "STEADY"))
                        .mustBe(201)
                        .at("/sessionId"))
                .as("who gives a command does not learn that the wearer left")
                .isEqualTo(session);
        assertThat(readings(device, lace, List.of(reading(14, "SYNCHRONY", 0.5))))
                .as("out of the dream")
                .isEqualTo("0 0 1 0 14");
        whoeverIsThereSeesToDevicesThatDoNotLetGo(lace, device, silent);
        city.as("aya").get("/enrollments/" + aya + "/lace").mustBeProblem(404, "not-found");
        assertThat(city.as("aya").get("/enrollments/" + aya).header("ETag")).isNotEqualTo(tag);

        city.as("aya").post("/enrollments/" + aya + "/withdrawal").mustBe(200);
        city.as("aya").get("/enrollments/" + aya + "/lace").mustBeProblem(404, "not-found");
        String later = enroll("ben", "102", DEMO + "603");
        bind(later, lace).mustBeProblem(409, "no-neural-sync");
        consent("ben", later, List.of(0, 1, 2), true);
        bind(later, lace).mustBe(200);
        consent("ben", later, List.of(0, 1, 2), false);
        city.as("ben").get("/enrollments/" + later + "/lace").mustBeProblem(404, "not-found");
        bind(later, lace).mustBeProblem(409, "no-neural-sync");
    }

    private void staysInService(String lace) {
        assertThat(offered(lace)).isEqualTo("[\"CHANGE\",\"CALIBRATE\"]");
        city.as("kade").post("/lace-devices/" + lace + "/retire").mustBeProblem(409, "device-in-use");
    }

    /** The same in the list. */
    private String offered(String lace) {
        String offered = city.as("kade")
                .get("/lace-devices/" + lace)
                .mustBe(200)
                .json()
                .get("allowedActions")
                .toString();
        assertThat(city.as("kade")
                        .get("/lace-devices?limit=100")
                        .mustBe(200)
                        .json()
                        .get("items")
                        .valueStream())
                .filteredOn(device -> device.get("id").asString().equals(lace))
                .extracting(device -> device.get("allowedActions").toString())
                .containsExactly(offered);
        return offered;
    }

    /** Nobody is kept from wearing what there is. */
    private void whatSomebodyAskedForIsToldWhereItIsMissing(String aya, String lace) {
        city.as("kade")
                .patch("/lace-devices/" + lace, object("accommodations", List.of("LEFT_HANDED", "LEFT_HANDED")))
                .mustBe(200);
        Object asked = object("deviceId", lace, "accommodations", List.of("LOW_HEARING", "LEFT_HANDED"));
        Answer bound =
                city.as("mira").put("/enrollments/" + aya, "/lace", asked).mustBe(200);
        assertThat(bound.json().get("lacking").toString()).isEqualTo("[\"LOW_HEARING\"]");
        assertThat(bound.json().get("untried").toString()).isEqualTo("[\"LEFT_HANDED\"]");
        city.as("mira").delete("/enrollments/" + aya + "/lace").mustBe(204);
        Answer tried = city.as("kade")
                .post(
                        "/lace-devices/" + lace + "/calibrations",
                        object(
                                "selfTestPassed",
                                true,
                                "failSafeProved",
                                true,
                                "accommodations",
                                List.of("LEFT_HANDED", "LEFT_HANDED")))
                .mustBe(201);
        assertThat(tried.json().get("accommodations").toString()).isEqualTo("[\"LEFT_HANDED\"]");
        Answer again =
                city.as("mira").put("/enrollments/" + aya, "/lace", asked).mustBe(200);
        assertThat(again.json().get("untried")).isEmpty();
        assertThat(city.as("aya")
                        .get("/enrollments/" + aya + "/lace")
                        .mustBe(200)
                        .json()
                        .get("accommodations")
                        .toString())
                .isEqualTo("[\"LOW_HEARING\",\"LEFT_HANDED\"]");
        assertThat(city.as("vesna")
                        .get("/enrollments/" + aya + "/lace")
                        .mustBe(200)
                        .json()
                        .get("accommodations")
                        .isNull())
                .as("what somebody needs is not for everybody")
                .isTrue();
    }

    /** What the objection offers helps: no test of the device would. */
    private void whoeverStepsOutComesBackOnceTheirLaceWasSeenToLetGo(String cleo) {
        city.as("cleo").post("/enrollments/" + cleo + "/stop").mustBe(200);
        Answer refused = city.as("cleo")
                .post("/enrollments/" + cleo + "/reaffirmations")
                .mustBeProblem(409, "charter-objections");
        assertThat(refused.objectingRules()).containsExactly("SAF-04");
        assertThat(refused.at("/objections/0/code")).isEqualTo("SAF-04.holds");
        JsonNode step = refused.json().at("/objections/0/remedies/0/steps");
        assertThat(step.at("/0/by").toString()).contains("TECHNOLOGIST", "FACILITATOR");
        assertThat(step.findValuesAsString("operationId")).containsExactly("confirmLaceCommand");
        Answer outside = city.as("cleo").get("/enrollments/" + cleo).mustBe(200);
        assertThat(outside.at("/open/0/code")).isEqualTo("SAF-04.holds");
        assertThat(outside.json().get("allowedActions").toString()).doesNotContain("REAFFIRM");
        city.as("kade").post("!" + step.at("/0/href").asString()).mustBe(200);
        assertThat(city.as("cleo")
                        .get("/enrollments/" + cleo)
                        .mustBe(200)
                        .json()
                        .get("allowedActions")
                        .toString())
                .contains("REAFFIRM");
        city.as("cleo").post("/enrollments/" + cleo + "/reaffirmations").mustBe(200);
    }

    private void theDeviceDoesWhatItIsTold(String lace, Client device) {
        String commands = "/lace-devices/" + lace + "/commands";
        itShowsLess(lace, device);
        String given = city.as("kade")
                .post(commands, object("kind", "DIM"))
                .mustBe(201)
                .id();
        assertThat(device.get(commands).mustBe(200).at("/commands/0/id")).isEqualTo(given);
        device.get(commands + "?wait=PT21S").mustBeProblem(400, "invalid-request");
        device.post("/lace-devices/" + DEMO + "a01/commands/" + given + "/acknowledgement")
                .mustBeProblem(404, "not-found");
        for (int once = 0; once < 2; once++) {
            assertThat(device.post(commands + "/" + given + "/acknowledgement")
                            .mustBe(200)
                            .json()
                            .get("commands")
                            .isEmpty())
                    .isTrue();
        }
        assertThat(city.as("jun").get("/lace-commands/" + given).mustBe(200).at("/acknowledgedAt"))
                .isNotEmpty();
        city.as("kade").post(commands, object("kind", "DESYNC")).mustBeProblem(400, "invalid-request");
    }

    /** While the dream is paused. */
    private void itShowsLess(String lace, Client device) {
        String commands = "/lace-devices/" + lace + "/commands";
        Answer told = device.get(commands).mustBe(200);
        assertThat(told.json().get("commands").findValuesAsString("kind")).containsExactly("DIM");
        device.post(commands + "/" + told.at("/commands/0/id") + "/acknowledgement")
                .mustBe(200);
    }

    private void whatItMeasuresIsKeptAsFarAsTheWearerAgreed(String lace, Client device) {
        assertThat(readings(device, lace, List.of(reading(1, "SYNCHRONY", 0.7), reading(2, "PULSE", 61))))
                .as("NEURAL_SYNC was agreed to, BIOSIGNAL_CAPTURE was not")
                .isEqualTo("1 0 1 0 2");
        assertThat(readings(device, lace, List.of(reading(5, "SYNCHRONY", 0.7), reading(4, "SIGNAL_QUALITY", 1))))
                .as("the third is missing")
                .isEqualTo("2 0 0 0 2");
        Map<String, Object> old = reading(3, "SYNCHRONY", 0.6);
        old.put("at", now().minus(Duration.ofHours(1)).toString());
        assertThat(readings(device, lace, List.of(old))).as("before the dream").isEqualTo("0 0 1 0 5");
        Map<String, Object> far = reading(6, "SYNCHRONY", 0.6);
        far.put("at", now().plus(Duration.ofHours(1)).toString());
        assertThat(readings(device, lace, List.of(far, reading(5, "SYNCHRONY", 0.7), reading(7, "SYNCHRONY", 1.7))))
                .as("late, repeated and impossible")
                .isEqualTo("0 1 1 1 7");
        assertThat(readings(device, lace, List.of(reading(8, "SYNCHRONY", 0.1), reading(8, "SYNCHRONY", 0.2))))
                .as("twice at once")
                .isEqualTo("1 1 0 0 8");
        assertThat(readings(device, lace, List.of(reading(11, "PULSE", 61))))
                .as("refused beyond a gap")
                .isEqualTo("0 0 1 0 8");
        assertThat(readings(device, lace, List.of(reading(11, "SYNCHRONY", 0.2))))
                .as("its number is spent")
                .isEqualTo("0 1 0 0 8");
        assertThat(readings(device, lace, List.of(reading(9, "SYNCHRONY", 0.2), reading(10, "SYNCHRONY", 0.3))))
                .as("the gap is filled, and what was refused does not come again")
                .isEqualTo("2 0 0 0 11");
        assertThat(jdbc.queryForObject("select count(*) from lace_reading", Integer.class))
                .isEqualTo(7);
        assertThat(jdbc.queryForObject("select sum(readings) from lace_minute", Integer.class))
                .as("added up by the minute")
                .isEqualTo(7);
        assertThat(jdbc.queryForObject("select count(*) from lace_refused_reading", Integer.class))
                .isZero();
    }

    private void whatItMeasuresWhileTheWearerIsOutIsNotKept(String aya, String lace, Client device) {
        String commands = "/lace-devices/" + lace + "/commands";
        city.as("aya").post("/enrollments/" + aya + "/stop").mustBe(200);
        Map<String, Object> outside = reading(12, "SYNCHRONY", 0.4);
        String desync = device.get(commands).mustBe(200).at("/commands/0/id");
        device.post(commands + "/" + desync + "/acknowledgement").mustBe(200);
        city.as("aya").post("/enrollments/" + aya + "/reaffirmations").mustBe(200);
        city.as("jun").post("/sessions/" + session + "/resume").mustBe(200);
        city.as("jun").post("/sessions/" + session + "/pause").mustBe(200);
        itShowsLess(lace, device);
        assertThat(readings(device, lace, List.of(outside, reading(13, "SYNCHRONY", 0.4))))
                .as("sent when she was back")
                .isEqualTo("1 0 1 0 13");
    }

    private Map<String, Object> reading(int seq, String kind, double value) {
        return new HashMap<>(Map.of("seq", seq, "at", now().toString(), "kind", kind, "value", value));
    }

    private static String readings(Client device, String lace, List<Map<String, Object>> readings) {
        Answer answer = device.post("/lace-devices/" + lace + "/readings", object("bootId", BOOT, "readings", readings))
                .mustBe(200);
        return String.join(
                " ",
                answer.at("/stored"),
                answer.at("/repeated"),
                answer.at("/refused"),
                answer.at("/late"),
                answer.at("/highestContiguousSeq"));
    }

    private void whoeverIsThereSeesToDevicesThatDoNotLetGo(String lace, Client device, String silent) {
        city.as("kade").post("/demo/clock", object("advance", "PT6S")).mustBe(200);
        String board = "/sessions/" + session + "/board";
        JsonNode alarms = city.as("jun").get(board).mustBe(200).json().get("alarms");
        assertThat(alarms.findValuesAsString("deviceId")).containsExactlyInAnyOrder(lace, silent);
        assertThat(city.as("kade")
                        .get("/me/tasks?kind=RELEASE_LACE")
                        .mustBe(200)
                        .json()
                        .at("/counts/RELEASE_LACE")
                        .asInt())
                .isEqualTo(2);
        Answer task = city.as("jun").get("/me/tasks?kind=RELEASE_LACE").mustBe(200);
        city.as("jun").get(task.at("/items/0/href")).mustBe(200);
        String first =
                device.get("/lace-devices/" + lace + "/commands").mustBe(200).at("/commands/0/id");
        device.post("/lace-devices/" + lace + "/commands/" + first + "/acknowledgement")
                .mustBe(200);
        String other = city.as("jun").get(board).mustBe(200).at("/alarms/0/commandId");
        city.as("celia").post("/lace-commands/" + other + "/confirm").mustBeProblem(403, "forbidden");
        city.as("jun").post("/lace-commands/" + other + "/confirm").mustBe(200);
        assertThat(city.as("jun").get(board).mustBe(200).json().get("alarms").isEmpty())
                .isTrue();
        assertThat(city.as("kade")
                        .get("/me/tasks?kind=RELEASE_LACE")
                        .mustBe(200)
                        .json()
                        .get("items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aDeviceSignsInWithASecretOfItsOwnWhichIsChangedWithoutAGapAndRevoked() {
        Client kade = city.as("kade");
        String device = "/lace-devices/" + register("Lace that signs in");
        String credentials = device + "/credentials";
        Answer first = kade.post(credentials).mustBe(201);
        Client lace = Client.at(port).withToken(first.at("/secret"));

        assertThat(kade.get(first.header("Location"))
                        .mustBe(200)
                        .json()
                        .at("/lastUsedAt")
                        .isNull())
                .isTrue();
        lace.get("!/api/v1" + device).mustBeProblem(403, "forbidden");
        Answer used = kade.get(first.header("Location")).mustBe(200);
        assertThat(used.json().at("/lastUsedAt").isNull()).isFalse();
        assertThat(used.json().get("secret").isNull()).as("shown once").isTrue();

        Client repeating = kade.with("Idempotency-Key", "a-second-secret-" + device.length());
        Answer second = repeating.post(credentials).mustBe(201);
        assertThat(second.json().get("hidden")).isEmpty();
        Answer again = repeating.post(credentials).mustBe(201);
        assertThat(again.id()).as("no second one is made").isEqualTo(second.id());
        assertThat(again.json().get("secret").isNull()).isTrue();
        assertThat(again.json().get("hidden").toString()).isEqualTo("[\"secret\"]");
        kade.post(credentials).mustBeProblem(409, "too-many-credentials");
        kade.delete(first.header("Location")).mustBe(204);
        kade.delete(first.header("Location")).mustBe(204);
        lace.get("!/api/v1" + device).mustBeProblem(401, "not-signed-in");
        Client changedOver = Client.at(port).withToken(second.at("/secret"));
        changedOver.get("!/api/v1" + device).mustBeProblem(403, "forbidden");
        assertThat(kade.get(credentials).mustBe(200).text())
                .contains(first.id(), second.id())
                .doesNotContain(second.at("/secret"));

        kade.post(device + "/retire").mustBe(200);
        changedOver.get("!/api/v1" + device).mustBeProblem(401, "not-signed-in");
        kade.post(credentials).mustBeProblem(409, "state-conflict");
        lace.withToken("dlc_nonsense").get("!/api/v1" + device).mustBeProblem(401, "not-signed-in");
    }

    @Test
    void onlyTheTechnologistsOfTheHouseBindItsDevicesAndTheTagIsTheEnrollments() {
        String enrollment = "/enrollments/" + DEMO + "707";
        Client kade = city.as("kade");
        consent("gil", DEMO + "707", List.of(0, 1, 2), true);
        String unbound = kade.get(enrollment).version();

        Answer bound =
                kade.put(enrollment, "/lace", object("deviceId", DEMO + "a01")).mustBe(200);
        assertThat(bound.version())
                .isNotEqualTo(unbound)
                .isEqualTo(kade.get(enrollment).version())
                .isEqualTo(kade.get(enrollment + "/lace").mustBe(200).version());
        Answer another =
                kade.put(enrollment, "/lace", object("deviceId", DEMO + "a03")).mustBe(200);
        assertThat(another.at("/deviceId")).isEqualTo(DEMO + "a03");
        kade.post("/lace-devices/" + DEMO + "a01/retire").mustBe(200);
        kade.put(enrollment, "/lace", object("deviceId", DEMO + "a01")).mustBeProblem(422, "unprocessable");
        kade.put(enrollment, "/lace", object("deviceId", DEMO + "799")).mustBeProblem(422, "unprocessable");
        city.as("jun")
                .put(enrollment, "/lace", object("deviceId", DEMO + "a02"))
                .mustBeProblem(403, "forbidden");
        kade.patch("/lace-devices/" + DEMO + "a01", object("label", "No more")).mustBeProblem(409, "state-conflict");
        kade.patch("/lace-devices/" + DEMO + "a02", object("label", "Lace 3")).mustBeProblem(409, "label-taken");
        kade.patch("/lace-devices/" + DEMO + "a02", object("label", " Lace \uFF13"))
                .mustBeProblem(409, "label-taken");
    }

    private String approvedDreamscape() {
        Client mira = city.as("mira");
        String dreamscape = mira.post("/dreamscapes", object("sanctuaryId", HALL, "title", "Threads of light"))
                .mustBe(201)
                .id();
        mira.post(
                        "/dreamscapes/" + dreamscape + "/versions",
                        object(
                                "intensity",
                                "I1",
                                "modality",
                                "AWAKE",
                                "duration",
                                "PT20M",
                                "synopsis",
                                "Threads of light between us.",
                                "contentTags",
                                List.of("light"),
                                "scenes",
                                List.of(object(
                                        "title",
                                        "Threads",
                                        "narrative",
                                        "A thread of light goes from each to each.",
                                        "contentTags",
                                        List.of("light"),
                                        "fearIds",
                                        List.of())),
                                "disclosure",
                                object(
                                        "language", "en",
                                        "text", "The lace shows you threads of light. You may stop at any time.",
                                        "questions",
                                                List.of(object(
                                                        "prompt",
                                                        "May you stop?",
                                                        "choices",
                                                        List.of("No", "At any time"),
                                                        "answer",
                                                        1,
                                                        "critical",
                                                        true))),
                                "lace",
                                object("firmwareSha256", List.of(APPROVED))))
                .mustBe(201);
        String draft = "/dreamscapes/" + dreamscape + "/versions/1";
        assertThat(mira.patch(draft, object("synopsis", "Threads of light."))
                        .mustBe(200)
                        .at("/lace/firmwareSha256/0"))
                .isEqualTo(APPROVED);
        assertThat(mira.patch(draft, "{\"lace\": null}")
                        .mustBe(200)
                        .json()
                        .at("/lace")
                        .isNull())
                .isTrue();
        mira.patch(draft, object("lace", object("firmwareSha256", List.of(APPROVED))))
                .mustBe(200);
        mira.post(draft + "/submit").mustBe(200);
        Client tariq = city.as("tariq");
        String review = "/ethics-reviews/"
                + tariq.get("/ethics-reviews?dreamscapeId=" + dreamscape)
                        .mustBe(200)
                        .at("/items/0/id");
        tariq.post(review + "/declarations", object("conflict", false, "statement", "I have no part in it."))
                .mustBe(200);
        tariq.post(review + "/votes", object("vote", "APPROVE", "rationale", "Gentle."))
                .mustBe(200);
        return dreamscape;
    }

    private void plan(String dreamscape) {
        String chamber = city.as("vesna")
                .post("/sanctuaries/" + HALL + "/chambers", object("name", "The Loom", "berths", 4))
                .mustBe(201)
                .id();
        session = city.as("celia")
                .post(
                        "/sessions",
                        object(
                                "sanctuaryId",
                                HALL,
                                "chamberId",
                                chamber,
                                "dreamscapeId",
                                dreamscape,
                                "dreamscapeVersion",
                                1,
                                "title",
                                "Threads",
                                "startsAt",
                                now().plus(Duration.ofMinutes(179)).toString()))
                .mustBe(201)
                .id();
        String oda = city.as("vesna")
                .post(
                        "/sanctuaries/" + HALL + "/crew",
                        object(
                                "subject", "oda",
                                "displayName", "Oda",
                                "role", "FACILITATOR",
                                "credentialedUpTo", "I3"))
                .mustBe(201)
                .id();
        // jun may have to be elsewhere soon; the others are in no session of the demo
        city.as("celia")
                .put(
                        "/sessions/" + session,
                        "/crew",
                        List.of(
                                object("crewId", DEMO + "030", "duty", "FACILITATOR"),
                                object("crewId", oda, "duty", "FACILITATOR"),
                                object("crewId", DEMO + "023", "duty", "TECHNOLOGIST")))
                .mustBe(200);
        city.as("jun").post("/sessions/" + session + "/open").mustBe(200);
        city.as("jun").post("/sessions/" + session + "/begin-check-in").mustBe(200);
    }

    private String readyButForTheLace(String name, String number) {
        String enrollment = enroll(name, number, session);
        String path = "/enrollments/" + enrollment;
        Client person = city.as(name);
        consent(name, enrollment, List.of(1), true);
        city.as("jun").post(path + "/check-in").mustBe(200);
        person.post(path + "/rehearsals", object("signal", "lantern")).mustBe(200);
        person.post(path + "/fitness", object("fit", true, "attestedAs", "SELF"))
                .mustBe(200);
        city.as("jun")
                .post(path + "/fitness", object("fit", true, "attestedAs", "OBSERVER"))
                .mustBe(200);
        return enrollment;
    }

    private void consent(String name, String enrollment, List<Integer> answers, boolean toTheLace) {
        String path = "/enrollments/" + enrollment;
        Client person = city.as(name);
        String serving = person.post(path + "/servings").mustBe(201).id();
        person.post(
                        path + "/consents",
                        object(
                                "servingId",
                                serving,
                                "answers",
                                answers,
                                "decisions",
                                List.of(
                                        object("scope", "PARTICIPATE", "granted", true),
                                        object("scope", "NEURAL_SYNC", "granted", toTheLace),
                                        object("scope", "EMERGENCY_CONTACT", "granted", true)),
                                "signature",
                                object("name", name)))
                .mustBe(201);
    }

    private String enroll(String name, String number, String into) {
        return city.as(name)
                .post("/sessions/" + into + "/enrollments", object("participantId", DEMO + number))
                .mustBe(201)
                .id();
    }

    private String register(String label) {
        return city.as("kade")
                .post(
                        "/lace-devices",
                        object("sanctuaryId", HALL, "label", label, "model", "Weft 2", "firmwareSha256", APPROVED))
                .mustBe(201)
                .id();
    }

    private Answer calibration(String lace, boolean selfTestPassed, boolean failSafeProved) {
        return city.as("kade")
                .post(
                        "/lace-devices/" + lace + "/calibrations",
                        object("selfTestPassed", selfTestPassed, "failSafeProved", failSafeProved));
    }

    private void calibrate(String lace, boolean selfTestPassed, boolean failSafeProved) {
        Answer made = calibration(lace, selfTestPassed, failSafeProved).mustBe(201);
        assertThat(city.as("jun").get(made.header("Location")).mustBe(200).json())
                .isEqualTo(made.json());
    }

    private Answer bind(String enrollment, String lace) {
        return bind("mira", enrollment, lace);
    }

    private Answer bind(String name, String enrollment, String lace) {
        return city.as(name).put("/enrollments/" + enrollment, "/lace", object("deviceId", lace));
    }

    private List<String> refusal() {
        return city.as("jun")
                .post("/sessions/" + session + "/start")
                .mustBeProblem(409, "charter-objections")
                .objectingRules();
    }

    private Answer readiness(String query) {
        return city.as("jun")
                .get("/sessions/" + session + "/readiness?only=objections" + query)
                .mustBe(200);
    }

    private Instant now() {
        return Instant.parse(city.as("celia").get("/demo/clock").at("/now"));
    }
}
