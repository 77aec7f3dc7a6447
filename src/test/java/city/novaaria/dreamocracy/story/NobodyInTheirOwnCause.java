package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who had a hand in something, or is bound to who had, does not decide about it (ETH-02). */
abstract class NobodyInTheirOwnCause {

    @LocalServerPort
    private int port;

    private Client city = Client.at(0);
    private StoryHouse house;

    @BeforeEach
    void aHouseIsFounded() {
        city = Client.at(port);
        house = new StoryHouse(city);
    }

    @Test
    void whoChangedADraftIsRecused() {
        house.employ("tariq", "WEAVER");
        String draft = house.draft("A light grows and fades.", List.of(), true);
        city.as("tariq").patch(draft, object("duration", "PT20M")).mustBe(200);
        String review = house.submit("mira", draft);

        recused("tariq", review);
        assertThat(city.as("tariq")
                        .get(review)
                        .mustBe(200)
                        .json()
                        .get("allowedActions")
                        .valueStream())
                .noneMatch(action -> List.of("VOTE", "VERIFY", "RULE").contains(action.asString()));
        decide("ilse", review, "APPROVE_WITH_CONDITIONS").mustBe(200);
        String condition = city.as("ilse").get(review).at("/conditions/0/id");
        city.as("mira")
                .post(review + "/conditions/" + condition + "/evidence", object("text", "There is more light."))
                .mustBe(200);
        forbids(city.as("tariq").post(review + "/conditions/" + condition + "/verification"));
        city.as("ilse")
                .post(review + "/conditions/" + condition + "/verification")
                .mustBe(200);
        city.as("ilse")
                .post(review + "/suspend", object("reason", "A worry.", "reach", "NEW_STARTS"))
                .mustBe(200);
        city.as("tariq")
                .post(review + "/reinstate", object("reason", "Fine again.", "reconsentRequired", false))
                .mustBeProblem(403, "charter-forbids");
    }

    @Test
    void whoEverGaveEvidenceDoesNotVerifyItAndWhatIsVerifiedIsWhatWasRead() {
        house.employ("tariq", "WEAVER");
        String review = house.version("A light grows and fades.", true);
        decide("ilse", review, "APPROVE_WITH_CONDITIONS").mustBe(200);
        String condition = review + "/conditions/" + city.as("ilse").get(review).at("/conditions/0/id");
        give("tariq", condition, "There is more light.");
        String read = city.as("ilse").get(review).at("/conditions/0/evidencedAt");
        give("mira", condition, "There is more light!");

        assertThat(city.as("tariq")
                        .get(review)
                        .mustBe(200)
                        .json()
                        .at("/allowedActions")
                        .toString())
                .doesNotContain("VERIFY");
        assertThat(tasksAbout("VERIFY_CONDITION", "tariq", review.substring(16)))
                .isEmpty();
        assertThat(tasksAbout("VERIFY_CONDITION", "ilse", review.substring(16))).hasSize(1);
        city.as("tariq").post(condition + "/verification").mustBeProblem(403, "forbidden");
        for (boolean accepted : new boolean[] {true, false}) {
            city.as("ilse")
                    .post(condition + "/verification", object("accepted", accepted, "evidencedAt", read))
                    .mustBeProblem(409, "other-evidence");
        }

        city.as("ilse")
                .post(condition + "/verification", object("accepted", false))
                .mustBe(200);
        give("mira", condition, "See scene 2.");
        city.as("tariq").post(condition + "/verification").mustBeProblem(403, "forbidden");
        String now = city.as("ilse").get(review).at("/conditions/0/evidencedAt");
        city.as("ilse")
                .post(condition + "/verification", object("evidencedAt", now))
                .mustBe(200);
    }

    private void give(String name, String condition, String text) {
        city.as(name).post(condition + "/evidence", object("text", text)).mustBe(200);
    }

    @Test
    void whoOnlyHandedItInIsRecusedAlsoFromLaterVersions() {
        house.employ("tariq", "WEAVER");
        house.submit("tariq", house.draft("A light grows and fades.", List.of(), true));

        recused("tariq", house.version("A light grows, and fades.", true));
    }

    @Test
    void whoeverScreenedAFearIsRecusedAlsoWhenSomebodyElseScreenedItLater() {
        house.employ("tariq", "ORGANIZER");
        String fear = city.as("aya")
                .post(
                        "/fears",
                        object(
                                "sanctuaryId",
                                house.id(),
                                "text",
                                "That the light never comes back.",
                                "permissions",
                                List.of(object("purpose", "DREAMSCAPE", "attribution", "ANONYMOUS"))))
                .mustBe(201)
                .id();
        screen("tariq", fear, "ESCALATE");
        whoEscalatedLeavesItToSomebodyElse("tariq", fear);
        screen("celia", fear, "NEEDS_REDACTION");
        screen("tariq", fear, "ESCALATE");
        screen("celia", fear, "CLEAR");
        String review = house.submit("mira", house.draft("A light grows and fades.", List.of(fear), true));

        recused("tariq", review);
        house.employ("ilse", "ORGANIZER");
        screen("ilse", fear, "CLEAR");
        recused("ilse", review);
    }

    @Test
    void whoIsBoundToAWeaverIsRecused() {
        String tariq = city.as("tariq").get("/me").at("/participantId");
        if (tariq.isEmpty() || tariq.equals("null")) {
            tariq = city.as("tariq")
                    .post(
                            "/participants",
                            object(
                                    "displayName", "Tariq",
                                    "birthDate", "1980-01-01",
                                    "preferredLanguage", "en",
                                    "homeSanctuaryId", house.id(),
                                    "subject", "tariq"))
                    .mustBe(201)
                    .id();
        }
        String relations = "/participants/" + tariq + "/relations";
        String own = city.as("tariq")
                .post(relations, object("crewId", house.crew("mira"), "kind", "FAMILY"))
                .mustBe(201)
                .id();
        city.as("tariq").delete(relations + "/" + own).mustBeProblem(403, "forbidden");

        recused("tariq", house.version("A light grows and fades.", true));
    }

    @Test
    void theVoteOfWhoIsNoEthicistAnyMoreCountsNoMoreAndOthersMayJoinTheApproval() {
        String review = house.version("A light grows and fades.", true);
        house.approve(review);
        String session = house.session();
        house.staff(session);
        assertThat(objectingTo(session)).doesNotContain("ETH-02", "ETH-03");

        city.as("vesna")
                .delete("/sanctuaries/" + house.id() + "/crew/" + house.crew("tariq"))
                .mustBe(204);
        assertThat(objectingTo(session)).contains("ETH-03");

        decide("ilse", review, "APPROVE").mustBe(200);
        assertThat(objectingTo(session)).doesNotContain("ETH-02", "ETH-03");
    }

    @Test
    void whoDecidedAndGoesOnDutyStandsInTheWay() {
        house.approve(house.version("A light grows and fades.", true));
        String session = house.session();
        String tariq = house.employ("tariq", "FACILITATOR");
        city.as("celia")
                .put(session, "/crew", List.of(object("crewId", tariq, "duty", "FACILITATOR")))
                .mustBe(200);

        assertThat(objectingTo(session)).contains("ETH-02");
    }

    @Test
    void whoIsLayHoldsNoOtherRoleThere() {
        String crew = "/sanctuaries/" + house.id() + "/crew";
        city.as("vesna").post(crew, lay("sol", "ETHICIST")).mustBe(201);
        city.as("vesna")
                .post(crew, object("subject", "sol", "displayName", "Sol", "role", "WEAVER"))
                .mustBeProblem(409, "stands-apart");
        city.as("vesna").post(crew, lay("jun", "ETHICIST")).mustBeProblem(409, "stands-apart");
        city.as("vesna").post(crew, lay("wren", "ORGANIZER")).mustBeProblem(422, "unprocessable");
    }

    @Test
    void whoWaivedARuleAndGoesOnDutyHasWaivedNothing() {
        house.approve(house.version("A light grows and fades.", true));
        String session = house.session();
        String tariq = house.employ("tariq", "FACILITATOR");
        house.staff(session);
        String dreamer = registered();
        city.as("celia")
                .post(session + "/enrollments", object("participantId", dreamer))
                .mustBe(201);
        assertThat(objectingTo(session)).contains("SAF-03");
        String waiver = "/waivers/"
                + city.as("celia")
                        .post(
                                session + "/waivers",
                                object(
                                        "rule", "SAF-03",
                                        "participantId", dreamer,
                                        "reason", "Nobody is to be called.",
                                        "substitute", "The night worker is on call."))
                        .mustBe(201)
                        .id();
        city.as("tariq")
                .post(waiver + "/votes", object("vote", "APPROVE", "rationale", "Fine."))
                .mustBe(200);
        assertThat(objectingTo(session)).doesNotContain("SAF-03");

        city.as("celia")
                .put(session, "/crew", List.of(object("crewId", tariq, "duty", "FACILITATOR")))
                .mustBe(200);
        assertThat(objectingTo(session)).as("a part in the session").contains("SAF-03");
        assertThat(city.as("tariq").get(waiver).mustBe(200).json().get("allowedActions"))
                .isEmpty();
        forbids(city.as("tariq").post(waiver + "/revocation"));

        house.staff(session);
        assertThat(objectingTo(session)).as("none any more").doesNotContain("SAF-03");
        city.as("vesna")
                .delete("/sanctuaries/" + house.id() + "/crew/" + house.crew("tariq"))
                .mustBe(204);
        assertThat(objectingTo(session)).as("no ethicist any more").contains("SAF-03");
    }

    @Test
    void whoIsBoundToADreamerWaivesNothingForTheSession() {
        house.approve(house.version("A light grows and fades.", true));
        String session = house.session();
        house.enroll("aya", session);
        String aya = city.as("aya").get("/me").at("/participantId");
        city.as("aya")
                .post("/participants/" + aya + "/relations", object("crewId", house.crew("tariq"), "kind", "TENANT"))
                .mustBe(201);
        String dreamer = registered();
        city.as("celia")
                .post(session + "/enrollments", object("participantId", dreamer))
                .mustBe(201);
        city.as("celia").post(session + "/waivers", support(aya)).mustBeProblem(409, "nothing-to-waive");
        String waiver = "/waivers/"
                + city.as("celia")
                        .post(session + "/waivers", support(dreamer))
                        .mustBe(201)
                        .id();

        forbids(city.as("tariq").post(waiver + "/votes", object("vote", "APPROVE", "rationale", "Fine.")));
        city.as("ilse")
                .post(waiver + "/votes", object("vote", "APPROVE", "rationale", "Fine."))
                .mustBe(200);
    }

    private static Map<String, @Nullable Object> support(String person) {
        return object(
                "rule", "SAF-03",
                "participantId", person,
                "reason", "Nobody is to be called.",
                "substitute", "The night worker is on call.");
    }

    @Test
    void whatWasSupersededCanBeSuspendedAndWhoWidenedItDoesNotReinstate() {
        String first = house.version("A light grows and fades.", true);
        house.approve(first);
        house.session();
        house.approve(house.version("A light grows, and fades.", true));
        assertThat(city.as("tariq").get(first).state()).isEqualTo("SUPERSEDED");

        suspend("tariq", first, "NEW_STARTS");
        suspend("ilse", first, "ALL");
        for (String name : List.of("tariq", "ilse")) {
            city.as(name)
                    .post(first + "/reinstate", object("reason", "Fine again.", "reconsentRequired", false))
                    .mustBeProblem(403, "charter-forbids");
        }
        house.employ("bram", "ETHICIST");
        assertThat(city.as("bram")
                        .post(first + "/reinstate", object("reason", "Fine again.", "reconsentRequired", false))
                        .mustBe(200)
                        .state())
                .isEqualTo("SUPERSEDED");
    }

    @Test
    void nobodyLiftsWhatTheyFoundThemselvesAndNoScreeningTakesThePlaceOfAClearance() {
        String person = "/participants/" + registered();
        String referred =
                "/screenings/" + find("jun", person, "REFER").mustBe(201).id();
        for (String name : List.of("jun", "celia")) {
            find(name, person, "CLEARED").mustBeProblem(409, "clearance-needed");
        }
        city.as("jun")
                .post(
                        person + "/screenings",
                        object(
                                "outcome",
                                "REFER",
                                "validUntil",
                                now().plusSeconds(1).toString()))
                .mustBeProblem(422, "unprocessable");
        city.as("jun").post(referred + "/clearance").mustBeProblem(403, "forbidden");
        String again =
                "/screenings/" + find("celia", person, "REFER").mustBe(201).id();
        city.as("jun").post(again + "/clearance").mustBeProblem(403, "forbidden");
        assertThat(city.as("jun").get(again).json().get("allowedActions")).isEmpty();
        city.as("tariq").post(again + "/clearance").mustBe(200);

        find("celia", person, "HARD_STOP").mustBe(201);
        find("celia", person, "REFER").mustBeProblem(403, "forbidden");
        find("celia", person, "CLEARED").mustBeProblem(403, "forbidden");
        find("jun", person, "CLEARED").mustBe(201);
        find("celia", person, "CLEARED").mustBe(201);
    }

    /** VUL-04: a clearance takes a second look by somebody qualified; what is worse takes no less. */
    @Test
    void aHardStopThatStandsIsMadeLessOfByNobodyWhoMayNotClear() {
        house.employ("hana", "ORGANIZER");
        String person = "/participants/" + registered();
        city.as("jun")
                .post(person + "/screenings", object("outcome", "HARD_STOP", "vulnerable", true, "acuteRisk", true))
                .mustBe(201);
        for (String lighter : List.of("CLEARED", "REFER")) {
            Answer refused = find("celia", person, lighter).mustBeProblem(403, "forbidden");
            assertThat(refused.text()).contains("FACILITATOR or ETHICIST");
            find("jun", person, lighter).mustBeProblem(403, "forbidden");
        }
        find("celia", person, "HARD_STOP").mustBe(201);
        find("tariq", person, "HARD_STOP").mustBeProblem(403, "forbidden");
        find("tariq", person, "CLEARED").mustBe(201);
        find("tariq", person, "CLEARED").mustBeProblem(403, "forbidden");
        find("celia", person, "CLEARED").mustBe(201);

        find("jun", person, "REFER").mustBe(201);
        find("celia", person, "HARD_STOP").mustBe(201);
        find("hana", person, "CLEARED").mustBeProblem(403, "forbidden");
        find("jun", person, "CLEARED").mustBeProblem(403, "forbidden");
        String lighter = find("oda", person, "REFER").mustBe(201).id();
        city.as("oda").post("/screenings/" + lighter + "/clearance").mustBeProblem(403, "forbidden");
        city.as("tariq").post("/screenings/" + lighter + "/clearance").mustBe(200);
    }

    @Test
    void onceWhatWasFoundIsOverWhoeverScreensScreensAnew() {
        String person = "/participants/" + registered();
        city.as("jun")
                .post(
                        person + "/screenings",
                        object(
                                "outcome",
                                "HARD_STOP",
                                "validUntil",
                                now().plusSeconds(2).toString()))
                .mustBe(201);
        await().until(() -> find("celia", person, "CLEARED").status() == 201);
    }

    /** Somebody whom the crew wrote down, and of whom is not known whom to call. */
    private String registered() {
        return city.as("celia")
                .post(
                        "/participants",
                        object(
                                "displayName", "A dreamer",
                                "birthDate", "1990-01-01",
                                "preferredLanguage", "en",
                                "homeSanctuaryId", house.id()))
                .mustBe(201)
                .id();
    }

    private Answer find(String name, String person, String outcome) {
        return city.as(name).post(person + "/screenings", object("outcome", outcome));
    }

    private Instant now() {
        return Instant.parse(city.as("jun").get("/demo/clock").at("/now"));
    }

    private void suspend(String name, String review, String reach) {
        city.as(name)
                .post(review + "/suspend", object("reason", "A worry.", "reach", reach))
                .mustBe(200);
    }

    @Test
    void nobodyGivesARoleToThemselvesAndTheLastStewardStays() {
        String crew = "/sanctuaries/" + house.id() + "/crew";
        city.as("vesna")
                .post(crew, object("subject", "vesna", "displayName", "Vesna", "role", "ETHICIST"))
                .mustBeProblem(403, "forbidden");
        String kade = house.employ("kade", "STEWARD");
        city.as("kade")
                .post(crew, object("subject", "kade", "displayName", "Kade", "role", "ETHICIST"))
                .mustBeProblem(403, "forbidden");
        city.as("kade")
                .patch(crew + "/" + kade, object("credentialedUpTo", "I1"))
                .mustBeProblem(403, "forbidden");
        String vesna = city.as("kade")
                .get(crew + "?limit=100")
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .filter(entry -> entry.at("/subject").asString().equals("vesna"))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
        city.as("kade").delete(crew + "/" + vesna).mustBe(204);
        city.as("kade").delete(crew + "/" + kade).mustBeProblem(409, "last-steward");
        city.as("vesna")
                .post(crew, object("subject", "celia", "displayName", "Celia", "role", "STEWARD"))
                .mustBe(201);
        city.as("kade").delete(crew + "/" + kade).mustBe(204);
    }

    @Test
    void nobodyIsBoundToASignInNameBySomebodyElse() {
        city.as("celia")
                .post(
                        "/participants",
                        object(
                                "displayName", "A dreamer",
                                "birthDate", "1990-01-01",
                                "preferredLanguage", "en",
                                "homeSanctuaryId", house.id(),
                                "subject", "somebody"))
                .mustBeProblem(403, "forbidden");
        String dreamer = registered();
        String codes = "/participants/" + dreamer + "/claim-codes";
        city.as("mira").post(codes).mustBeProblem(404, "not-found");
        String old = city.as("celia").post(codes).mustBe(201).at("/claimCode");
        String code = city.as("celia").post(codes).mustBe(201).at("/claimCode");

        claim("wren", old).mustBeProblem(404, "not-found");
        claim("celia", code).mustBeProblem(403, "forbidden");
        claim("aya", code).mustBeProblem(409, "participant-exists");
        assertThat(claim("wren", code).mustBe(201).id()).isEqualTo(dreamer);
        assertThat(city.as("wren").get("/me").at("/participantId")).isEqualTo(dreamer);
        claim("sol", code).mustBeProblem(404, "not-found");
        city.as("celia").post(codes).mustBeProblem(409, "signs-in-already");
    }

    private Answer claim(String name, String code) {
        return city.as(name).post("/participant-claims", object("claimCode", code));
    }

    @Test
    void whatSomebodyMayDoChangesWithoutTheirDuties() {
        house.approve(house.version("A light grows and fades.", true));
        String session = house.session();
        house.staff(session);
        String jun = "/sanctuaries/" + house.id() + "/crew/" + house.crew("jun");

        assertThat(city.as("vesna")
                        .patch(jun, object("credentialedUpTo", "I2"))
                        .mustBe(200)
                        .at("/credentialedUpTo"))
                .isEqualTo("I2");
        assertThat(city.as("jun").get(session).mustBe(200).json().get("crew").valueStream())
                .anyMatch(duty -> duty.at("/crewId").asString().equals(house.crew("jun")));
    }

    private static Map<String, @Nullable Object> lay(String name, String role) {
        return object("subject", name, "displayName", name, "role", role, "lay", true);
    }

    private void recused(String name, String review) {
        forbids(city.as(name).post(review + "/declarations", noConflict()));
        forbids(city.as(name).post(review + "/votes", object("vote", "APPROVE", "rationale", "Mine.")));
    }

    private static void forbids(Answer answer) {
        assertThat(answer.mustBeProblem(403, "charter-forbids").objectingRules())
                .containsExactly("ETH-02");
    }

    private Answer decide(String name, String review, String vote) {
        city.as(name).post(review + "/declarations", noConflict()).mustBe(200);
        return city.as(name)
                .post(
                        review + "/votes",
                        vote.equals("APPROVE")
                                ? object("vote", vote, "rationale", "Gentle.")
                                : object(
                                        "vote",
                                        vote,
                                        "rationale",
                                        "Gentle.",
                                        "conditions",
                                        List.of(object("text", "More light.", "blocking", true))));
    }

    private void whoEscalatedLeavesItToSomebodyElse(String name, String fear) {
        assertThat(city.as(name)
                        .get("/fears/" + fear)
                        .mustBe(200)
                        .json()
                        .at("/allowedActions")
                        .toString())
                .doesNotContain("SCREEN");
        assertThat(city.as("celia")
                        .get("/fears/" + fear)
                        .mustBe(200)
                        .json()
                        .at("/allowedActions")
                        .toString())
                .contains("SCREEN");
        assertThat(tasksAbout("SCREEN_FEAR", name, fear)).isEmpty();
        assertThat(tasksAbout("SCREEN_FEAR", "celia", fear)).hasSize(1);
        for (String decision : List.of("CLEAR", "NEEDS_REDACTION", "DECLINE")) {
            city.as(name)
                    .post("/fears/" + fear + "/screening", object("decision", decision, "tags", List.of()))
                    .mustBeProblem(403, "forbidden");
        }
    }

    private List<JsonNode> tasksAbout(String kind, String name, String id) {
        return city.as(name)
                .get("/me/tasks?limit=100&kind=" + kind)
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .filter(task -> task.toString().contains(id))
                .toList();
    }

    private void screen(String name, String fear, String decision) {
        city.as(name)
                .post("/fears/" + fear + "/screening", object("decision", decision, "tags", List.of()))
                .mustBe(200);
    }

    private List<String> objectingTo(String session) {
        return city.as("celia")
                .get(session + "/readiness?only=objections")
                .mustBe(200)
                .objectingRules();
    }

    private static Map<String, @Nullable Object> noConflict() {
        return object("conflict", false, "statement", "I have no part in it.");
    }
}
