package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

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
        city.as("tariq")
                .post("/participants/" + tariq + "/relations", object("crewId", house.crew("mira"), "kind", "FAMILY"))
                .mustBe(201);

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
