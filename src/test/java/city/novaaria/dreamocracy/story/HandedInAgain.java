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

/** What was suspended or turned down does not come back as a new version (ETH-06). */
abstract class HandedInAgain {

    @LocalServerPort
    private int port;

    private Client city = Client.at(0);
    private StoryHouse house;

    @BeforeEach
    void aHouseIsFounded() {
        city = Client.at(port);
        house = new StoryHouse(city);
        house.employ("bram", "ETHICIST");
    }

    @Test
    void noLaterVersionIsApprovedWhileAnIncidentSuspendsAnEarlierOneNorByWhoHasAPartInIt() {
        String first = house.version("A light grows and fades.", true);
        house.approve(first);
        String session = house.session();
        String second = house.version("A light grows, and fades.", true);
        declares("bram", second);
        assertThat(tasks("bram")).contains(second.substring(16));
        String incident = "/incidents/"
                + city.as("ben")
                        .post("/incidents", object("sessionId", session.substring(10), "text", "Terrible."))
                        .mustBe(201)
                        .id();
        judges(incident, "RELATED");
        assertThat(city.as("ilse").get(first).state()).isEqualTo("SUSPENDED");

        declares("tariq", second);
        declares("ilse", second);
        assertThat(allowed("tariq", second, "allowedActions")).doesNotContain("VOTE");
        assertThat(allowed("tariq", second, "allowedVotes")).isEmpty();
        assertThat(votes("tariq", second, "REJECT")
                        .mustBeProblem(403, "charter-forbids")
                        .objectingRules())
                .containsExactly("ETH-06");
        assertThat(allowed("bram", second, "allowedVotes")).containsExactly("REJECT", "ABSTAIN");
        assertThat(votes("bram", second, "APPROVE")
                        .mustBeProblem(409, "charter-objections")
                        .at("/objections/0/code"))
                .isEqualTo("ETH-06.earlier-version");
        assertThat(tasks("bram")).doesNotContain(second.substring(16));

        judges(incident, "NOT_RELATED");
        city.as("ilse")
                .post(incident + "/lowering", object("reason", "It was a sneeze."))
                .mustBe(200);
        for (String involved : List.of("tariq", "ilse")) {
            assertThat(allowed(involved, second, "allowedVotes")).isEmpty();
            votes(involved, second, "APPROVE").mustBeProblem(403, "charter-forbids");
        }
        assertThat(tasks("ilse")).doesNotContain(second.substring(16));
        assertThat(tasks("bram")).contains(second.substring(16));
        assertThat(allowed("bram", second, "allowedVotes")).contains("APPROVE");
        assertThat(votes("bram", second, "APPROVE").mustBe(200).state()).isEqualTo("APPROVED");
        assertThat(city.as("bram").get(first).state()).isEqualTo("SUSPENDED");
    }

    @Test
    void whatWasRejectedIsNotApprovedUnderAnotherNumber() {
        String first = house.submit("mira", draft());
        String twin = house.submit("mira", draft());
        declares("tariq", first);
        assertThat(votes("tariq", first, "REJECT").mustBe(200).state()).isEqualTo("REJECTED");

        declares("ilse", twin);
        assertThat(allowed("ilse", twin, "allowedVotes")).containsExactly("REJECT", "ABSTAIN");
        votes("ilse", twin, "APPROVE").mustBeProblem(409, "content-turned-down");
        String again = draft();
        refused(again);
        assertThat(city.as("mira").get(again).state()).isEqualTo("DRAFT");
        city.as("mira").patch(again, object("synopsis", "A milder light.")).mustBe(200);
        house.approve(house.submit("mira", again));
    }

    @Test
    void whatIsSuspendedOrEndedIsNotHandedInAgain() {
        String first = house.submit("mira", draft());
        house.approve(first);
        suspends(first);
        refused(draft());
        city.as("bram")
                .post(first + "/reinstate", object("reason", "Fine again.", "reconsentRequired", false))
                .mustBe(200);
        house.submit("mira", draft());

        suspends(first);
        city.as("bram")
                .post(first + "/terminate", object("reason", "Not again."))
                .mustBe(200);
        refused(draft());
    }

    @Test
    void openConditionsAreMetAndNotLeftBehind() {
        String first = house.submit("mira", draft());
        declares("tariq", first);
        city.as("tariq")
                .post(
                        first + "/votes",
                        object(
                                "vote",
                                "APPROVE_WITH_CONDITIONS",
                                "rationale",
                                "Nearly.",
                                "conditions",
                                List.of(object("text", "Show the exit.", "blocking", true))))
                .mustBe(200);
        refused(draft());

        String condition = first + "/conditions/" + city.as("tariq").get(first).at("/conditions/0/id");
        city.as("mira")
                .post(condition + "/evidence", object("text", "It is lit."))
                .mustBe(200);
        city.as("ilse").post(condition + "/verification").mustBe(200);
        house.submit("mira", draft());
    }

    /** Every draft is the same. */
    private String draft() {
        String draft = house.draft("A light grows and fades.", List.of(), true);
        city.as("mira").patch(draft, object("synopsis", "A light.")).mustBe(200);
        return draft;
    }

    private void refused(String draft) {
        assertThat(city.as("mira")
                        .get(draft)
                        .mustBe(200)
                        .json()
                        .at("/allowedActions")
                        .toString())
                .doesNotContain("SUBMIT");
        city.as("mira").post(draft + "/submit").mustBeProblem(409, "content-turned-down");
    }

    private void suspends(String review) {
        city.as("ilse")
                .post(review + "/suspend", object("reason", "A worry.", "reach", "ALL"))
                .mustBe(200);
    }

    private void judges(String incident, String relatedness) {
        city.as("tariq")
                .post(
                        incident + "/triage",
                        object(
                                "severity",
                                "S1",
                                "incidentClass",
                                "MEDICAL",
                                "relatedness",
                                relatedness,
                                "reason",
                                "So it looks."))
                .mustBe(200);
    }

    private void declares(String name, String review) {
        Map<String, @Nullable Object> none = object("conflict", false, "statement", "I have no part in it.");
        city.as(name).post(review + "/declarations", none).mustBe(200);
    }

    private Answer votes(String name, String review, String vote) {
        return city.as(name).post(review + "/votes", object("vote", vote, "rationale", "So I see it."));
    }

    private List<String> allowed(String name, String review, String member) {
        return city.as(name)
                .get(review)
                .mustBe(200)
                .json()
                .get(member)
                .valueStream()
                .map(allowed -> allowed.asString())
                .toList();
    }

    private List<String> tasks(String name) {
        return city.as(name)
                .get("/me/tasks?kind=VOTE&limit=100")
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .map(task -> task.get("id").asString())
                .toList();
    }
}
