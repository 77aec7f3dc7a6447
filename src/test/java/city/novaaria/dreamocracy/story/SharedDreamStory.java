package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** From an empty sanctuary to a shared dream, and out of it: every reason for a refusal, remedied one by one. */
abstract class SharedDreamStory {

    private static final List<String> DREAMERS = List.of("aya", "ben", "cleo", "dov", "esi", "fen");

    @LocalServerPort
    private int port;

    private Client city = Client.at(0);
    private final Map<String, String> crew = new LinkedHashMap<>();
    private final Map<String, String> enrollments = new LinkedHashMap<>();
    private String house = "";

    @BeforeEach
    void meetTheCity() {
        city = Client.at(port);
    }

    @Test
    void startsOnlyWhenEverythingIsRemediedAndLetsSomebodyLeave() {
        foundTheSanctuary();
        String fear = gatherFears();
        String dreamscape = designTheDreamscape(fear);
        String review = reviewOf(dreamscape);
        String session = planTheSession(dreamscape);

        jun().post("/sessions/" + session + "/open").mustBeProblem(409, "charter-objections");
        approve(review);
        assertThat(jun().post("/sessions/" + session + "/open").mustBe(200).state())
                .isEqualTo("OPEN");
        screenFen(session);
        DREAMERS.forEach(name -> enrollments.put(name, enroll(name, session)));
        consent("aya", true);
        consent("ben", true);
        consentIsNobodyElsesToGive();

        jun().post("/sessions/" + session + "/begin-check-in").mustBeProblem(409, "too-early");
        advance(Duration.ofHours(23));
        jun().post("/sessions/" + session + "/begin-check-in").mustBe(200);
        jun().post("/enrollments/" + enrollments.get("aya") + "/check-in").mustBeProblem(403, "not-on-duty");
        assign(session, List.of(object("crewId", crew.get("jun"), "duty", "FACILITATOR")));
        DREAMERS.forEach(name -> jun().post("/enrollments/" + enrollments.get(name) + "/check-in")
                .mustBe(200));
        consent("cleo", true);
        consentWithoutAnybodyToCallIsNotTaken("esi");
        consent("fen", true);
        person("aya").put("/fears/" + fear, "/permissions", permitted("ART")).mustBe(200);
        person("tariq")
                .post("/ethics-reviews/" + review + "/suspend", object("reason", "A doubt.", "reach", "ALL"))
                .mustBe(200);

        assertThat(refusal(session))
                .containsExactlyInAnyOrder(
                        "ETH-01", "ETH-06", "CON-01", "CON-05", "VUL-05", "SAF-01", "SAF-02", "SAF-03", "FEA-01",
                        "LIV-01", "X-02", "X-05", "X-04");

        person("ilse")
                .post(
                        "/ethics-reviews/" + review + "/reinstate",
                        object("reason", "The doubt is gone.", "reconsentRequired", true))
                .mustBe(200);
        assertThat(refusal(session))
                .containsExactlyInAnyOrder(
                        "CON-01", "CON-05", "CON-08", "VUL-05", "SAF-01", "SAF-02", "SAF-03", "FEA-01", "LIV-01",
                        "X-02", "X-05", "X-04");

        person("aya")
                .put("/fears/" + fear, "/permissions", permitted("DREAMSCAPE"))
                .mustBe(200);
        assertThat(refusal(session)).doesNotContain("FEA-01").contains("LIV-01");

        celia().patch("/sessions/" + session, object("minimumDreamers", 2)).mustBe(200);
        assertThat(refusal(session)).doesNotContain("LIV-01").contains("SAF-01");

        assign(
                session,
                List.of(
                        object("crewId", crew.get("jun"), "duty", "FACILITATOR"),
                        object("crewId", crew.get("celia"), "duty", "ORGANIZER")));
        assertThat(refusal(session)).doesNotContain("SAF-01").contains("CON-01");

        consent("dov", true);
        consent("esi", true);
        assertThat(refusal(session)).doesNotContain("CON-01").contains("SAF-03");

        giveEmergencyContact("fen");
        assertThat(missing(session)).containsOnly("setSupportPlan", "setWayHome");
        saySupportPlan("fen");
        assertThat(missing(session)).containsOnly("setWayHome");
        DREAMERS.forEach(this::planWayHome);
        assertThat(refusal(session)).doesNotContain("SAF-03").contains("CON-08", "X-04");

        List.of("aya", "ben", "cleo", "fen").forEach(name -> consent(name, true));
        assertThat(refusal(session)).containsExactlyInAnyOrder("CON-05", "VUL-05", "SAF-02", "X-02", "X-05", "X-04");

        DREAMERS.forEach(name -> person(name)
                .post("/enrollments/" + enrollments.get(name) + "/acquaintances", object("crewId", crew.get("jun")))
                .mustBe(200));
        assertThat(refusal(session)).doesNotContain("X-05").contains("X-02");

        DREAMERS.forEach(name -> person(name)
                .post("/enrollments/" + enrollments.get(name) + "/group-agreement")
                .mustBe(200));

        onlyAyaReadsThatItIsHerFear(session);

        consent("aya", true, "EXPOSE_TO_OWN_FEAR");
        assertThat(refusal(session)).containsExactlyInAnyOrder("CON-05", "VUL-05", "SAF-02");

        DREAMERS.forEach(name -> person(name)
                .post("/enrollments/" + enrollments.get(name) + "/rehearsals", object("signal", "lantern"))
                .mustBe(200));
        assertThat(refusal(session)).containsExactlyInAnyOrder("CON-05", "VUL-05");

        advance(Duration.ofHours(24));
        assertThat(refusal(session)).as("it was to start yesterday").contains("LIV-01");
        jun().post(
                        "/sessions/" + session + "/postpone",
                        object("startsAt", now().plus(Duration.ofHours(1)).toString()))
                .mustBe(200);
        jun().post("/sessions/" + session + "/begin-check-in").mustBe(200);
        DREAMERS.forEach(name -> {
            jun().post("/enrollments/" + enrollments.get(name) + "/check-in").mustBe(200);
            person(name)
                    .post("/enrollments/" + enrollments.get(name) + "/rehearsals", object("signal", "lantern"))
                    .mustBe(200);
        });
        assertThat(refusal(session)).containsExactly("VUL-04", "VUL-05");

        screen("fen", Duration.ofDays(30));
        assertThat(refusal(session)).containsExactly("VUL-05");

        DREAMERS.forEach(this::attestFitness);
        assertThat(jun().get("/sessions/" + session + "/readiness")
                        .mustBe(200)
                        .json()
                        .get("ready")
                        .asBoolean())
                .isTrue();
        assertThat(jun().post("/sessions/" + session + "/start").mustBe(200).state())
                .isEqualTo("DREAMING");
        jun().post("/sessions/" + session + "/start").mustBeProblem(409, "state-conflict");
        assertThat(jun().get("/sessions/" + session + "/start-record")
                        .mustBe(200)
                        .json()
                        .at("/snapshot/consents")
                        .size())
                .isEqualTo(6);

        benLeavesAndNobodyIsTold(session);

        assertThat(jun().post("/sessions/" + session + "/pause").mustBe(200).state())
                .isEqualTo("PAUSED");
        assertThat(jun().post("/sessions/" + session + "/resume").mustBe(200).state())
                .isEqualTo("DREAMING");
        assertThat(jun().post("/sessions/" + session + "/end").mustBe(200).state())
                .isEqualTo("SURFACING");
        assertThat(person("aya")
                        .get("/enrollments/" + enrollments.get("aya"))
                        .mustBe(200)
                        .state())
                .isEqualTo("SURFACED");
    }

    private void foundTheSanctuary() {
        house = person("vesna").foundSanctuary("Story House " + UUID.randomUUID());
        Map.of(
                        "mira", "WEAVER",
                        "celia", "ORGANIZER",
                        "tariq", "ETHICIST",
                        "ilse", "ETHICIST",
                        "bram", "ETHICIST",
                        "jun", "FACILITATOR",
                        "noor", "FACILITATOR")
                .forEach((name, role) -> crew.put(name, employ(name, role)));
    }

    private void assign(String session, List<Map<String, @Nullable Object>> duties) {
        celia().put("/sessions/" + session, "/crew", duties).mustBe(200);
    }

    private String employ(String name, String role) {
        return person("vesna")
                .post(
                        "/sanctuaries/" + house + "/crew",
                        object("subject", name, "displayName", name, "role", role, "credentialedUpTo", "I5"))
                .mustBe(201)
                .id();
    }

    private String gatherFears() {
        Map<String, @Nullable Object> submission = permitted("DREAMSCAPE");
        submission.put("sanctuaryId", house);
        submission.put("text", "That the water closes over me.");
        String fear = person("aya").post("/fears", submission).mustBe(201).id();
        Answer anonymous = city.post(
                        "/fears",
                        object(
                                "sanctuaryId",
                                house,
                                "text",
                                "That nobody waits for me.",
                                "permissions",
                                List.of(object("purpose", "DREAMSCAPE", "attribution", "ANONYMOUS"))))
                .mustBe(201);
        assertThat(city.post("/fear-withdrawals", object("claimCode", anonymous.at("/claimCode")))
                        .mustBe(200)
                        .state())
                .isEqualTo("WITHDRAWN");
        String dreamscape = person("mira")
                .post("/dreamscapes", object("sanctuaryId", house, "title", "Too early"))
                .mustBe(201)
                .id();
        assertThat(person("mira")
                        .post("/dreamscapes/" + dreamscape + "/versions", version(fear))
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .contains("FEA-02");
        celia().post("/fears/" + fear + "/screening", object("decision", "CLEAR", "tags", List.of("water")))
                .mustBe(200);
        return fear;
    }

    private String designTheDreamscape(String fear) {
        String dreamscape = person("mira")
                .post("/dreamscapes", object("sanctuaryId", house, "title", "Lucid Oasis"))
                .mustBe(201)
                .id();
        Answer draft = person("mira")
                .post("/dreamscapes/" + dreamscape + "/versions", version(fear))
                .mustBe(201);
        assertThat(draft.state()).isEqualTo("DRAFT");
        String number = draft.at("/number");
        assertThat(person("mira")
                        .post("/dreamscapes/" + dreamscape + "/versions/" + number + "/submit")
                        .mustBe(200)
                        .state())
                .isEqualTo("SUBMITTED");
        assertThat(celia().get("/fears/" + fear).mustBe(200).state()).isEqualTo("IN_USE");
        return dreamscape;
    }

    private static Map<String, @Nullable Object> version(String fear) {
        return object(
                "intensity", "I3",
                "modality", "AWAKE",
                "duration", "PT1H",
                "synopsis", "A pool under a warm sky.",
                "contentTags", List.of("water"),
                "scenes",
                        List.of(object(
                                "title",
                                "The pool",
                                "narrative",
                                "You step in and the water carries you.",
                                "contentTags",
                                List.of("water"),
                                "fearIds",
                                List.of(fear))),
                "disclosure",
                        object(
                                "language", "en",
                                "text", "You will float in a pool with others. You may leave at any time.",
                                "questions",
                                        List.of(object(
                                                "prompt",
                                                "May you leave?",
                                                "choices",
                                                List.of("No", "Yes, at any time"),
                                                "answer",
                                                1,
                                                "critical",
                                                true))));
    }

    private String reviewOf(String dreamscape) {
        JsonNode reviews = person("tariq")
                .get("/ethics-reviews?dreamscapeId=" + dreamscape)
                .mustBe(200)
                .json()
                .get("items");
        assertThat(reviews).hasSize(1);
        return reviews.get(0).get("id").asString();
    }

    private void approve(String review) {
        String miraAsEthicist = employ("mira", "ETHICIST");
        assertThat(person("mira")
                        .post("/ethics-reviews/" + review + "/declarations", noConflict())
                        .mustBe(403)
                        .objectingRules())
                .contains("ETH-02");
        assertThat(person("mira")
                        .post("/ethics-reviews/" + review + "/votes", approval())
                        .status())
                .isIn(403, 409);
        person("vesna")
                .delete("/sanctuaries/" + house + "/crew/" + miraAsEthicist)
                .mustBe(204);
        for (String name : List.of("tariq", "ilse")) {
            person(name)
                    .post("/ethics-reviews/" + review + "/declarations", noConflict())
                    .mustBe(200);
        }
        assertThat(person("tariq")
                        .post("/ethics-reviews/" + review + "/votes", approval())
                        .mustBe(200)
                        .state())
                .isEqualTo("IN_REVIEW");
        assertThat(person("tariq")
                        .post("/ethics-reviews/" + review + "/votes", approval())
                        .mustBe(200)
                        .state())
                .as("nobody reaches a quorum by voting twice")
                .isEqualTo("IN_REVIEW");
        assertThat(person("ilse")
                        .post("/ethics-reviews/" + review + "/votes", approval())
                        .mustBe(200)
                        .state())
                .isEqualTo("APPROVED");
    }

    private static Map<String, @Nullable Object> noConflict() {
        return object("conflict", false, "statement", "I have no part in it.");
    }

    private static Map<String, @Nullable Object> approval() {
        return object("vote", "APPROVE", "rationale", "Gentle, and well explained.", "validFor", "P180D");
    }

    private String planTheSession(String dreamscape) {
        String chamber = person("vesna")
                .post("/sanctuaries/" + house + "/chambers", object("name", "The Pool Room", "berths", 12))
                .mustBe(201)
                .id();
        Map<String, @Nullable Object> plan = object(
                "sanctuaryId",
                house,
                "chamberId",
                chamber,
                "dreamscapeId",
                dreamscape,
                "dreamscapeVersion",
                1,
                "title",
                "The first evening",
                "startsAt",
                now().plus(Duration.ofHours(25)).toString(),
                "minimumDreamers",
                7);
        String session = celia().post("/sessions", plan).mustBe(201).id();
        celia().post("/sessions", plan).mustBeProblem(409, "chamber-taken");
        return session;
    }

    /** Who screened fen before would have somebody look again; jun does and clears it, and would rather ask again in two days. */
    private void screenFen(String session) {
        String participant = person("fen").get("/me").at("/participantId");
        Answer refused = person("fen")
                .post("/sessions/" + session + "/enrollments", object("participantId", participant))
                .mustBeProblem(409, "charter-objections");
        assertThat(refused.objectingRules()).containsExactly("VUL-04");
        String clearance = refused.at("/objections/0/remedies/0/steps/0/href");
        assertThat(clearance).endsWith("/clearance");
        jun().post(clearance).mustBe(200);
        screen("fen", Duration.ofHours(47));
    }

    private void screen(String name, Duration validity) {
        String participant = person(name).get("/me").at("/participantId");
        jun().post(
                        "/participants/" + participant + "/screenings",
                        object(
                                "outcome",
                                "CLEARED",
                                "validUntil",
                                now().plus(validity).toString()))
                .mustBe(201);
    }

    private String enroll(String name, String session) {
        String participant = person(name).get("/me").at("/participantId");
        return person(name)
                .post("/sessions/" + session + "/enrollments", object("participantId", participant))
                .mustBe(201)
                .id();
    }

    private void consentWithoutAnybodyToCallIsNotTaken(String name) {
        Answer serving = person(name)
                .post("/enrollments/" + enrollments.get(name) + "/servings")
                .mustBe(201);
        assertThat(person(name)
                        .post("/enrollments/" + enrollments.get(name) + "/consents", decision(serving.id(), false))
                        .mustBe(409)
                        .objectingRules())
                .containsExactly("CON-03");
    }

    private void consent(String name, boolean callSomebody, String... scopes) {
        Answer serving = person(name)
                .post("/enrollments/" + enrollments.get(name) + "/servings")
                .mustBe(201);
        assertThat(serving.text()).doesNotContain("\"answer\"").doesNotContain("critical");
        Answer consent = person(name)
                .post(
                        "/enrollments/" + enrollments.get(name) + "/consents",
                        decision(serving.id(), callSomebody, scopes))
                .mustBe(201);
        assertThat(consent.state()).isEqualTo("ACTIVE");
    }

    private static Map<String, @Nullable Object> decision(String serving, boolean callSomebody, String... scopes) {
        List<Object> decisions = new ArrayList<>(List.of(
                object("scope", "PARTICIPATE", "granted", true),
                object("scope", "EMERGENCY_CONTACT", "granted", callSomebody),
                object("scope", "AV_RECORDING", "granted", false)));
        for (String scope : scopes) {
            decisions.add(object("scope", scope, "granted", true));
        }
        return object(
                "servingId",
                serving,
                "answers",
                List.of(1),
                "decisions",
                decisions,
                "signature",
                object("name", "A dreamer"));
    }

    private void consentIsNobodyElsesToGive() {
        String enrollment = "/enrollments/" + enrollments.get("cleo");
        Answer refused = jun().post(
                        enrollment + "/consents", decision(UUID.randomUUID().toString(), true))
                .mustBe(403);
        assertThat(refused.objectingRules()).containsExactly("CON-01");
        person("ben").post(enrollment + "/servings").mustBeProblem(404, "not-found");
    }

    private void giveEmergencyContact(String name) {
        String participant = "/participants/" + person(name).get("/me").at("/participantId");
        person(name)
                .put(
                        participant,
                        "/emergency-contact",
                        object("name", "Somebody close", "phone", "+43 1 5550100", "relation", "sister"))
                .mustBe(200);
    }

    private void saySupportPlan(String name) {
        String participant = "/participants/" + person(name).get("/me").at("/participantId");
        person(name)
                .put(participant, "/support-plan", object("helps", "Quiet.", "doesNotHelp", "Jokes."))
                .mustBe(200);
    }

    private void planWayHome(String name) {
        person(name)
                .put("/enrollments/" + enrollments.get(name), "/way-home", object("plan", "By tram."))
                .mustBe(200);
    }

    /** What to call for what SAF-03 misses. */
    private List<String> missing(String session) {
        return jun().get("/sessions/" + session + "/readiness?only=objections")
                .mustBe(200)
                .json()
                .get("results")
                .valueStream()
                .filter(result -> result.get("rule").asString().equals("SAF-03"))
                .map(result -> result.at("/remedies/0/steps/0/operationId").asString())
                .toList();
    }

    private void onlyAyaReadsThatItIsHerFear(String session) {
        String readiness = "/sessions/" + session + "/readiness?only=objections";
        assertThat(person("aya").get(readiness).mustBe(200).objectingRules()).contains("X-04");
        assertThat(person("ben").get(readiness).mustBe(200).text()).doesNotContain("X-04", "Clearance");
        assertThat(jun().get(readiness).mustBe(200).text()).doesNotContain("X-04", "OWN_FEAR");
    }

    private void attestFitness(String name) {
        String enrollment = "/enrollments/" + enrollments.get(name) + "/fitness";
        person(name).post(enrollment, object("fit", true, "attestedAs", "SELF")).mustBe(200);
        jun().post(enrollment, object("fit", true, "attestedAs", "OBSERVER")).mustBe(200);
    }

    private void benLeavesAndNobodyIsTold(String session) {
        String enrollment = enrollments.get("ben");
        String participant = person("ben").get("/me").at("/participantId");
        Answer left =
                person("ben").post("/enrollments/" + enrollment + "/withdrawal").mustBe(200);
        assertThat(left.state()).isEqualTo("WITHDRAWN");
        assertThat(person("ben")
                        .post("/enrollments/" + enrollment + "/withdrawal")
                        .mustBe(200)
                        .text())
                .isEqualTo(left.text());
        assertThat(person("ben")
                        .get("/consents/" + left.at("/consentId"))
                        .mustBe(200)
                        .state())
                .isEqualTo("WITHDRAWN");
        for (String name : List.of("aya", "cleo", "dov", "esi", "fen")) {
            assertThat(person(name)
                            .get("/enrollments/" + enrollments.get(name))
                            .mustBe(200)
                            .state())
                    .isEqualTo("DREAMING");
        }
        List<String> sessionWide = new ArrayList<>();
        assertThat(celia().get("/sessions/" + session + "/enrollments")
                        .mustBe(200)
                        .text())
                .as("as if nobody had left")
                .contains(enrollment)
                .doesNotContain("WITHDRAWN");
        for (Client reader : List.of(jun(), person("aya"))) {
            sessionWide.add(reader.get("/sessions/" + session).mustBe(200).text());
            sessionWide.add(reader.get("/sessions/" + session + "/enrollments")
                    .mustBe(200)
                    .text());
            sessionWide.add(reader.get("/sessions/" + session + "/readiness")
                    .mustBe(200)
                    .text());
        }
        assertThat(sessionWide)
                .allSatisfy(view -> assertThat(view)
                        .doesNotContain(enrollment)
                        .doesNotContain(participant)
                        .doesNotContain("WITHDRAWN"));
        assertThat(jun().get("/sessions/" + session)
                        .json()
                        .at("/seats/dreaming")
                        .asInt())
                .isEqualTo(5);
    }

    /** The rules that refuse the start; readiness names the same ones, but for what somebody keeps to themselves. */
    private List<String> refusal(String session) {
        List<String> rules = jun().post("/sessions/" + session + "/start")
                .mustBeProblem(409, "charter-objections")
                .objectingRules();
        assertThat(jun().get("/sessions/" + session + "/readiness?only=objections")
                        .mustBe(200)
                        .objectingRules())
                .isEqualTo(rules.stream().filter(rule -> !rule.equals("X-04")).toList());
        assertThat(jun().get("/sessions/" + session).state()).isEqualTo("CHECK_IN");
        return rules;
    }

    private static Map<String, @Nullable Object> permitted(String purpose) {
        return object("permissions", List.of(object("purpose", purpose, "attribution", "ANONYMOUS")));
    }

    private Instant now() {
        return Instant.parse(jun().get("/demo/clock").at("/now"));
    }

    private void advance(Duration step) {
        jun().post("/demo/clock", object("advance", step.toString())).mustBe(200);
    }

    private Client person(String name) {
        return city.as(name);
    }

    private Client jun() {
        return person("jun");
    }

    private Client celia() {
        return person("celia");
    }
}
