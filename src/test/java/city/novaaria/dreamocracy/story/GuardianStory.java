package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.Scope;
import city.novaaria.dreamocracy.consent.ConsentRegister;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.race.ReadyDreams;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Nils is seventeen for two more days, and Hana is his guardian: neither of them decides without the other. */
abstract class GuardianStory {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";
    private static final String HANA = DEMO + "108";
    private static final List<String> DREAMERS = List.of("aya", "ben", "nils");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ConsentRegister consents;

    private Client city = Client.at(0);
    private final Map<String, String> crew = new LinkedHashMap<>();
    private final Map<String, String> enrollments = new LinkedHashMap<>();
    private String house = "";
    private String chamber = "";
    private String dreamscape = "";
    private String nils = "";
    private List<Object[]> bornOnRecord = List.of();

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
        // everybody was seen off from wherever they were
        jdbc.update("update enrollment set state = 'DONE' where state = 'SURFACED'");
        bornOnRecord = jdbc.queryForList("select birth_date, id from participant").stream()
                .map(person -> new Object[] {person.get("birth_date"), person.get("id")})
                .toList();
    }

    @AfterEach
    void everybodyIsAsOldAsBefore() {
        jdbc.update("update participant set subject = null where subject = 'nils'");
        jdbc.batchUpdate(
                "update participant set birth_date = ?, earlier_birth_date = null, birth_date_since = null where id = ?",
                bornOnRecord);
    }

    @Test
    void guardianAndChildDecideTogetherUntilTheBirthday() {
        foundTheSanctuary();
        registerNils();
        String session = plan("The last evening before", Duration.ofHours(2));

        assertThat(enrolling("nils", session, nils)
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .containsExactly("VUL-01");
        enrolling("hana", session, nils).mustBeProblem(404, "not-found");
        String link = hanaBecomesGuardian(now().plus(Duration.ofHours(1)));
        assertThat(city.as("hana")
                        .get("/programme?limit=100&sanctuaryId=" + house)
                        .mustBe(200)
                        .json()
                        .get("items")
                        .valueStream()
                        .map(open -> open.get("sessionId").asString()))
                .as("also where only members read what may be joined")
                .contains(session);
        enrollments.put("nils", enrolling("hana", session, nils).mustBe(201).id());
        for (String name : List.of("aya", "ben")) {
            String self = city.as(name).get("/me").at("/participantId");
            enrollments.put(name, enrolling(name, session, self).mustBe(201).id());
        }
        city.as("jun").post("/sessions/" + session + "/begin-check-in").mustBe(200);
        DREAMERS.forEach(this::checkIn);

        hanaSpeaksForNilsAndForNobodyElse();
        decide("aya", "aya", true);
        decide("ben", "ben", true);
        Answer permission = decide("hana", "nils", true);
        assertThat(permission.at("/givenAs")).isEqualTo("GUARDIAN");
        assertThat(permission.at("/guardianId")).isEqualTo(HANA);
        assertThat(decide("nils", "nils", false).state()).isEqualTo("REFUSED");
        assertThat(refusal(session)).as("guardian yes, child no").containsExactly("CON-01", "VUL-01", "SAF-03");

        decide("nils", "nils", true);
        advance(Duration.ofMinutes(61));
        DREAMERS.forEach(this::attestFitness);
        assertThat(refusal(session)).as("child yes, guardian expired").containsExactly("VUL-01");
        city.as("hana").get(enrollment("nils")).mustBeProblem(404, "not-found");

        city.as("celia").delete("/participants/" + nils + "/guardians/" + link).mustBe(204);
        hanaBecomesGuardian(null);
        assertThat(city.as("jun")
                        .post("/sessions/" + session + "/start")
                        .mustBe(200)
                        .state())
                .isEqualTo("DREAMING");

        hanaTakesNilsOut(session, permission.id());
        theBirthdayComes();
    }

    @Test
    void theNextStepsOfAChildAreItsOwnAndItsGuardians() {
        foundTheSanctuary();
        registerNils();
        String session = plan("An evening for two", Duration.ofHours(3));
        hanaBecomesGuardian(null);
        String seat =
                "/enrollments/" + enrolling("hana", session, nils).mustBe(201).id();
        assertThat(turns("hana", seat)).contains("GUARDIAN").doesNotContain("DREAMER");
        assertThat(turns("nils", seat)).contains("DREAMER").doesNotContain("GUARDIAN");

        FollowedSteps steps = new FollowedSteps(city);
        steps.say("answers", List.of(0));
        JsonNode seen =
                steps.bringIn("nils", seat, Map.of("DREAMER", "nils", "GUARDIAN", "hana", "FACILITATOR", "jun"));

        assertThat(seen.get("state").asString()).isEqualTo("CHECKED_IN");
        assertThat(seen.get("nextSteps").valueStream())
                .allMatch(next -> next.at("/step/done").asBoolean());
        assertThat(turns("nils", seat)).isEmpty();
        assertThat(turns("hana", seat)).isEmpty();
    }

    /** As whom the reader has something to do. */
    private Set<String> turns(String reader, String enrollment) {
        return city.as(reader)
                .get(enrollment)
                .mustBe(200)
                .json()
                .get("nextSteps")
                .valueStream()
                .filter(next -> next.at("/step/youMay").asBoolean())
                .flatMap(next -> next.at("/step/by").valueStream())
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private void hanaSpeaksForNilsAndForNobodyElse() {
        Answer kept = city.as("hana").get("/participants/" + nils + "/data").mustBe(200);
        assertThat(kept.json()
                        .get("parts")
                        .valueStream()
                        .map(part -> part.get("name").asString()))
                .contains("profile", "enrollments", "screenings", "aftercareCheckIns")
                .doesNotContain("confidential", "fears", "consents", "aftercareAttempts", "waivers");
        assertThat(kept.text()).doesNotContain(HANA);
        city.as("hana")
                .get("/participants/" + city.as("aya").get("/me").at("/participantId") + "/data")
                .mustBeProblem(404, "not-found");
        Client hana = city.as("hana");
        JsonNode asked = hana.get("/aftercare-check-ins?limit=100")
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .filter(checkIn -> checkIn.get("enrollmentId").asString().equals(enrollments.get("nils")))
                .findFirst()
                .orElseThrow();
        assertThat(asked.get("state").asString()).isEqualTo("PLANNED");
        assertThat(asked.get("attemptsHidden").asBoolean()).isTrue();
        assertThat(asked.get("allowedActions")).isEmpty();
        String checkIn = "/aftercare-check-ins/" + asked.get("id").asString();
        hana.get(checkIn).mustBe(200);
        hana.post(checkIn + "/decline").mustBeProblem(403, "forbidden");
        String preference = "/participants/" + nils + "/aftercare-preference";
        assertThat(hana.get(preference).mustBe(200).at("/channel")).isEqualTo("IN_PERSON");
        hana.put(preference, "", object("channel", "CALL")).mustBeProblem(403, "forbidden");
        city.as("ben").get(preference).mustBeProblem(404, "not-found");
        city.as("aya").get(checkIn).mustBeProblem(404, "not-found");
        Answer enrollment = hana.get(enrollment("nils")).mustBe(200);
        assertThat(enrollment.json().get("open").isArray()).isTrue();
        assertThat(enrollment.json().get("allowedActions").valueStream().map(action -> action.asString()))
                .containsExactly("READ_DISCLOSURE", "GIVE_CONSENT", "PLAN_WAY_HOME", "WITHDRAW");
        hana.get(enrollment("nils") + "/readiness").mustBe(200);
        hana.post(enrollment("nils") + "/fitness", object("fit", true, "attestedAs", "SELF"))
                .mustBe(403);
        hana.get("/participants/" + nils).mustBe(200);
        hana.get(enrollment("aya")).mustBeProblem(404, "not-found");
        assertThat(city.as("jun")
                        .post(enrollment("nils") + "/servings")
                        .mustBe(403)
                        .objectingRules())
                .containsExactly("CON-01");
    }

    private void hanaTakesNilsOut(String session, String permission) {
        assertThat(city.as("hana")
                        .post("/consents/" + permission + "/withdrawal")
                        .mustBe(200)
                        .state())
                .isEqualTo("WITHDRAWN");
        assertThat(city.as("nils").get(enrollment("nils")).mustBe(200).state()).isEqualTo("WITHDRAWN");
        for (String name : List.of("aya", "ben")) {
            assertThat(city.as(name).get(enrollment(name)).mustBe(200).state()).isEqualTo("DREAMING");
        }
        assertThat(city.as("jun").get("/sessions/" + session).state()).isEqualTo("DREAMING");
        assertThat(city.as("hana")
                        .post(enrollment("nils") + "/withdrawal")
                        .mustBe(200)
                        .state())
                .isEqualTo("WITHDRAWN");
    }

    private void theBirthdayComes() {
        String session = plan("The first evening after", Duration.ofHours(60));
        enrollments.put("nils", enrolling("hana", session, nils).mustBe(201).id());
        String permission = decide("hana", "nils", true).id();
        decide("nils", "nils", true);

        advance(Duration.ofDays(2));
        Client hana = city.as("hana");
        hana.get(enrollment("nils")).mustBeProblem(404, "not-found");
        hana.get(enrollment("nils") + "/readiness").mustBeProblem(404, "not-found");
        hana.post(enrollment("nils") + "/servings").mustBeProblem(404, "not-found");
        hana.post(enrollment("nils") + "/withdrawal").mustBeProblem(404, "not-found");
        hana.get("/participants/" + nils).mustBeProblem(404, "not-found");
        hana.get("/participants/" + nils + "/guardians").mustBeProblem(404, "not-found");
        assertThat(hana.post("/consents/" + permission + "/withdrawal")
                        .mustBe(200)
                        .state())
                .isEqualTo("WITHDRAWN");
        assertThat(city.as("nils").get(enrollment("nils")).mustBe(200).state()).isEqualTo("ENROLLED");

        assertThat(objections("nils")).contains("VUL-02").doesNotContain("VUL-01");
        decide("nils", "nils", true);
        assertThat(objections("nils")).doesNotContain("VUL-01", "VUL-02", "CON-01");
    }

    /** What somebody reads of the enrollment among their own. */
    private JsonNode own(String who, String enrollment) {
        return city.as(who)
                .get("/me/enrollments?limit=100")
                .mustBe(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> enrollment.endsWith(item.get("id").asString()))
                .findAny()
                .orElse(MissingNode.getInstance());
    }

    @Test
    void aGuardianshipThatEndsTakesThePermissionWithIt() {
        ReadyDreams.Ready dream = dreamWithPia();
        String pia = "/enrollments/" + dream.enrollments().getFirst().enrollment();
        JsonNode wards = own("hana", pia);
        assertThat(wards.at("/ward").asString()).isEqualTo("Pia");
        assertThat(wards.at("/session/state").asString()).isEqualTo("DREAMING");
        assertThat(wards.at("/crew")).isNotEmpty();
        assertThat(wards.at("/place/chamber").asString()).isNotBlank();

        String seats = "/participants/" + wards.at("/participantId").asString() + "/enrollments?limit=100";
        assertThat(city.as("hana").get(seats).mustBe(200).text()).contains(pia.substring("/enrollments/".length()));

        endGuardianships();
        city.as("hana").get(seats).mustBeProblem(404, "not-found");
        assertThat(own("hana", pia).isMissingNode()).isTrue();
        assertThat(own("pia", pia).at("/crew")).as("of who has left").isEmpty();
        assertThat(city.as("pia").get(pia).mustBe(200).state()).isEqualTo("WITHDRAWN");
        assertThat(city.as("jun")
                        .get("/sessions/" + dream.session())
                        .mustBe(200)
                        .state())
                .isEqualTo("DREAMING");
        city.as("jun").post("/sessions/" + dream.session() + "/safe-stop").mustBe(200);
    }

    @Test
    void whoWasGuardianAtTheStartTakesTheChildOutUntilItHasSurfaced() {
        ReadyDreams.Ready dream = dreamWithPia();
        String pia = "/enrollments/" + dream.enrollments().getFirst().enrollment();
        alsoPermits("cleo", dream);

        endGuardianships();

        assertThat(city.as("pia").get(pia).mustBe(200).state())
                .as("another permission suffices")
                .isEqualTo("DREAMING");
        city.as("hana").get(pia).mustBeProblem(404, "not-found");
        assertThat(city.as("hana").post(pia + "/stop").mustBe(200).state()).isEqualTo("STEPPED_OUT");
        assertThat(city.as("hana").post(pia + "/withdrawal").mustBe(200).state())
                .isEqualTo("WITHDRAWN");
        city.as("hana").post(pia + "/withdrawal").mustBeProblem(404, "not-found");
        city.as("jun").post("/sessions/" + dream.session() + "/safe-stop").mustBe(200);
    }

    @Test
    void aChildIsHandedOverBeforeItIsSeenOffAndIsKeptInNoDreamForIt() {
        ReadyDreams.Ready dream = readyWithPia();
        String pia = "/enrollments/" + dream.enrollments().getFirst().enrollment();
        alone("pia", pia, true).mustBeProblem(403, "forbidden");
        alone("jun", pia, true).mustBeProblem(403, "forbidden");
        assertThat(alone("hana", pia, true).mustBe(200).at("/alone")).isEqualTo("true");
        assertThat(alone("hana", pia, false).mustBe(200).at("/metBy"))
                .as("whoever plans anew says it anew")
                .isEqualTo("Aunt Rosa");
        city.as("jun").post("/sessions/" + dream.session() + "/start").mustBe(200);
        city.as("jun").post(pia + "/handover", object("to", "NAMED_PERSON")).mustBeProblem(409, "state-conflict");

        assertThat(city.as("hana").post(pia + "/surfacing").mustBe(200).state()).isEqualTo("SURFACED");
        jdbc.update(
                "update enrollment set left_at = left_at - interval '2' hour where id = ?",
                dream.enrollments().getFirst().enrollment());
        Map<String, @Nullable Object> leaving = object("fitToLeave", true, "wayHomeFollowed", true);
        Answer refused = city.as("jun").post(pia + "/check-out", leaving).mustBeProblem(409, "charter-objections");
        assertThat(refused.objectingRules()).containsExactly("X-03");
        assertThat(refused.text()).contains("handOverPerson");

        city.as("jun").post(pia + "/handover", object("to", "GUARDIAN")).mustBeProblem(422, "unprocessable");
        city.as("jun")
                .post(pia + "/handover", object("to", "OTHER", "name", "A neighbor"))
                .mustBeProblem(422, "unprocessable");
        city.as("jun")
                .post(pia + "/handover", object("to", "GUARDIAN", "guardianId", DEMO + "101"))
                .mustBeProblem(422, "unprocessable");
        city.as("hana").post(pia + "/handover", object("to", "NAMED_PERSON")).mustBeProblem(403, "forbidden");
        Answer handed = city.as("jun")
                .post(pia + "/handover", object("to", "NAMED_PERSON"))
                .mustBe(200);
        assertThat(handed.at("/handover/name")).isEqualTo("Aunt Rosa");
        assertThat(city.as("hana").get(pia).mustBe(200).at("/handover/to")).isEqualTo("NAMED_PERSON");
        assertThat(city.as("celia").get(pia).mustBe(200).text()).doesNotContain("Rosa");
        city.as("jun")
                .post(pia + "/handover", object("to", "GUARDIAN", "guardianId", HANA))
                .mustBeProblem(409, "nobody-to-hand-over");
        assertThat(city.as("jun").post(pia + "/check-out", leaving).mustBe(200).state())
                .isEqualTo("DONE");
        city.as("jun").post("/sessions/" + dream.session() + "/safe-stop").mustBe(200);
    }

    @Test
    void aChildWhoLeavesEarlyIsHandedOverToo() {
        ReadyDreams.Ready dream = dreamWithPia();
        String pia = "/enrollments/" + dream.enrollments().getFirst().enrollment();
        assertThat(city.as("pia").post(pia + "/withdrawal").mustBe(200).state()).isEqualTo("WITHDRAWN");
        city.as("jun").post(pia + "/handover", object("to", "NAMED_PERSON")).mustBeProblem(409, "nobody-named");
        assertThat(city.as("jun")
                        .post(pia + "/handover", object("to", "GUARDIAN", "guardianId", HANA))
                        .mustBe(200)
                        .at("/handover/guardianId"))
                .isEqualTo(HANA);
        city.as("jun").post("/sessions/" + dream.session() + "/safe-stop").mustBe(200);
    }

    /** The child's own word, the crew's and that of somebody who is no guardian any more count for nothing. */
    @Test
    void onlyAGuardiansWordSaysWhoTakesAChildHome() {
        ReadyDreams.Ready dream = readyWithPia();
        String pia = "/enrollments/" + dream.enrollments().getFirst().enrollment();
        Map<String, @Nullable Object> stranger = object("plan", "With a friend.", "metBy", "Max");
        city.as("pia").put(pia, "/way-home", stranger).mustBeProblem(403, "forbidden");
        city.as("jun").put(pia, "/way-home", stranger).mustBeProblem(403, "forbidden");
        alone("hana", pia, true).mustBe(200);
        Answer planned =
                city.as("pia").put(pia, "/way-home", object("plan", "By bus.")).mustBe(200);
        assertThat(planned.at("/plan")).isEqualTo("By bus.");
        assertThat(planned.at("/metBy")).isEqualTo("Aunt Rosa");
        assertThat(planned.at("/alone")).isEqualTo("true");
        city.as("jun").post("/sessions/" + dream.session() + "/start").mustBe(200);
        city.as("pia").post(pia + "/surfacing").mustBe(200);
        jdbc.update(
                "update enrollment set left_at = left_at - interval '2' hour where id = ?",
                dream.enrollments().getFirst().enrollment());

        endGuardianships();

        city.as("jun").post(pia + "/handover", object("to", "NAMED_PERSON")).mustBeProblem(409, "nobody-named");
        for (Map<String, @Nullable Object> hands : List.of(
                object("to", "GUARDIAN", "guardianId", HANA),
                object("to", "OTHER", "guardianId", HANA, "name", "Uncle Bo"))) {
            city.as("jun").post(pia + "/handover", hands).mustBeProblem(422, "unprocessable");
        }
        assertThat(city.as("jun")
                        .post(pia + "/check-out", object("fitToLeave", true, "wayHomeFollowed", true))
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .containsExactly("X-03");
        city.as("jun").post("/sessions/" + dream.session() + "/safe-stop").mustBe(200);
    }

    @Test
    void aChildWhoHasArrivedIsHandedOverAlsoWhenNobodyDreams() {
        Map<String, @Nullable Object> hana = object("to", "GUARDIAN", "guardianId", HANA);
        ReadyDreams.Ready dream = readyWithPia();
        String pia = "/enrollments/" + dream.enrollments().getFirst().enrollment();
        city.as("jun").post(pia + "/handover", hana).mustBeProblem(409, "state-conflict");
        city.as("celia")
                .post(pia + "/cancellation", object("reason", "No lace."))
                .mustBe(200);
        city.as("jun").post(pia + "/handover", hana).mustBe(200);
        city.as("jun")
                .post("/sessions/" + dream.session() + "/cancel", object("reason", "Over."))
                .mustBe(200);

        dream = readyWithPia();
        pia = "/enrollments/" + dream.enrollments().getFirst().enrollment();
        city.as("jun")
                .post("/sessions/" + dream.session() + "/cancel", object("reason", "No light."))
                .mustBe(200);
        city.as("jun").post(pia + "/handover", hana).mustBe(200);
    }

    private Answer alone(String by, String enrollment, boolean alone) {
        return city.as(by)
                .put(enrollment, "/way-home", object("plan", "By tram.", "metBy", "Aunt Rosa", "alone", alone));
    }

    @Test
    void aBirthDateIsCorrectedByOneWhoAsksAndAnotherWhoConfirms() {
        String cleo = corrections("cleo");
        Map<String, @Nullable Object> tomorrow = object("birthDate", "2999-01-01", "reason", "It is later.");
        city.as("cleo").post(cleo, tomorrow).mustBeProblem(400, "invalid-request");
        Answer asked = city.as("cleo").post(cleo, bornOn("1980-02-29")).mustBe(201);
        assertThat(asked.text()).contains("\"allowedActions\":[\"WITHDRAW\"]");
        city.as("celia").post(cleo, bornOn("1980-02-28")).mustBeProblem(409, "correction-requested-already");
        city.as("cleo").post(cleo + "/" + asked.id() + "/confirmation").mustBeProblem(403, "forbidden");
        city.as("cleo").delete(cleo + "/" + asked.id()).mustBe(204);
        assertThat(city.as("cleo").get(cleo + "/" + asked.id()).mustBe(200).state())
                .isEqualTo("WITHDRAWN");

        String byCelia =
                city.as("celia").post(cleo, bornOn("1980-02-29")).mustBe(201).id();
        for (String decision : List.of("/confirmation", "/rejection")) {
            city.as("celia").post(cleo + "/" + byCelia + decision).mustBeProblem(403, "forbidden");
            city.as("jun").post(cleo + "/" + byCelia + decision).mustBeProblem(403, "forbidden");
            city.as("mira").post(cleo + "/" + byCelia + decision).mustBeProblem(404, "not-found");
        }
        city.as("jun").delete(cleo + "/" + byCelia).mustBeProblem(403, "forbidden");
        assertThat(city.as("vesna")
                        .post(cleo + "/" + byCelia + "/rejection")
                        .mustBe(200)
                        .state())
                .isEqualTo("REJECTED");
        assertThat(bornOnRecord("cleo")).isNotEqualTo("1980-02-29");
        city.as("vesna").post(cleo + "/" + byCelia + "/confirmation").mustBeProblem(409, "state-conflict");

        correct("celia", "cleo", "1980-02-29", "vesna");
        assertThat(bornOnRecord("cleo")).isEqualTo("1980-02-29");
        assertThat(city.as("vesna").get(cleo).mustBe(200).json().at("/items")).hasSize(3);
        city.as("vesna").get("/participants/" + idOf("cleo")).mustBeProblem(404, "not-found");
    }

    @Test
    void whoIsBoundToAPersonConfirmsNothingForThem() {
        String crewId = Objects.requireNonNull(jdbc.queryForObject(
                        "select id from crew where subject = 'celia' and role = 'ORGANIZER' and sanctuary_id ="
                                + " (select home_sanctuary_id from participant where subject = 'ben')",
                        UUID.class))
                .toString();
        String relations = "/participants/" + idOf("ben") + "/relations";
        String family = city.as("ben")
                .post(relations, object("crewId", crewId, "kind", "FAMILY"))
                .mustBe(201)
                .id();
        String ben = corrections("ben");
        String asked =
                city.as("ben").post(ben, bornOn("1980-01-01")).mustBe(201).id();
        assertThat(city.as("celia").get(ben + "/" + asked).mustBe(200).json().get("allowedActions"))
                .isEmpty();
        city.as("celia").post(ben + "/" + asked + "/confirmation").mustBeProblem(403, "forbidden");
        city.as("ben").delete(relations + "/" + family).mustBe(204);
        city.as("celia").post(ben + "/" + asked + "/confirmation").mustBeProblem(403, "forbidden");
        city.as("vesna").post(ben + "/" + asked + "/confirmation").mustBe(200);

        assertThat(jdbc.queryForObject("select count(*) from guardianship where ended_at is null", Integer.class))
                .isPositive();
        String hana = corrections("hana");
        String child =
                city.as("celia").post(hana, bornOn(childhood())).mustBe(201).id();
        city.as("vesna").post(hana + "/" + child + "/confirmation").mustBeProblem(409, "guardians-are-of-age");
    }

    @Test
    void whoTurnsOutToBeAChildIsTakenOutOfTheDream() {
        ReadyDreams.Ready dream = dreamWithPia();
        String aya = "/enrollments/" + dream.enrollments().get(1).enrollment();

        correct("celia", "aya", childhood(), "vesna");

        assertThat(city.as("aya").get(aya).mustBe(200).state()).isEqualTo("WITHDRAWN");
        assertThat(city.as("ben")
                        .get("/enrollments/" + dream.enrollments().get(2).enrollment())
                        .mustBe(200)
                        .state())
                .isEqualTo("DREAMING");
        city.as("jun").post("/sessions/" + dream.session() + "/safe-stop").mustBe(200);
    }

    @Test
    void whoTurnsOutToBeAChildDoesNotBeginWithoutGuardians() {
        ReadyDreams.Ready dream = readyWithPia();
        correct("celia", "aya", childhood(), "vesna");

        assertThat(refusal(dream.session().toString())).containsExactly("VUL-01");
    }

    @Test
    void whoWasTakenForAChildConsentsAnewAndIsTakenOutByWhoeverWasGuardianUntilThen() {
        ReadyDreams.Ready ready = readyWithPia();
        correct("hana", "pia", "1980-01-01", "celia");
        assertThat(refusal(ready.session().toString())).containsExactly("VUL-02");
        city.as("hana")
                .get("/enrollments/" + ready.enrollments().getFirst().enrollment())
                .mustBeProblem(404, "not-found");
        correct("celia", "pia", childhood(), "vesna");
        city.as("jun").post("/sessions/" + ready.session() + "/start").mustBe(200);

        correct("pia", "pia", "1980-01-01", "celia");
        String pia = "/enrollments/" + ready.enrollments().getFirst().enrollment();
        assertThat(city.as("pia").get(pia).mustBe(200).state()).isEqualTo("DREAMING");
        assertThat(city.as("hana").post(pia + "/stop").mustBe(200).state()).isEqualTo("STEPPED_OUT");
        city.as("jun").post("/sessions/" + ready.session() + "/safe-stop").mustBe(200);
    }

    private void correct(String asking, String whose, String date, String confirming) {
        String asked = city.as(asking)
                .post(corrections(whose), bornOn(date))
                .mustBe(201)
                .id();
        assertThat(city.as(confirming)
                        .post(corrections(whose) + "/" + asked + "/confirmation")
                        .mustBe(200)
                        .state())
                .isEqualTo("CONFIRMED");
    }

    private static Map<String, @Nullable Object> bornOn(String date) {
        return object("birthDate", date, "reason", "The passport shows it.");
    }

    /** Of somebody who is fifteen. */
    private String childhood() {
        return LocalDate.ofInstant(now(), ZoneId.of("UTC"))
                .minusYears(15)
                .minusMonths(6)
                .toString();
    }

    private String corrections(String whose) {
        return "/participants/" + idOf(whose) + "/birth-date-corrections";
    }

    private String bornOnRecord(String whose) {
        return city.as(whose).get("/participants/" + idOf(whose)).mustBe(200).at("/birthDate");
    }

    private UUID idOf(String subject) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select id from participant where subject = ?", UUID.class, subject));
    }

    @Test
    void whoeverSpeaksForAChildReadsThePlainFactsOfItsSessionWhateverBecameOfIt() {
        ReadyDreams.Ready dream = readyWithPia();
        String session = "/sessions/" + dream.session();
        String pia = "/enrollments/" + dream.enrollments().getFirst().enrollment();
        Answer before = city.as("hana").get(session).mustBe(200);
        assertThat(before.at("/title")).isEqualTo("Ready");
        assertThat(before.json().get("crew")).isEmpty();
        assertThat(before.json().at("/seats/taken").asInt())
                .as("nothing about the others")
                .isZero();
        assertThat(before.json().get("allowedActions")).isEmpty();
        city.as("hana").get(session + "/enrollments").mustBeProblem(404, "not-found");

        city.as("hana").post(pia + "/withdrawal").mustBe(200);
        assertThat(city.as("hana").get(session).mustBe(200).text()).isEqualTo(before.text());
        city.as("jun")
                .post(session + "/cancel", object("reason", "The lamp broke."))
                .mustBe(200);
        for (String reader : List.of("hana", "pia")) {
            Answer after = city.as(reader).get(session).mustBe(200);
            assertThat(after.state()).isEqualTo("CANCELLED");
            assertThat(after.at("/cancelReason")).isEqualTo("The lamp broke.");
        }

        endGuardianships();
        city.as("hana").get(session).mustBeProblem(404, "not-found");
    }

    @Test
    void whatAHouseLeavesForAChildReachesItsGuardiansToo() {
        ReadyDreams.Ready dream = readyWithPia();
        UUID pia = dream.enrollments().getFirst().enrollment();
        jdbc.update("delete from message_guardian_reading");
        jdbc.update("delete from message_delivery");
        String session = "/sessions/" + dream.session();
        String toPia = leave(session, pia).mustBe(201).id();
        leave(session, dream.enrollments().getLast().enrollment()).mustBe(201);
        Answer ofHana = city.as("hana").get("/me/messages").mustBe(200);
        assertThat(ofHana.json().at("/items")).hasSize(1);
        assertThat(ofHana.at("/items/0/id")).isEqualTo(toPia);
        assertThat(ofHana.at("/items/0/wards/0")).isEqualTo(idOf("pia").toString());
        assertThat(ofHana.at("/unread")).isEqualTo("1");

        String reading = "/messages/" + toPia + "/reading";
        city.as("aya").post(reading).mustBeProblem(404, "not-found");
        assertThat(city.as("hana").post(reading).mustBe(200).at("/readAt")).isNotEmpty();
        assertThat(city.as("hana").post(reading).mustBe(200).at("/readAt")).isNotEmpty();
        assertThat(city.as("hana").get("/me/messages").at("/unread")).isEqualTo("0");
        Answer ofPia = city.as("pia").get("/messages/" + toPia).mustBe(200);
        assertThat(ofPia.json().get("readAt").isNull())
                .as("what a guardian has read the child has not")
                .isTrue();
        assertThat(ofPia.json().get("wards")).isEmpty();
        assertThat(city.as("hana").get("/me/data").mustBe(200).text()).contains("messagesReadForWards", toPia);
        assertThat(city.as("hana")
                        .get("/participants/" + idOf("pia") + "/data")
                        .mustBe(200)
                        .text())
                .contains(toPia);

        endGuardianships();
        city.as("hana").get("/messages/" + toPia).mustBeProblem(404, "not-found");
        city.as("hana").post(reading).mustBeProblem(404, "not-found");
        assertThat(city.as("hana").get("/me/messages").json().at("/items")).isEmpty();
    }

    private Answer leave(String session, UUID enrollment) {
        return city.as("celia").post(session + "/messages", object("text", "Bring socks.", "enrollmentId", enrollment));
    }

    @Test
    void theNoOfAGuardianStandsWhenAnotherOneEnrollsTheChildAnew() {
        ReadyDreams.Ready dream = readyWithPia();
        alsoPermits("cleo", dream);
        UUID earlier = UUID.randomUUID();
        jdbc.update("""
                insert into enrollment (id, session_id, sanctuary_id, participant_id, state, enrolled_at, left_at, version)
                select ?, session_id, sanctuary_id, participant_id, 'WITHDRAWN', enrolled_at, enrolled_at, 0
                from enrollment where id = ?""", earlier, dream.enrollments().getFirst().enrollment());
        jdbc.update("""
                update consent set enrollment_id = ?, status = 'WITHDRAWN', withdrawn_at = given_at, live_guardian_id = null
                where session_id = ? and guardian_id = (select id from participant where subject = 'hana')""", earlier, dream.session());

        assertThat(refusal(dream.session().toString())).containsExactly("VUL-01");
    }

    @Test
    void theNoOfAGuardianStandsWhenTheirGuardianshipIsEndedByOthers() {
        ReadyDreams.Ready dream = readyWithPia();
        alsoPermits("cleo", dream);
        city.as("hana")
                .post("/consents/" + permissionOf("hana", dream) + "/withdrawal")
                .mustBe(200);
        jdbc.update(
                "update enrollment set state = 'CHECKED_IN', left_at = null, left_from = null, enrolled_key = participant_id where id = ?",
                dream.enrollments().getFirst().enrollment());
        endGuardianships();

        assertThat(said("pia", dream)).contains("VUL-01.guardian-said-no");
        assertThat(refusal(dream.session().toString())).contains("VUL-01");
    }

    /** what the guardian is not told is whether a fear of the child is used; that they say no counts all the same. */
    @Test
    void aGuardiansNoToOwnFearsIsOneAtTheStart() {
        ReadyDreams.Ready dream = readyWithPia();
        String fear = city.as("pia")
                .post(
                        "/fears",
                        object(
                                "sanctuaryId",
                                DEMO + "001",
                                "text",
                                "That nobody comes back for me.",
                                "permissions",
                                List.of(object("purpose", "DREAMSCAPE", "attribution", "ANONYMOUS"))))
                .mustBe(201)
                .id();
        jdbc.update("""
                insert into fear_use (fear_id, work_id, sanctuary_id, purpose, used_at)
                select id, ?, sanctuary_id, 'DREAMSCAPE', submitted_at from fear where id = ?""", dream.version(), UUID.fromString(fear));
        assertThat(said("pia", dream)).doesNotContain("X-04.guardian-says-no");

        city.as("hana")
                .post("/consents/" + permission(dream) + "/withdrawal", only("EXPOSE_TO_OWN_FEAR"))
                .mustBe(200);

        assertThat(said("pia", dream)).contains("X-04.guardian-says-no");
        assertThat(said("jun", dream)).noneMatch(code -> code.startsWith("X-04"));
        jdbc.update("delete from fear_use where work_id = ?", dream.version());
    }

    private List<String> said(String who, ReadyDreams.Ready dream) {
        return city.as(who)
                .get("/sessions/" + dream.session() + "/readiness")
                .mustBe(200)
                .json()
                .get("results")
                .valueStream()
                .map(result -> result.get("code").asString())
                .toList();
    }

    private UUID permissionOf(String guardian, ReadyDreams.Ready dream) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select c.id from consent c join participant g on g.id = c.guardian_id where c.session_id = ? and g.subject = ?",
                UUID.class,
                dream.session(),
                guardian));
    }

    @Test
    void aMinorHoldsNoRole() {
        Answer refused = city.as("vesna")
                .post(
                        "/sanctuaries/" + DEMO + "001/crew",
                        object("subject", "pia", "displayName", "Pia", "role", "ETHICIST"));

        assertThat(refused.mustBe(422).at("/errors/0/code")).isEqualTo("Minor");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("#/subject");
    }

    @Test
    void whoTurnsOutToBeAMinorIsNoSecondAdult() {
        ReadyDreams.Ready dream = readyWithPia();
        jdbc.update(
                "delete from session_duty where session_id = ? and crew_id <> ? and crew_id in (select id from crew where display_name <> 'On duty')",
                dream.session(),
                UUID.fromString(DEMO + "030"));
        assertThat(city.as("jun")
                        .get("/sessions/" + dream.session() + "/readiness")
                        .mustBe(200)
                        .at("/ready"))
                .isEqualTo("true");

        jdbc.update("""
                insert into participant (id, home_sanctuary_id, display_name, birth_date, preferred_language, subject,
                    contact_name, contact_phone, contact_relation, created_at, version)
                select c.id, c.sanctuary_id, 'On duty', ?, 'en', c.subject, 'Somebody', '1', 'friend', s.starts_at, 0
                from session s join session_duty d on d.session_id = s.id join crew c on c.id = d.crew_id
                where s.id = ? and c.display_name = 'On duty'""", LocalDate.parse(childhood()), dream.session());

        assertThat(refusal(dream.session().toString())).containsExactly("SAF-01");
    }

    @Test
    void aGuardiansNoToTheLaceIsOneHoweverItIsSaid() {
        ReadyDreams.Ready dream = readyWithPia();
        EnrollmentId pia = new EnrollmentId(dream.enrollments().getFirst().enrollment());
        new ReadyDreams(jdbc).putOnLaces(dream, Sha256.of("any firmware"));
        assertThat(consents.grants(pia, Scope.NEURAL_SYNC)).isTrue();
        assertThat(objectingRules(dream)).doesNotContain("SAF-04");

        Answer taken = city.as("hana").post("/consents/" + permission(dream) + "/withdrawal", only("NEURAL_SYNC"));

        taken.mustBe(200);
        assertThat(consents.grants(pia, Scope.NEURAL_SYNC)).isFalse();
        assertThat(consents.grantsThemselves(pia, Scope.NEURAL_SYNC)).isTrue();
        city.as("pia").get("/enrollments/" + pia + "/lace").mustBeProblem(404, "not-found");
        city.as("kade")
                .put(
                        "/enrollments/" + pia,
                        "/lace",
                        object("deviceId", dream.enrollments().get(1).enrollment()))
                .mustBeProblem(409, "no-neural-sync");

        // as if it had been bound before anybody asked the guardians
        jdbc.update("""
                update lace_binding set live_device_key = device_id, live_enrollment_key = enrollment_id, released_at = null
                where enrollment_id = ?""", pia.value());
        assertThat(objectingRules(dream)).contains("SAF-04");

        jdbc.update(
                "update participant set birth_date = date '1980-01-01' where id = ?",
                dream.enrollments().getFirst().participant());
        assertThat(consents.grants(pia, Scope.NEURAL_SYNC))
                .as("of age, she speaks for herself")
                .isTrue();
    }

    @Test
    void readinessTellsWhyAPausedDreamDoesNotGoOn() {
        ReadyDreams.Ready dream = dreamWithPia();
        String session = "/sessions/" + dream.session();
        city.as("jun").post(session + "/pause").mustBe(200);
        assertThat(objectingRules(dream)).isEmpty();
        jdbc.update("update session set overdue_from = started_at where id = ?", dream.session());
        assertThat(objectingRules(dream)).as("as the resume would say").containsExactly("LIV-01");
        jdbc.update("update session set overdue_from = booked_until where id = ?", dream.session());
        correct("hana", "pia", "1980-01-01", "celia");

        assertThat(objectingRules(dream)).containsExactly("VUL-02");
        Answer refused = city.as("jun").post(session + "/resume").mustBeProblem(409, "charter-objections");
        assertThat(refused.objectingRules()).containsExactly("VUL-02");
        List<String> offered = refused.json().findValuesAsString("code");
        assertThat(offered).contains("come-out", "end").doesNotContain("other-dream");
        city.as("jun")
                .post("/enrollments/" + dream.enrollments().getFirst().enrollment() + "/surfacing")
                .mustBe(200);
        city.as("jun").post(session + "/resume").mustBe(200);
        city.as("jun").post(session + "/safe-stop").mustBe(200);
    }

    @Test
    void noGuardianTurnsOffWhatAChildAskedForAfterwards() {
        ReadyDreams.Ready dream = readyWithPia();
        UUID pia = dream.enrollments().getFirst().enrollment();
        jdbc.update(
                "update consent set decisions = replace(decisions, 'EXPOSE_TO_OWN_FEAR', 'AFTERCARE_CONTACT') where session_id = ?",
                dream.session());
        jdbc.update("update aftercare_check_in set contact_agreed = true where enrollment_id = ?", pia);

        city.as("hana")
                .post("/consents/" + permission(dream) + "/withdrawal", only("AFTERCARE_CONTACT"))
                .mustBe(200);
        assertThat(contactAgreed(pia)).isTrue();

        city.as("pia")
                .post(
                        "/consents/" + dream.enrollments().getFirst().consent() + "/withdrawal",
                        only("AFTERCARE_CONTACT"))
                .mustBe(200);
        assertThat(contactAgreed(pia)).isFalse();
    }

    private List<String> objectingRules(ReadyDreams.Ready dream) {
        return city.as("jun")
                .get("/sessions/" + dream.session() + "/readiness")
                .mustBe(200)
                .objectingRules();
    }

    private boolean contactAgreed(UUID enrollment) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select contact_agreed from aftercare_check_in where enrollment_id = ?", Boolean.class, enrollment));
    }

    private static Map<String, @Nullable Object> only(String scope) {
        return object("scopes", List.of(scope));
    }

    private UUID permission(ReadyDreams.Ready dream) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select id from consent where session_id = ? and guardian_id is not null",
                UUID.class,
                dream.session()));
    }

    private ReadyDreams.Ready dreamWithPia() {
        ReadyDreams.Ready dream = readyWithPia();
        city.as("jun").post("/sessions/" + dream.session() + "/start").mustBe(200);
        return dream;
    }

    private ReadyDreams.Ready readyWithPia() {
        jdbc.update("delete from guardianship where relation = 'aunt'");
        jdbc.update("""
                update guardianship set ended_at = null, live_guardian_id = guardian_id
                where participant_id = (select id from participant where subject = 'pia')""");
        return new ReadyDreams(jdbc).withPia(1, "aya", "ben");
    }

    private void endGuardianships() {
        jdbc.queryForList("select participant_id, g.id from guardianship g join participant p on p.id = participant_id"
                        + " where p.subject = 'pia' and ended_at is null"
                        + " and guardian_id = (select id from participant where subject = 'hana')")
                .forEach(link -> city.as("celia")
                        .delete("/participants/" + link.get("participant_id") + "/guardians/" + link.get("id"))
                        .mustBe(204));
    }

    /** Another guardian of Pia has said the same as Hana. */
    private void alsoPermits(String name, ReadyDreams.Ready dream) {
        UUID guardian = jdbc.queryForObject("select id from participant where subject = ?", UUID.class, name);
        jdbc.update("""
                insert into guardianship (id, participant_id, guardian_id, relation, verified_by, verifier, verified_at,
                    live_guardian_id, version)
                select ?, g.participant_id, ?, 'aunt', g.verified_by, g.verifier, g.verified_at, ?, 0
                from guardianship g join participant p on p.id = g.participant_id where p.subject = 'pia'""", UUID.randomUUID(), guardian, guardian);
        jdbc.update("""
                insert into consent (id, serving_id, enrollment_id, session_id, sanctuary_id, participant_id,
                    dreamscape_version_id, disclosure_sha256, language, status, decisions, answers, signature_name,
                    first_served_at, given_at, valid_until, guardian_id, live_guardian_id, version)
                select ?, serving_id, enrollment_id, session_id, sanctuary_id, participant_id,
                    dreamscape_version_id, disclosure_sha256, language, status, decisions, answers, signature_name,
                    first_served_at, given_at, valid_until, ?, ?, 0
                from consent where guardian_id is not null and session_id = ?""", UUID.randomUUID(), guardian, guardian, dream.session());
    }

    private void foundTheSanctuary() {
        house = city.as("vesna").foundSanctuary("House for the young");
        for (Map.Entry<String, String> one : Map.of(
                        "mira",
                        "WEAVER",
                        "celia",
                        "ORGANIZER",
                        "tariq",
                        "ETHICIST",
                        "jun",
                        "FACILITATOR",
                        "oda",
                        "FACILITATOR")
                .entrySet()) {
            crew.put(
                    one.getKey(),
                    city.as("vesna")
                            .post(
                                    "/sanctuaries/" + house + "/crew",
                                    object(
                                            "subject", one.getKey(),
                                            "displayName", one.getKey(),
                                            "role", one.getValue(),
                                            "credentialedUpTo", "I5"))
                            .mustBe(201)
                            .id());
        }
        chamber = city.as("vesna")
                .post("/sanctuaries/" + house + "/chambers", object("name", "The Pool Room", "berths", 12))
                .mustBe(201)
                .id();
        dreamscape = city.as("mira")
                .post("/dreamscapes", object("sanctuaryId", house, "title", "A shallow pool"))
                .mustBe(201)
                .id();
        assertThat(submitted(1, "I3", "VULNERABLE").at("/needed/path")).isEqualTo("BOARD");
        assertThat(submitted(2, "I3", "MINORS").at("/needed/path")).isEqualTo("BOARD");
        Answer review = submitted(3, "I2", "MINORS");
        assertThat(review.at("/needed/path")).isEqualTo("ONE_REVIEWER");
        Client tariq = city.as("tariq");
        tariq.post(
                        "/ethics-reviews/" + review.id() + "/declarations",
                        object("conflict", false, "statement", "I have no part in it."))
                .mustBe(200);
        tariq.post(
                        "/ethics-reviews/" + review.id() + "/votes",
                        object("vote", "APPROVE", "rationale", "Gentle.", "validFor", "P180D"))
                .mustBe(200);
    }

    private Answer submitted(int number, String intensity, String population) {
        Client mira = city.as("mira");
        mira.post("/dreamscapes/" + dreamscape + "/versions", version(intensity, population))
                .mustBe(201);
        mira.post("/dreamscapes/" + dreamscape + "/versions/" + number + "/submit")
                .mustBe(200);
        String id = city.as("tariq")
                .get("/ethics-reviews?dreamscapeId=" + dreamscape)
                .mustBe(200)
                .at("/items/0/id");
        return city.as("tariq").get("/ethics-reviews/" + id).mustBe(200);
    }

    private static Map<String, @Nullable Object> version(String intensity, String population) {
        return object(
                "intensity",
                intensity,
                "modality",
                "AWAKE",
                "population",
                List.of("ADULTS", population),
                "duration",
                "PT1H",
                "synopsis",
                "A pool under a warm sky.",
                "contentTags",
                List.of("water"),
                "scenes",
                List.of(object(
                        "title",
                        "The pool",
                        "narrative",
                        "The water is warm.",
                        "contentTags",
                        List.of("water"),
                        "fearIds",
                        List.of())),
                "disclosure",
                object(
                        "language",
                        "en",
                        "text",
                        "You will stand in a pool with others. You may leave at any time.",
                        "questions",
                        List.of(object(
                                "prompt",
                                "May you leave?",
                                "choices",
                                List.of("At any time", "When it is over"),
                                "answer",
                                0,
                                "critical",
                                true))));
    }

    /** The crew writes him down, and he links how he signs in himself. */
    private void registerNils() {
        nils = city.as("celia")
                .post(
                        "/participants",
                        object(
                                "displayName",
                                "Nils",
                                "birthDate",
                                LocalDate.ofInstant(now(), ZoneId.of("Europe/Vienna"))
                                        .plusDays(2)
                                        .minusYears(18)
                                        .toString(),
                                "preferredLanguage",
                                "en",
                                "homeSanctuaryId",
                                house))
                .mustBe(201)
                .id();
        String code = city.as("celia")
                .post("/participants/" + nils + "/claim-codes")
                .mustBe(201)
                .at("/claimCode");
        city.as("nils").post("/participant-claims", object("claimCode", code)).mustBe(201);
    }

    private String hanaBecomesGuardian(@Nullable Instant until) {
        Map<String, @Nullable Object> guardian = object(
                "guardianId",
                HANA,
                "relation",
                "mother",
                "verifiedBy",
                "IN_PERSON",
                "validUntil",
                until == null ? null : until.toString());
        String guardians = "/participants/" + nils + "/guardians";
        city.as("nils").post(guardians, guardian).mustBeProblem(403, "forbidden");
        city.as("hana").post(guardians, guardian).mustBeProblem(404, "not-found");
        city.as("celia")
                .post(guardians, object("guardianId", nils, "relation", "himself", "verifiedBy", "DOCUMENT"))
                .mustBe(422);
        Answer link = city.as("celia").post(guardians, guardian).mustBe(201);
        city.as("celia").post(guardians, guardian).mustBeProblem(409, "guardian-named-already");
        for (String reader : List.of("nils", "hana", "celia")) {
            assertThat(city.as(reader).get(guardians).mustBe(200).at("/items/0/id"))
                    .isEqualTo(link.id());
        }
        city.as("aya").get(guardians).mustBeProblem(404, "not-found");
        return link.id();
    }

    private String plan(String title, Duration ahead) {
        String session = city.as("celia")
                .post(
                        "/sessions",
                        object(
                                "sanctuaryId",
                                house,
                                "chamberId",
                                chamber,
                                "dreamscapeId",
                                dreamscape,
                                "dreamscapeVersion",
                                3,
                                "title",
                                title,
                                "startsAt",
                                now().plus(ahead).toString(),
                                "minimumDreamers",
                                2))
                .mustBe(201)
                .id();
        city.as("celia")
                .put(
                        "/sessions/" + session,
                        "/crew",
                        List.of(
                                object("crewId", crew.get("jun"), "duty", "FACILITATOR"),
                                // who is in no session of the demo
                                object("crewId", crew.get("oda"), "duty", "FACILITATOR"),
                                object("crewId", crew.get("mira"), "duty", "WEAVER")))
                .mustBe(200);
        city.as("jun").post("/sessions/" + session + "/open").mustBe(200);
        return session;
    }

    private Answer enrolling(String name, String session, String person) {
        return city.as(name).post("/sessions/" + session + "/enrollments", object("participantId", person));
    }

    private void checkIn(String name) {
        city.as("jun").post(enrollment(name) + "/check-in").mustBe(200);
        city.as(name)
                .post(enrollment(name) + "/rehearsals", object("signal", "lantern"))
                .mustBe(200);
        attestFitness(name);
        city.as(name)
                .put(
                        "/participants/" + city.as(name).get("/me").at("/participantId"),
                        "/emergency-contact",
                        object("name", "Somebody close", "phone", "+43 1 5550100", "relation", "sister"))
                .mustBe(200);
    }

    private void attestFitness(String name) {
        city.as(name)
                .post(enrollment(name) + "/fitness", object("fit", true, "attestedAs", "SELF"))
                .mustBe(200);
        city.as("jun")
                .post(enrollment(name) + "/fitness", object("fit", true, "attestedAs", "OBSERVER"))
                .mustBe(200);
    }

    private Answer decide(String who, String whose, boolean takesPart) {
        Client speaker = city.as(who);
        String serving =
                speaker.post(enrollment(whose) + "/servings").mustBe(201).id();
        return speaker.post(
                        enrollment(whose) + "/consents",
                        object(
                                "servingId",
                                serving,
                                "answers",
                                List.of(0),
                                "decisions",
                                List.of(
                                        object("scope", "PARTICIPATE", "granted", takesPart),
                                        object("scope", "EMERGENCY_CONTACT", "granted", takesPart)),
                                "signature",
                                object("name", "One of us")))
                .mustBe(201);
    }

    private List<String> refusal(String session) {
        return city.as("jun")
                .post("/sessions/" + session + "/start")
                .mustBeProblem(409, "charter-objections")
                .objectingRules();
    }

    private List<String> objections(String name) {
        return city.as(name)
                .get(enrollment(name) + "/readiness?only=objections")
                .mustBe(200)
                .objectingRules();
    }

    private String enrollment(String name) {
        return "/enrollments/" + enrollments.get(name);
    }

    private Instant now() {
        return Instant.parse(city.as("jun").get("/demo/clock").at("/now"));
    }

    private void advance(Duration step) {
        city.as("jun").post("/demo/clock", object("advance", step.toString())).mustBe(200);
    }
}
