package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import city.novaaria.dreamocracy.support.Untightened;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** LIV-03: a stop works at once, for one person or for all, and nobody comes back but by their own yes. */
abstract class StoppingAndComingBack {

    private static final String HALL = "/sanctuaries/01930000-0000-7000-8000-000000000001";
    private static final List<String> DREAMERS = List.of("aya", "ben", "cleo");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private Client city = Client.at(0);
    private String session = "";
    private Map<String, String> enrollments = Map.of();

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    @Test
    void onePersonStopsAndComesBackAndTooFewPauseTheDreamForTheRest() {
        dream();
        assertThat(stop("aya", "aya")).isEqualTo("STEPPED_OUT");
        assertThat(stop("aya", "aya")).as("again").isEqualTo("STEPPED_OUT");
        assertThat(sessionState()).isEqualTo("DREAMING");
        assertThat(city.as("jun").get(session + "/readiness").mustBe(200).objectingRules())
                .as("nobody arrives any more")
                .doesNotContain("LIV-01");
        assertThat(city.as("ben").get(session).mustBe(200).at("/seats/dreaming"))
                .as("nobody is told")
                .isEqualTo("3");
        city.as("jun").post(enrollment("aya") + "/reaffirmations").mustBeProblem(403, "forbidden");
        assertThat(comeBack("aya")).isEqualTo("DREAMING");

        assertThat(stop("jun", "ben")).isEqualTo("STEPPED_OUT");
        assertThat(sessionState()).isEqualTo("DREAMING");
        assertThat(stop("cleo", "cleo")).isEqualTo("STEPPED_OUT");
        assertThat(sessionState()).as("one dreams on, of at least two").isEqualTo("PAUSED");
        assertThat(refusal()).containsExactly("CON-07");
        assertThat(comeBack("cleo")).as("until the dream goes on").isEqualTo("STEPPED_OUT");
        stop("cleo", "cleo");
        assertThat(refusal()).as("she took it back").containsExactly("CON-07");
        comeBack("cleo");
        city.as("jun").post(session + "/resume").mustBe(200);
        assertThat(states()).isEqualTo(Map.of("aya", "DREAMING", "ben", "STEPPED_OUT", "cleo", "DREAMING"));

        for (String name : DREAMERS) {
            city.as(name).post(enrollment(name) + "/withdrawal").mustBe(200);
        }
        assertThat(sessionState()).as("nobody is left").isIn("SURFACING", "AFTERCARE");
        assertThat(stop("aya", "aya")).as("out already").isEqualTo("WITHDRAWN");
    }

    @Test
    void aSceneThatWasStoppedGoesOnAfterTwoConfirmedItOrItWasChangedAndOnlyForWhoWantsTo() {
        dream();
        city.as("aya").post(session + "/stop-scene").mustBe(200);
        assertThat(states().values()).containsOnly("STEPPED_OUT");
        assertThat(refusal()).containsExactlyInAnyOrder("CON-07", "LIV-03");
        comeBack("aya");
        comeBack("ben");
        assertThat(refusal()).containsExactly("LIV-03");
        city.as("jun").post(session + "/confirm-scene").mustBe(200);
        city.as("jun").post(session + "/confirm-scene").mustBe(200);
        assertThat(refusal()).as("one of two").containsExactly("LIV-03");
        city.as("ben").post(session + "/confirm-scene").mustBeProblem(403, "forbidden");
        city.as("kade").post(session + "/confirm-scene").mustBe(200);
        city.as("cleo").post(session + "/stop-scene").mustBe(200);
        assertThat(refusal()).as("all of it anew").containsExactlyInAnyOrder("CON-07", "LIV-03");
        comeBack("aya");
        comeBack("ben");
        for (String name : List.of("jun", "kade")) {
            city.as(name).post(session + "/confirm-scene").mustBe(200);
        }
        city.as("jun").post(session + "/resume").mustBe(200);
        assertThat(states()).isEqualTo(Map.of("aya", "DREAMING", "ben", "DREAMING", "cleo", "STEPPED_OUT"));

        city.as("jun").post(session + "/pause").mustBe(200);
        city.as("ben").post(session + "/stop-scene").mustBe(200);
        comeBack("aya");
        comeBack("cleo");
        assertThat(refusal()).as("stopped in the pause").containsExactly("LIV-03");
        city.as("mira")
                .post(
                        session + "/hazard-deviations",
                        object("what", "The water is gone.", "why", "Somebody stopped it.", "intensity", "I1"))
                .mustBe(201);
        city.as("jun").post(session + "/resume").mustBe(200);
        assertThat(states()).isEqualTo(Map.of("aya", "DREAMING", "ben", "STEPPED_OUT", "cleo", "DREAMING"));

        city.as("ben").post(session + "/stop-scene").mustBe(200);
        city.as("jun").post(session + "/end").mustBe(200);
        assertThat(states().values()).as("it can always be ended").containsOnly("SURFACED");
        assertThat(city.as("ben").post(session + "/stop-scene").mustBe(200).state())
                .as("over already")
                .isEqualTo("SURFACING");
    }

    @Test
    void aSleeperStaysOutUntilTheyAreWoken() {
        dream();
        city.as("jun").post(session + "/pause").mustBe(200);
        jdbc.update("update dreamscape_version set modality = 'ASLEEP' where number = 1");
        jdbc.update("update enrollment set rehearsed_for = 'ASLEEP' where rehearsed_for = 'AWAKE'");
        try {
            stop("jun", "aya");
            Client aya = city.as("aya");
            assertThat(offered("aya")).contains("STOP").doesNotContain("REAFFIRM");
            aya.post(enrollment("aya") + "/reaffirmations").mustBeProblem(409, "not-woken-yet");
            aya.post(enrollment("aya") + "/waking").mustBeProblem(403, "forbidden");
            assertThat(offered("jun")).contains("WAKE");
            city.as("jun").post(enrollment("aya") + "/waking").mustBe(200);
            assertThat(offered("aya")).contains("REAFFIRM");
            JsonNode listed = city.as("aya")
                    .get("/me/enrollments?limit=100")
                    .mustBe(200)
                    .json()
                    .get("items")
                    .valueStream()
                    .filter(one -> enrollment("aya").endsWith(one.get("id").asString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(listed.get("allowedActions").toString())
                    .as("nobody asked the charter")
                    .contains("WITHDRAW")
                    .doesNotContain("REAFFIRM");
            assertThat(listed.get("nextStepsHref").asString()).endsWith(enrollment("aya"));
            comeBack("aya");
        } finally {
            jdbc.update("update dreamscape_version set modality = 'AWAKE' where number = 1");
            city.as("jun").post(session + "/safe-stop").mustBe(200);
        }
    }

    /** Without less of anything, two people look at it: a facilitator and a technologist. */
    @Test
    void aChangeThatTakesNothingAwayLetsNoStoppedSceneGoOn() {
        dream();
        Map<String, Object> milder = Map.of("what", "The lights are dim.", "why", "Glare.", "intensity", "I1");
        city.as("mira").post(session + "/hazard-deviations", milder).mustBe(201);
        city.as("aya").post(session + "/stop-scene").mustBe(200);
        DREAMERS.forEach(this::comeBack);
        city.as("jun")
                .post(
                        session + "/hazard-deviations",
                        object("what", "Nothing.", "why", "Nothing.", "intensity", "I1", "contentTags", List.of()))
                .mustBe(201);
        assertThat(refusal()).as("as mild as it was before").containsExactly("LIV-03");
        Map<String, Object> without = new HashMap<>(milder);
        without.put("tagsTakenOut", List.of("lantern"));
        city.as("mira").post(session + "/hazard-deviations", without).mustBeProblem(422, "unprocessable");
        without.put("tagsTakenOut", List.of("reeds"));
        assertThat(city.as("mira")
                        .post(session + "/hazard-deviations", without)
                        .mustBe(201)
                        .at("/tagsTakenOut/0"))
                .isEqualTo("reeds");
        city.as("jun").post(session + "/resume").mustBe(200);

        city.as("aya").post(session + "/stop-scene").mustBe(200);
        DREAMERS.forEach(this::comeBack);
        city.as("mira").post(session + "/hazard-deviations", without).mustBeProblem(422, "unprocessable");
        assertThat(refusal()).containsExactly("LIV-03");
        for (String name : List.of("jun", "kade")) {
            city.as(name).post(session + "/confirm-scene").mustBe(200);
        }
        city.as("jun").post(session + "/resume").mustBe(200);
        city.as("jun").post(session + "/safe-stop").mustBe(200);
    }

    @Test
    void whoDreamsNeitherConfirmsTheSceneNorChangesItAndNeitherDoesWhoIsNotThere() {
        dream();
        Map<String, Object> change = Map.of("what", "Nothing.", "why", "Nothing.", "intensity", "I1");
        jdbc.update("delete from crew where subject in ('ben', 'cleo', 'hana')");
        giveRole("ben", "TECHNOLOGIST");
        giveRole("cleo", "WEAVER");
        giveRole("hana", "FACILITATOR");
        city.as("aya").post(session + "/stop-scene").mustBe(200);
        assertThat(offeredOfSession("ben")).doesNotContain("CONFIRM_SCENE");
        assertThat(offeredOfSession("kade")).contains("CONFIRM_SCENE");
        city.as("ben").post(session + "/confirm-scene").mustBeProblem(403, "forbidden");
        city.as("cleo").post(session + "/hazard-deviations", change).mustBeProblem(403, "forbidden");
        city.as("hana").post(session + "/hazard-deviations", change).mustBeProblem(403, "not-on-duty");
        DREAMERS.forEach(this::comeBack);
        city.as("kade").post(session + "/confirm-scene").mustBe(200);
        assertThat(refusal()).containsExactly("LIV-03");
        city.as("jun").post(session + "/hazard-deviations", change).mustBe(201);
        city.as("jun").post(session + "/resume").mustBe(200);
        city.as("jun").post(session + "/safe-stop").mustBe(200);
        jdbc.update("delete from crew where subject in ('ben', 'cleo', 'hana')");
    }

    /** Others see that somebody is out, as after any stop, and not why. */
    @Test
    void whoDrawsALineAcrossWhatIsDreamtIsOutOfItAtOnce() {
        dream();
        bounds("aya", object("lines", List.of("animals"), "veils", List.of("reeds")));
        assertThat(states().values()).as("no line of hers is crossed").containsOnly("DREAMING");
        for (int time = 0; time < 2; time++) {
            bounds("aya", object("lines", List.of("water"), "veils", List.of()));
            assertThat(states()).isEqualTo(Map.of("aya", "STEPPED_OUT", "ben", "DREAMING", "cleo", "DREAMING"));
        }
        assertThat(comingBack("aya")).contains("SAF-07");
        bounds("aya", object("lines", List.of(), "veils", List.of()));
        assertThat(comeBack("aya")).isEqualTo("DREAMING");

        bounds("ben", object("lines", List.of(), "veils", List.of(), "ceiling", "I1"));
        assertThat(states()).isEqualTo(Map.of("aya", "DREAMING", "ben", "STEPPED_OUT", "cleo", "DREAMING"));
        assertThat(comingBack("ben")).contains("SAF-05");
        city.as("mira")
                .post(
                        session + "/hazard-deviations",
                        object(
                                "what", "Dry land.",
                                "why", "Somebody is out.",
                                "intensity", "I1",
                                "tagsTakenOut", List.of("water")))
                .mustBe(201);
        assertThat(comeBack("ben")).as("it is milder now").isEqualTo("DREAMING");
        bounds("cleo", object("lines", List.of("water"), "veils", List.of(), "ceiling", "I1"));
        assertThat(states().values()).as("there is no water any more").containsOnly("DREAMING");

        city.as("jun").post(session + "/pause").mustBe(200);
        bounds("cleo", object("lines", List.of("dusk"), "veils", List.of()));
        assertThat(states().values()).as("in a pause the resume asks").containsOnly("DREAMING");
        assertThat(refusal()).containsExactly("SAF-07");
        for (String name : List.of("ben", "cleo")) {
            bounds(name, object("lines", List.of(), "veils", List.of()));
        }
        city.as("jun").post(session + "/safe-stop").mustBe(200);
    }

    private void bounds(String name, Map<String, ?> said) {
        city.as(name)
                .put("/participants/" + city.as(name).get("/me").at("/participantId"), "/boundaries", said)
                .mustBe(200);
    }

    private List<String> comingBack(String name) {
        return city.as(name)
                .post(enrollment(name) + "/reaffirmations")
                .mustBeProblem(409, "charter-objections")
                .objectingRules();
    }

    @Test
    void whoIsNotFitStepsOutAndSoDoesWhomAScreeningFinds() {
        dream();
        fit("aya", "aya", "SELF", false);
        assertThat(states()).isEqualTo(Map.of("aya", "STEPPED_OUT", "ben", "DREAMING", "cleo", "DREAMING"));
        city.as("aya").post(enrollment("aya") + "/reaffirmations").mustBeProblem(409, "charter-objections");
        fit("aya", "aya", "SELF", true);
        fit("jun", "aya", "OBSERVER", true);
        assertThat(comeBack("aya")).isEqualTo("DREAMING");

        fit("jun", "ben", "OBSERVER", false);
        assertThat(states()).isEqualTo(Map.of("aya", "DREAMING", "ben", "STEPPED_OUT", "cleo", "DREAMING"));
        String person = city.as("cleo").get("/me").at("/participantId");
        String screening = city.as("jun")
                .post("/participants/" + person + "/screenings", object("outcome", "HARD_STOP"))
                .mustBe(201)
                .id();
        assertThat(states()).isEqualTo(Map.of("aya", "DREAMING", "ben", "STEPPED_OUT", "cleo", "STEPPED_OUT"));
        city.as("cleo").post(enrollment("cleo") + "/reaffirmations").mustBeProblem(409, "charter-objections");
        city.as("jun").post(session + "/safe-stop").mustBe(200);
        jdbc.update("delete from screening where id = ?", UUID.fromString(screening));
    }

    /** Nobody has to withdraw, or to wait for the others, only because they have dreamt enough. */
    @Test
    void whoHasDreamtEnoughComesOutAndIsSeenOffWhileTheOthersDreamOn() {
        dream();
        city.as("ben").post(enrollment("aya") + "/surfacing").mustBeProblem(404, "not-found");
        city.as("celia").post(enrollment("aya") + "/surfacing").mustBeProblem(403, "forbidden");
        stop("aya", "aya");
        assertThat(offered("aya")).contains("SURFACE");
        Answer out = city.as("aya").post(enrollment("aya") + "/surfacing").mustBe(200);
        assertThat(out.state()).isEqualTo("SURFACED");
        assertThat(city.as("aya")
                        .post(enrollment("aya") + "/surfacing")
                        .mustBe(200)
                        .text())
                .as("again")
                .isEqualTo(out.text());
        assertThat(sessionState()).isEqualTo("DREAMING");
        assertThat(city.as("celia").get(enrollment("aya")).mustBe(200).state())
                .as("from afar she dreams like the others")
                .isEqualTo("DREAMING");
        city.as("aya").post(enrollment("aya") + "/reaffirmations").mustBeProblem(409, "state-conflict");
        assertThat(checkIns("aya")).as("asked afterwards like everybody").containsOnly("DUE");

        assertThat(seeOff("aya").mustBeProblem(409, "charter-objections").objectingRules())
                .containsExactly("X-03");
        longAgo("aya");
        assertThat(seeOff("aya").mustBe(200).state()).isEqualTo("DONE");
        city.as("aya").post(session + "/stop-scene").mustBe(200);
        assertThat(sessionState()).as("she is out of it").isEqualTo("DREAMING");

        city.as("jun").post(enrollment("ben") + "/surfacing").mustBe(200);
        assertThat(sessionState()).as("one dreams on, of at least two").isEqualTo("PAUSED");
        city.as("cleo").post(enrollment("cleo") + "/surfacing").mustBe(200);
        assertThat(sessionState()).as("nobody dreams, and two are still here").isEqualTo("SURFACING");
        assertThat(city.as("jun").get(session).mustBe(200).at("/endReason")).isEqualTo("ENDED");
        longAgo("ben");
        longAgo("cleo");
        seeOff("ben").mustBe(200);
        assertThat(city.as("ben").post(session + "/stop-scene").mustBe(200).state())
                .isEqualTo("SURFACING");
        city.as("cleo").post(enrollment("cleo") + "/withdrawal").mustBe(200);
        assertThat(sessionState()).isEqualTo("AFTERCARE");
        for (String name : List.of("aya", "ben")) {
            assertThat(city.as(name).post(session + "/stop-scene").mustBe(200).state())
                    .isEqualTo("AFTERCARE");
        }
    }

    @Test
    void whoIsTakenOutForSafetyLearnsWhyAndNobodyElseDoes() {
        dream();
        city.as("celia").post(enrollment("aya") + "/removal").mustBeProblem(403, "forbidden");
        city.as("aya").post(enrollment("aya") + "/removal").mustBeProblem(403, "forbidden");
        Answer removed = city.as("jun")
                .post(enrollment("aya") + "/removal", object("reason", "UNWELL"))
                .mustBe(200);
        assertThat(removed.state()).isEqualTo("REMOVED_FOR_SAFETY");
        assertThat(city.as("jun").get(session + "/enrollments").mustBe(200).text())
                .as("whom those on duty are to see off")
                .contains("REMOVED_FOR_SAFETY");
        assertThat(removed.at("/removedFor")).isEqualTo("UNWELL");
        assertThat(city.as("aya").get(enrollment("aya")).mustBe(200).at("/removedFor"))
                .isEqualTo("UNWELL");
        Answer fromAfar = city.as("celia").get(enrollment("aya")).mustBe(200);
        assertThat(fromAfar.state()).isEqualTo("DREAMING");
        assertThat(fromAfar.json().get("removedFor").isNull()).isTrue();
        assertThat(sessionState()).isEqualTo("DREAMING");
        city.as("aya").post(enrollment("aya") + "/reaffirmations").mustBeProblem(409, "state-conflict");
        city.as("jun").post(enrollment("aya") + "/removal").mustBeProblem(409, "state-conflict");
        assertThat(checkIns("aya")).containsOnly("DUE");

        city.as("jun").post(session + "/end").mustBe(200);
        for (String name : List.of("ben", "cleo")) {
            city.as(name).post(enrollment(name) + "/withdrawal").mustBe(200);
        }
        assertThat(sessionState()).as("she is still in the house").isEqualTo("SURFACING");
        longAgo("aya");
        seeOff("aya").mustBe(200);
        assertThat(sessionState()).isEqualTo("AFTERCARE");
        assertThat(jdbc.queryForObject(
                        "select completed from enrollment where id = ?", Boolean.class, id(enrollment("aya"))))
                .as("no experience to build on")
                .isFalse();
    }

    private Answer seeOff(String whom) {
        return city.as("jun")
                .post(enrollment(whom) + "/check-out", object("fitToLeave", true, "wayHomeFollowed", true));
    }

    private void longAgo(String name) {
        jdbc.update("update enrollment set left_at = left_at - interval '2' hour where id = ?", id(enrollment(name)));
    }

    private List<String> checkIns(String name) {
        return jdbc.queryForList(
                "select case when due_at is null then 'PLANNED' else 'DUE' end from aftercare_check_in"
                        + " where enrollment_id = ?",
                String.class,
                id(enrollment(name)));
    }

    private static UUID id(String enrollment) {
        return UUID.fromString(enrollment.substring("/enrollments/".length()));
    }

    /** Whoever says stop means the dream that they are in, whichever of their enrollments they name. */
    @Test
    void aStopAtAnEarlierEnrollmentOfTheSessionStopsTheOneThatCounts() {
        dream();
        UUID earlier = UUID.randomUUID();
        jdbc.update(
                "insert into enrollment (id, session_id, sanctuary_id, participant_id, state, enrolled_at, version)"
                        + " select ?, session_id, sanctuary_id, participant_id, 'CANCELLED', enrolled_at, 0"
                        + " from enrollment where id = ?",
                earlier,
                UUID.fromString(enrollment("aya").substring("/enrollments/".length())));
        city.as("aya").post("/enrollments/" + earlier + "/stop").mustBe(200);
        assertThat(states()).isEqualTo(Map.of("aya", "STEPPED_OUT", "ben", "DREAMING", "cleo", "DREAMING"));
        comeBack("aya");
        city.as("jun").post("/enrollments/" + earlier + "/stop").mustBe(200);
        assertThat(states()).isEqualTo(Map.of("aya", "STEPPED_OUT", "ben", "DREAMING", "cleo", "DREAMING"));
        city.as("jun").post("/enrollments/" + earlier + "/relayed-withdrawal").mustBe(200);
        assertThat(states()).isEqualTo(Map.of("aya", "WITHDRAWN", "ben", "DREAMING", "cleo", "DREAMING"));
        city.as("jun").post(session + "/safe-stop").mustBe(200);
    }

    /** LIV-02: a number prompts a facilitator, or takes one person out; the others dream on. */
    @Test
    void of85AFacilitatorIsAskedToLookAndOf92ThePersonIsOutWhileTheOthersDreamOn() {
        city.as("vesna").put(HALL, "/policy", object("watchFrom", "I1")).mustBe(200);
        try {
            gather();
            assertThat(rate("aya", "aya", 20).at("/asks")).isEqualTo("NOTHING");
            assertThat(rate("cleo", "cleo", 95).at("/asks"))
                    .as("before the dream")
                    .isEqualTo("NOTHING");
            assertThat(city.as("jun")
                            .post(session + "/start")
                            .mustBeProblem(409, "charter-objections")
                            .objectingRules())
                    .containsExactly("LIV-02");
            rate("cleo", "cleo", 10);
            city.as("jun").post(session + "/start").mustBeProblem(409, "charter-objections");
            rate("jun", "cleo", 30);
            city.as("jun").post(session + "/start").mustBe(200);

            assertThat(rate("ben", "ben", 85).at("/asks")).isEqualTo("LOOK");
            assertThat(sessionState()).isEqualTo("DREAMING");
            assertThat(toLookAfter("jun")).containsExactly(enrollment("ben"));
            assertThat(toLookAfter("hana")).as("not on duty").isEmpty();
            assertThat(rate("aya", "aya", 50).at("/asks"))
                    .as("30 above her own")
                    .isEqualTo("LOOK");
            assertThat(toLookAfter("jun")).containsExactlyInAnyOrder(enrollment("ben"), enrollment("aya"));
            rate("ben", "ben", 40);
            assertThat(toLookAfter("jun")).as("saying so is no look").contains(enrollment("ben"));
            assertThat(rate("jun", "ben", 85).at("/source")).isEqualTo("OBSERVED");
            assertThat(toLookAfter("jun")).containsExactly(enrollment("aya"));

            assertThat(rate("aya", "aya", 92).at("/asks")).isEqualTo("STEP_OUT");
            assertThat(states()).isEqualTo(Map.of("aya", "STEPPED_OUT", "ben", "DREAMING", "cleo", "DREAMING"));
            assertThat(sessionState()).isEqualTo("DREAMING");
            assertThat(city.as("ben").get(session).mustBe(200).at("/seats/dreaming"))
                    .as("nobody is told")
                    .isEqualTo("3");
            assertThat(toLookAfter("jun")).as("somebody comes all the same").containsExactly(enrollment("aya"));
            rate("aya", "aya", 5);
            assertThat(city.as("aya")
                            .post(enrollment("aya") + "/reaffirmations")
                            .mustBeProblem(409, "charter-objections")
                            .objectingRules())
                    .containsExactly("LIV-02");
            rate("jun", "aya", 40);
            assertThat(toLookAfter("jun")).isEmpty();
            assertThat(comeBack("aya")).isEqualTo("DREAMING");

            city.as("cleo")
                    .post(enrollment("cleo") + "/distress", object("suds", 5, "dissociating", true))
                    .mustBe(201);
            assertThat(states()).isEqualTo(Map.of("aya", "DREAMING", "ben", "DREAMING", "cleo", "STEPPED_OUT"));
            whatWasSaidIsForThePersonAndWhoAccompaniesThem();
        } finally {
            Untightened.again(jdbc);
            city.as("jun").post(session + "/safe-stop").mustBe(200);
        }
    }

    private void whatWasSaidIsForThePersonAndWhoAccompaniesThem() {
        String distress = enrollment("aya") + "/distress";
        for (String near : List.of("aya", "jun")) {
            Answer said = city.as(near).get(distress).mustBe(200);
            assertThat(said.json()
                            .at("/items")
                            .valueStream()
                            .map(one -> one.get("suds").asInt()))
                    .containsExactly(40, 5, 92, 50, 20);
            city.as(near).get(distress + "/" + said.at("/items/2/id")).mustBe(200);
        }
        city.as("celia").get(distress).mustBeProblem(403, "forbidden");
        city.as("celia").post(distress, object("suds", 0)).mustBeProblem(403, "forbidden");
        city.as("ben").get(distress).mustBeProblem(404, "not-found");
        city.as("ben").post(distress, object("suds", 0)).mustBeProblem(404, "not-found");
        city.as("aya").post(distress, object("suds", 101)).mustBeProblem(400, "invalid-request");
        assertThat(city.as("jun")
                        .get(session + "/board")
                        .mustBe(200)
                        .json()
                        .at("/people")
                        .valueStream()
                        .map(person -> person.at("/distress/suds").asInt()))
                .containsExactlyInAnyOrder(40, 85, 5);
    }

    private Answer rate(String by, String whom, int suds) {
        return city.as(by)
                .post(enrollment(whom) + "/distress", object("suds", suds))
                .mustBe(201);
    }

    /** The enrollments of those after whom they are to look, by {@code GET /me/tasks}. */
    private List<String> toLookAfter(String name) {
        return city.as(name)
                .get("/me/tasks?kind=LOOK_AFTER")
                .mustBe(200)
                .json()
                .at("/items")
                .valueStream()
                .map(task -> task.get("href").asString().substring("/api/v1".length()))
                .toList();
    }

    private void fit(String by, String whom, String as, boolean fit) {
        city.as(by)
                .post(enrollment(whom) + "/fitness", object("fit", fit, "attestedAs", as))
                .mustBe(200);
    }

    private void giveRole(String name, String role) {
        city.as("vesna")
                .post(
                        "/sanctuaries/01930000-0000-7000-8000-000000000001/crew",
                        object("subject", name, "displayName", name, "role", role, "credentialedUpTo", "I3"))
                .mustBe(201);
    }

    private List<String> offeredOfSession(String to) {
        return city.as(to)
                .get(session)
                .mustBe(200)
                .json()
                .get("allowedActions")
                .valueStream()
                .map(action -> action.asString())
                .toList();
    }

    private void dream() {
        gather();
        city.as("aya").post(enrollment("aya") + "/stop").mustBeProblem(409, "state-conflict");
        city.as("jun").post(session + "/start").mustBe(200);
    }

    private void gather() {
        ReadyDreams.Ready ready = new ReadyDreams(jdbc).with(2, DREAMERS.toArray(String[]::new));
        session = "/sessions/" + ready.session();
        enrollments = DREAMERS.stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> "/enrollments/"
                                + ready.enrollments()
                                        .get(DREAMERS.indexOf(name))
                                        .enrollment()));
    }

    private String enrollment(String name) {
        return Objects.requireNonNull(enrollments.get(name));
    }

    private String stop(String by, String whom) {
        return city.as(by).post(enrollment(whom) + "/stop").mustBe(200).state();
    }

    private String comeBack(String name) {
        return city.as(name)
                .post(enrollment(name) + "/reaffirmations")
                .mustBe(200)
                .state();
    }

    private List<String> offered(String to) {
        Answer seen = city.as(to).get(enrollment("aya")).mustBe(200);
        return seen.json()
                .get("allowedActions")
                .valueStream()
                .map(action -> action.asString())
                .toList();
    }

    private List<String> refusal() {
        return city.as("jun")
                .post(session + "/resume")
                .mustBeProblem(409, "charter-objections")
                .objectingRules();
    }

    private Map<String, String> states() {
        return DREAMERS.stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> city.as(name).get(enrollment(name)).mustBe(200).state()));
    }

    private String sessionState() {
        return city.as("jun").get(session).mustBe(200).state();
    }
}
