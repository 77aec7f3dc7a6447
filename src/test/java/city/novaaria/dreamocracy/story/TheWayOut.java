package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** CON-06: whoever wants to leave leaves, whatever the session is doing, and says nothing about why. */
abstract class TheWayOut {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private Client city = Client.at(0);

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PLANNED",
                "OPEN",
                "CHECK_IN",
                "DREAMING",
                "PAUSED",
                "SURFACING",
                "AFTERCARE",
                "CLOSED",
                "CANCELLED"
            })
    void withdrawWithAnEmptyBodyInEachOfTheSessionStatesAndASecondTimeWithTheSameResult(String state) {
        ReadyDreams.Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
        bringTo(state, dream.session());
        String withdrawal = "/enrollments/" + dream.enrollments().getFirst().enrollment() + "/withdrawal";

        Answer first = city.as("aya").post(withdrawal).mustBe(200);
        Answer again = city.as("aya").post(withdrawal).mustBe(200);

        assertThat(first.state()).isEqualTo("WITHDRAWN");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        tidy(dream);
    }

    @Test
    void withdrawWhileTheApprovalIsSuspended() {
        ReadyDreams.Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
        String review = "/ethics-reviews/01930000-0000-7000-8000-000000000501";
        city.as("tariq")
                .post(review + "/suspend", object("reason", "A doubt.", "reach", "ALL"))
                .mustBe(200);

        assertThat(city.as("aya")
                        .post("/consents/" + dream.enrollments().getFirst().consent() + "/withdrawal")
                        .mustBe(200)
                        .state())
                .isEqualTo("WITHDRAWN");
        city.as("ilse")
                .post(review + "/reinstate", object("reason", "Settled.", "reconsentRequired", false))
                .mustBe(200);
        tidy(dream);
    }

    @Test
    void whicheverDecisionIsNamedTheLastOneIsTakenBack() {
        StoryHouse house = new StoryHouse(city);
        house.approve(house.version("What is asked here.", true));
        String session = house.session();
        String enrollment = house.enroll("aya", session);
        String first = decide(house, enrollment, true);
        String second = decide(house, enrollment, true);
        Client aya = city.as("aya");

        Answer taken = aya.post("/consents/" + first + "/withdrawal").mustBe(200);

        assertThat(taken.id()).isEqualTo(second);
        assertThat(taken.state()).isEqualTo("WITHDRAWN");
        assertThat(aya.get(enrollment).mustBe(200).state()).isEqualTo("WITHDRAWN");
        assertThat(aya.post("/consents/" + first + "/withdrawal").mustBe(200).text())
                .isEqualTo(taken.text());

        for (String ended : List.of("/consents/" + first, "/consents/" + second, enrollment)) {
            String once = house.enroll("aya", session);
            aya.post(ended + "/withdrawal").mustBe(200);
            assertThat(aya.get(once).mustBe(200).state())
                    .as("who enrolled anew leaves by every address that they know")
                    .isEqualTo("WITHDRAWN");
        }

        String anew = house.enroll("aya", session);
        String refused = decide(house, anew, false);
        aya.post("/consents/" + refused + "/withdrawal").mustBe(200);
        assertThat(aya.get(anew).mustBe(200).state())
                .as("a no that is repeated")
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void whatTakingPartNeedsIsTheWholeConsent() {
        ReadyDreams.Ready dream = dreaming(new ReadyDreams(jdbc).with(1, "aya", "ben"));
        String consent = "/consents/" + dream.enrollments().getFirst().consent() + "/withdrawal";
        city.as("aya").post(consent, object("scopes", List.of())).mustBeProblem(422, "unprocessable");
        assertThat(enrollment("aya", dream, 0)).isEqualTo("DREAMING");

        assertThat(city.as("aya")
                        .post(consent, object("scopes", List.of("EMERGENCY_CONTACT")))
                        .mustBe(200)
                        .state())
                .isEqualTo("WITHDRAWN");

        assertThat(enrollment("aya", dream, 0)).isEqualTo("WITHDRAWN");
        assertThat(enrollment("ben", dream, 1)).isEqualTo("DREAMING");
        tidy(dream);
    }

    @Test
    void withoutNeuralSyncTheLaceIsReleased() {
        ReadyDreams.Ready dream =
                new ReadyDreams(jdbc).withLace(1, Sha256.of("the firmware of the evening"), "aya", "ben", "cleo");
        grant(dream, "NEURAL_SYNC");
        dreaming(dream);

        takeBack("ben", dream, "NEURAL_SYNC");
        assertThat(enrollment("ben", dream, 1))
                .as("where nobody dreams without a lace")
                .isEqualTo("WITHDRAWN");

        jdbc.update("""
                update dreamscape_version
                set content = replace(content, '"lace":{"firmwareSha256"', '"lace":null,"former":{"firmwareSha256"')
                where id = ?""", dream.version());
        String lace = "/enrollments/" + dream.enrollments().getFirst().enrollment() + "/lace";
        city.as("aya").get(lace).mustBe(200);
        takeBack("aya", dream, "NEURAL_SYNC");
        city.as("aya").get(lace).mustBeProblem(404, "not-found");
        assertThat(enrollment("aya", dream, 0)).isEqualTo("STEPPED_OUT");
        takeBack("aya", dream, "NEURAL_SYNC");
        assertThat(enrollment("cleo", dream, 2)).isEqualTo("DREAMING");
        city.as("jun").post("/sessions/" + dream.session() + "/safe-stop").mustBe(200);
    }

    @Test
    void whoNoLongerWantsToMeetTheirFearStepsOutAndTheDreamPausesWhenTooFewRemain() {
        ReadyDreams.Ready dream = new ReadyDreams(jdbc).with(2, "aya", "ben");
        jdbc.update("""
                insert into fear_use (fear_id, work_id, sanctuary_id, purpose, used_at)
                select id, ?, sanctuary_id, 'DREAMSCAPE', submitted_at from fear where owner = 'aya'""", dream.version());
        dreaming(dream);

        takeBack("ben", dream, "EXPOSE_TO_OWN_FEAR");
        assertThat(enrollment("ben", dream, 1)).as("no fear of his").isEqualTo("DREAMING");
        takeBack("aya", dream, "EXPOSE_TO_OWN_FEAR");

        assertThat(enrollment("aya", dream, 0)).isEqualTo("STEPPED_OUT");
        assertThat(city.as("jun").get("/sessions/" + dream.session()).state()).isEqualTo("PAUSED");
        assertThat(city.as("aya")
                        .post("/enrollments/" + dream.enrollments().getFirst().enrollment() + "/reaffirmations")
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .as("as long as the fear is in it")
                .containsExactly("X-04");
        tidy(dream);
        assertThat(city.as("jun").get("/sessions/" + dream.session()).state()).isEqualTo("PAUSED");
        city.as("aya")
                .post("/enrollments/" + dream.enrollments().getFirst().enrollment() + "/withdrawal")
                .mustBe(200);
        assertThat(city.as("jun").get("/sessions/" + dream.session()).state())
                .as("the last two have left")
                .isIn("SURFACING", "AFTERCARE");
    }

    /** FEA-02, SAF-07: ethicists and dreamers agreed to what the fear was when the version was handed in. */
    @Test
    void aFearThatIsPutDifferentlyTakesAnotherVersion() {
        Client celia = city.as("celia");
        for (boolean otherWords : List.of(false, true)) {
            ReadyDreams.Ready dream = new ReadyDreams(jdbc).ofItsOwnVersion(1, "aya", "ben");
            String fear = "/fears/"
                    + city.as("hana")
                            .post(
                                    "/fears",
                                    object(
                                            "sanctuaryId",
                                            "01930000-0000-7000-8000-000000000001",
                                            "text",
                                            "Small rooms full of moths.",
                                            "permissions",
                                            List.of(object("purpose", "DREAMSCAPE", "attribution", "ANONYMOUS"))))
                            .mustBe(201)
                            .id();
            Map<String, @Nullable Object> cleared = object("decision", "CLEAR", "tags", List.of("moths"));
            celia.post(fear + "/screening", cleared).mustBe(200);
            jdbc.update("""
                    insert into fear_use (fear_id, work_id, sanctuary_id, purpose, used_at)
                    select id, ?, sanctuary_id, 'DREAMSCAPE', submitted_at from fear where id = ?""", dream.version(), UUID.fromString(fear.substring(7)));
            celia.post(fear + "/screening", cleared).mustBe(200);
            String session = "/sessions/" + dream.session();
            assertThat(city.as("jun").get(session + "/readiness").mustBe(200).at("/ready"))
                    .isEqualTo("true");

            if (otherWords) {
                celia.post(fear + "/screening", object("decision", "NEEDS_REDACTION", "redactionAsked", "Shorter."))
                        .mustBe(200);
                city.as("hana")
                        .post(fear + "/redaction", object("text", "Knives."))
                        .mustBe(200);
                celia.post(fear + "/screening", cleared).mustBe(200);
            } else {
                celia.post(fear + "/screening", object("decision", "CLEAR")).mustBe(200);
            }

            assertThat(city.as("jun")
                            .post(session + "/start")
                            .mustBeProblem(409, "charter-objections")
                            .at("/objections/0/code"))
                    .isEqualTo("FEA-02.changed-since");
            jdbc.update("delete from fear_use where work_id = ?", dream.version());
        }
    }

    @Test
    void aFearThatIsTakenBackStopsTheSceneInWhichItIsDreamt() {
        for (String way : List.of("/permissions", "/withdrawal", "/fear-withdrawals")) {
            ReadyDreams.Ready dream = dreaming(new ReadyDreams(jdbc).with(1, "aya", "ben"));
            // who was not signed in has nothing but the code
            Client giver = way.equals("/fear-withdrawals") ? city : city.as("hana");
            Answer given = giver.post(
                            "/fears",
                            object(
                                    "sanctuaryId",
                                    "01930000-0000-7000-8000-000000000001",
                                    "text",
                                    "That the door is locked from outside.",
                                    "permissions",
                                    List.of(object("purpose", "DREAMSCAPE", "attribution", "ANONYMOUS"))))
                    .mustBe(201);
            String fear = "/fears/" + given.id();
            jdbc.update("""
                    insert into fear_use (fear_id, work_id, sanctuary_id, purpose, used_at)
                    select id, ?, sanctuary_id, 'DREAMSCAPE', submitted_at from fear where id = ?""", dream.version(), UUID.fromString(given.id()));

            if (way.equals("/permissions")) {
                giver.put(
                                fear,
                                way,
                                object("permissions", List.of(object("purpose", "ART", "attribution", "ANONYMOUS"))))
                        .mustBe(200);
            } else if (way.equals("/fear-withdrawals")) {
                giver.post(way, object("claimCode", given.at("/claimCode"))).mustBe(200);
            } else {
                giver.post(fear + way).mustBe(200);
            }

            String session = "/sessions/" + dream.session();
            assertThat(city.as("jun").get(session).state()).as(way).isEqualTo("PAUSED");
            assertThat(enrollment("aya", dream, 0)).isEqualTo("STEPPED_OUT");
            assertThat(enrollment("ben", dream, 1)).isEqualTo("STEPPED_OUT");
            Answer why =
                    city.as("jun").get(session + "/readiness?only=objections").mustBe(200);
            assertThat(why.text()).contains("\"FEAR\"").doesNotContain("hana");
            city.as("jun").post(session + "/safe-stop").mustBe(200);
            jdbc.update("delete from fear_use where work_id = ?", dream.version());
        }
    }

    @Test
    void whoHasSurfacedHasCompletedTheDreamAndIsAskedAfterwardsHoweverTheyLeave() {
        ReadyDreams.Ready dream = dreaming(new ReadyDreams(jdbc).with(1, "aya", "ben"));
        UUID aya = dream.enrollments().getFirst().enrollment();
        city.as("jun").post("/sessions/" + dream.session() + "/end").mustBe(200);
        String leftAt = city.as("aya").get("/enrollments/" + aya).at("/leftAt");

        Answer left = city.as("aya").post("/enrollments/" + aya + "/withdrawal").mustBe(200);

        assertThat(left.state()).isEqualTo("WITHDRAWN");
        assertThat(left.at("/leftAt")).as("the dream was left before").isEqualTo(leftAt);
        assertThat(jdbc.queryForObject(
                        "select count(*) from enrollment where id = ? and surfaced_at = left_at", Integer.class, aya))
                .isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from aftercare_check_in where enrollment_id = ? and due_at is not null",
                        Integer.class,
                        aya))
                .isEqualTo(1);
        tidy(dream);
    }

    @Test
    void aFacilitatorRelaysWhatSomebodySaysWhoHasNobodyAtTheKeyboard() {
        ReadyDreams.Ready dream = dreaming(new ReadyDreams(jdbc).with(1, "aya", "ben"));
        ReadyDreams.EnrolledPerson aya = dream.enrollments().getFirst();
        String relayed = "/enrollments/" + aya.enrollment() + "/relayed-withdrawal";
        city.as("aya").post(relayed).mustBeProblem(403, "forbidden");
        city.as("kade").post(relayed).mustBeProblem(403, "forbidden");

        Answer left = city.as("jun").post(relayed).mustBe(200);

        assertThat(left.state()).isEqualTo("WITHDRAWN");
        assertThat(city.as("jun").post(relayed).mustBe(200).text()).isEqualTo(left.text());
        assertThat(city.as("aya").get("/consents/" + aya.consent()).mustBe(200).state())
                .isEqualTo("WITHDRAWN");
        assertThat(jdbc.queryForObject(
                        "select relayed_by from enrollment where id = ?", String.class, aya.enrollment()))
                .isEqualTo("jun");
        assertThat(enrollment("ben", dream, 1)).isEqualTo("DREAMING");
        tidy(dream);
    }

    @Test
    void anEnrollmentByMistakeIsCancelledAndItsPlaceIsFree() {
        StoryHouse house = new StoryHouse(city);
        house.approve(house.version("What is asked here.", true));
        String session = house.session();
        String aya = house.enroll("aya", session);
        jdbc.update(
                "update session set capacity = 1, minimum_dreamers = 1 where id = ?",
                UUID.fromString(session.substring("/sessions/".length())));
        String ben = house.enroll("ben", session);
        assertThat(city.as("ben").get(ben).state()).isEqualTo("WAITLISTED");
        city.as("aya").post(aya + "/cancellation").mustBeProblem(403, "forbidden");

        city.as("celia").post(aya + "/cancellation").mustBe(200);

        assertThat(city.as("aya").get(aya).mustBe(200).state()).isEqualTo("CANCELLED");
        assertThat(city.as("ben").get(ben).state()).isEqualTo("ENROLLED");
        city.as("jun").post(aya + "/cancellation").mustBeProblem(409, "state-conflict");
        assertThat(house.enroll("aya", session)).isNotEqualTo(aya);
    }

    @Test
    void whoLeftGoesOnReadingWhatItWasAndWhatBecameOfItAndNothingAboutTheOthers() {
        ReadyDreams.Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
        String session = "/sessions/" + dream.session();
        ReadyDreams.EnrolledPerson seat = dream.enrollments().getFirst();
        Answer whole = city.as("aya").get(session).mustBe(200);
        List<String> toOthers = toOthers(session);
        city.as("aya").post("/enrollments/" + seat.enrollment() + "/withdrawal").mustBe(200);

        assertThat(toOthers(session)).as("nobody learns it by counting").isEqualTo(toOthers);
        assertThat(city.as("jun").get(session).mustBe(200).at("/seats/taken")).isEqualTo("1");
        Answer left = city.as("aya").get(session).mustBe(200);
        assertThat(left.at("/title")).isEqualTo(whole.at("/title"));
        assertThat(left.at("/startsAt")).isEqualTo(whole.at("/startsAt"));
        assertThat(left.at("/seats/taken")).isEqualTo("0");
        assertThat(left.json().get("crew")).isEmpty();
        assertThat(left.json().get("allowedActions")).isEmpty();
        assertThat(left.header("ETag")).isNotEqualTo(whole.header("ETag"));
        for (String others : List.of("/readiness", "/enrollments", "/waivers", "/start-record")) {
            city.as("aya").get(session + others).mustBeProblem(404, "not-found");
        }
        city.as("aya").post(session + "/stop-scene").mustBeProblem(404, "not-found");
        city.as("dov").get(session).mustBeProblem(404, "not-found");

        city.as("jun")
                .post(session + "/cancel", object("reason", "The chamber has to be repaired."))
                .mustBe(200);
        for (String reader : List.of("aya", "ben", "jun")) {
            assertThat(city.as(reader).get(session).mustBe(200).at("/cancelReason"))
                    .as(reader)
                    .isEqualTo("The chamber has to be repaired.");
        }
        assertThat(city.as("aya")
                        .get("/enrollments/" + seat.enrollment())
                        .mustBe(200)
                        .state())
                .isEqualTo("WITHDRAWN");
        assertThat(city.as("aya").get("/consents/" + seat.consent()).mustBe(200).state())
                .isEqualTo("WITHDRAWN");
        city.as("aya")
                .get("/enrollments/" + seat.enrollment() + "/servings/" + seat.consent())
                .mustBe(200);
    }

    /** The session and who is in it, as crew who do not accompany it and another dreamer read them. */
    private List<String> toOthers(String session) {
        return Stream.of("celia", "ben")
                .flatMap(reader -> Stream.of(session, session + "/enrollments", "/sessions?state=CHECK_IN")
                        .map(path -> city.as(reader).get(path).mustBe(200).text()))
                .toList();
    }

    @Test
    void whoDidNotComeAndWhoWasCancelledGoOnReadingIt() {
        for (String ended : List.of("NO_SHOW", "CANCELLED")) {
            ReadyDreams.Ready dream = new ReadyDreams(jdbc).with(1, "aya", "ben");
            jdbc.update(
                    "update enrollment set state = ?, enrolled_key = null where id = ?",
                    ended,
                    dream.enrollments().getFirst().enrollment());

            Answer read = city.as("aya").get("/sessions/" + dream.session()).mustBe(200);
            assertThat(read.at("/seats/taken")).as(ended).isEqualTo("0");
            assertThat(read.json().get("allowedActions")).as(ended).isEmpty();
            tidy(dream);
        }
    }

    private ReadyDreams.Ready dreaming(ReadyDreams.Ready dream) {
        city.as("jun").post("/sessions/" + dream.session() + "/start").mustBe(200);
        return dream;
    }

    private void grant(ReadyDreams.Ready dream, String scope) {
        jdbc.update(
                "update consent set decisions = replace(decisions, '[{', ?) where session_id = ?",
                "[{\"scope\":\"" + scope + "\",\"granted\":true},{",
                dream.session());
    }

    private void takeBack(String name, ReadyDreams.Ready dream, String scope) {
        String mine = city.as(name).get("/me").at("/participantId");
        UUID consent = dream.enrollments().stream()
                .filter(enrollment -> enrollment.participant().toString().equals(mine))
                .findAny()
                .orElseThrow()
                .consent();
        city.as(name)
                .post("/consents/" + consent + "/withdrawal", object("scopes", List.of(scope)))
                .mustBe(200);
    }

    private String enrollment(String name, ReadyDreams.Ready dream, int which) {
        return city.as(name)
                .get("/enrollments/" + dream.enrollments().get(which).enrollment())
                .mustBe(200)
                .state();
    }

    private String decide(StoryHouse house, String enrollment, boolean takesPart) {
        return city.as("aya")
                .post(
                        enrollment + "/consents",
                        StoryHouse.decision(house.serve("aya", enrollment).id(), takesPart, List.of(0)))
                .mustBe(201)
                .id();
    }

    private void bringTo(String state, UUID session) {
        Client jun = city.as("jun");
        switch (state) {
            case "CHECK_IN" -> {
                // it is there
            }
            case "PLANNED", "OPEN", "CANCELLED" ->
                jdbc.update("update session set state = ? where id = ?", state, session);
            default -> {
                jun.post("/sessions/" + session + "/start").mustBe(200);
                if (state.equals("PAUSED")) {
                    jun.post("/sessions/" + session + "/pause").mustBe(200);
                } else if (!state.equals("DREAMING")) {
                    jun.post("/sessions/" + session + "/end").mustBe(200);
                    jdbc.update("update session set state = ? where id = ?", state, session);
                }
            }
        }
        assertThat(jun.get("/sessions/" + session).mustBe(200).state()).isEqualTo(state);
    }

    /** Nobody of the demo dreams on into the next test. */
    private void tidy(ReadyDreams.Ready dream) {
        city.as("ben")
                .post("/enrollments/" + dream.enrollments().get(1).enrollment() + "/withdrawal")
                .mustBe(200);
    }
}
