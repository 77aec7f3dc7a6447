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
import tools.jackson.databind.JsonNode;

/** What the crew of a house keeps in order beside the dreams: its designs, its reviews, its rooms. */
abstract class RunningAHouse {

    @LocalServerPort
    private int port;

    private Client city = Client.at(0);
    private StoryHouse house;

    @BeforeEach
    void foundAHouse() {
        city = Client.at(port);
        house = new StoryHouse(city);
    }

    @Test
    void aDreamscapeThatRetiresIsPlannedNoMoreAndWhoWasPromisedADreamHasIt() {
        house.approve(house.version("A light grows and fades.", true));
        String session = house.session();
        String dreamscape = "/dreamscapes/" + house.dreamscape();
        city.as("celia").patch(dreamscape, object("state", "RETIRED")).mustBeProblem(403, "forbidden");
        city.as("mira").patch(dreamscape, object("title", null)).mustBeProblem(400, "invalid-request");
        Answer retired = city.as("mira")
                .patch(dreamscape, object("title", "A light by night", "state", "RETIRED"))
                .mustBe(200);
        assertThat(retired.at("/title")).isEqualTo("A light by night");
        assertThat(retired.state()).isEqualTo("RETIRED");
        assertThat(retired.json().get("allowedActions").toString()).isEqualTo("[\"RENAME\",\"REACTIVATE\"]");
        assertThat(city.as("aya").get(dreamscape).json().get("allowedActions")).isEmpty();

        assertThat(house.planned(house.chamber())
                        .mustBeProblem(422, "unprocessable")
                        .at("/errors/0/pointer"))
                .isEqualTo("#/dreamscapeId");
        house.enroll("aya", session);
        city.as("celia")
                .patch(session, object("title", "The last evening of it"))
                .mustBe(200);
        assertThat(using(1)).containsExactly(session);
        assertThat(using(2)).isEmpty();
        city.as("mira").get("/sessions?dreamscapeVersion=1").mustBeProblem(400, "invalid-request");

        city.as("mira").patch(dreamscape, object("state", "ACTIVE")).mustBe(200);
        house.plannedSession();
        assertThat(using(1)).hasSize(2);
    }

    @Test
    void aDraftIsDeletedForGoodAndWhatWasHandedInStays() {
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
        city.as("celia")
                .post("/fears/" + fear + "/screening", object("decision", "CLEAR", "tags", List.of()))
                .mustBe(200);
        String draft = house.draft("A light grows and fades.", List.of(fear), true);
        assertThat(city.as("aya").get("/fears/" + fear).state()).isEqualTo("IN_USE");
        city.as("tariq").delete(draft).mustBeProblem(403, "forbidden");
        city.as("aya").delete(draft).mustBeProblem(404, "not-found");

        city.as("mira").delete(draft).mustBe(204);
        assertThat(city.as("aya").get("/fears/" + fear).state()).isEqualTo("AVAILABLE");
        city.as("mira").get(draft).mustBeProblem(404, "not-found");
        city.as("mira").delete(draft).mustBeProblem(404, "not-found");
        city.as("mira").post(draft + "/submit").mustBeProblem(404, "not-found");
        city.as("aya").get(draft).mustBeProblem(404, "not-found");

        String next = house.draft("A light grows and fades.", List.of(), true);
        assertThat(next).as("no number is given twice").endsWith("/2");
        house.submit("mira", next);
        city.as("mira").delete(next).mustBeProblem(409, "state-conflict");
    }

    @Test
    void nobodyReadsHowOthersVotedBeforeTheyVotedAndAVoteIsChangedUntilItIsDecided() {
        String draft = house.draft("A light grows and fades.", List.of(), true);
        city.as("mira").patch(draft, object("intensity", "I3")).mustBe(200);
        String review = house.submit("mira", draft);
        List.of("tariq", "ilse")
                .forEach(name -> city.as(name)
                        .post(review + "/declarations", object("conflict", false, "statement", "I have no part in it."))
                        .mustBe(200));
        Answer before = city.as("ilse").get(review);
        Answer seenByWeaver = city.as("mira").get(review);
        Answer conditional = city.as("tariq")
                .post(
                        review + "/votes",
                        object(
                                "vote",
                                "APPROVE_WITH_CONDITIONS",
                                "rationale",
                                "Too bright.",
                                "conditions",
                                List.of(object("text", "Dim it.", "blocking", true))))
                .mustBe(200);
        assertThat(conditional.json().get("conditions")).hasSize(1);
        assertThat(conditional.json().get("allowedActions").valueStream())
                .anyMatch(action -> action.asString().equals("VOTE"));

        Answer after = city.as("ilse").get(review).mustBe(200);
        assertThat(after.json()).as("nothing tells of the vote").isEqualTo(before.json());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(after.at("/votesHidden")).isEqualTo("true");
        assertThat(city.as("ilse")
                        .get("/ethics-reviews?dreamscapeId=" + house.dreamscape())
                        .json()
                        .at("/items/0"))
                .isEqualTo(before.json());
        assertThat(city.as("mira").get(review).json()).isEqualTo(seenByWeaver.json());
        assertThat(minutes("mira", review)).containsExactly("HANDED_IN", "DECLARED", "DECLARED");
        assertThat(minutes("tariq", review)).containsExactly("HANDED_IN", "DECLARED", "DECLARED", "VOTED");
        assertThat(city.as("ilse")
                        .get(house.plannedSession() + "/readiness")
                        .mustBe(200)
                        .text())
                .as("how many approve is not told elsewhere")
                .contains("The reviewers have not decided yet.");

        Answer changed = city.as("tariq")
                .post(review + "/votes", object("vote", "APPROVE", "rationale", "Bright enough."))
                .mustBe(200);
        assertThat(changed.json().get("conditions")).isEmpty();
        assertThat(changed.json().get("votes")).hasSize(1);
        Answer decided = city.as("ilse")
                .post(review + "/votes", object("vote", "APPROVE", "rationale", "Gentle."))
                .mustBe(200);
        assertThat(decided.state()).isEqualTo("APPROVED");
        assertThat(decided.json().get("votes")).hasSize(2);
        assertThat(city.as("mira").get(review).json().get("votes")).hasSize(2);
        assertThat(minutes("mira", review))
                .as("with the vote that was replaced")
                .containsExactly("HANDED_IN", "DECLARED", "DECLARED", "VOTED", "VOTED", "VOTED", "APPROVED");
        JsonNode declared = city.as("mira").get(review + "/minutes").json().at("/minutes/1");
        assertThat(declared.at("/textHidden").asBoolean()).isTrue();
        assertThat(declared.at("/text").isNull()).isTrue();
        assertThat(city.as("ilse").get(review + "/minutes").at("/minutes/1/text"))
                .isEqualTo("I have no part in it.");
        city.as("tariq")
                .post(review + "/votes", object("vote", "APPROVE", "rationale", "Once more."))
                .mustBeProblem(409, "state-conflict");
    }

    private List<String> minutes(String name, String review) {
        return city.as(name)
                .get(review + "/minutes")
                .mustBe(200)
                .json()
                .get("minutes")
                .valueStream()
                .map(minute -> minute.get("kind").asString())
                .toList();
    }

    @Test
    void anApprovalIsSeenToEndAndIsRenewedInTime() {
        String review = house.version("A light grows and fades.", true);
        house.approve(review);
        assertThat(city.as("ilse").get(review).json().get("renewal").isNull()).isTrue();
        city.as("ilse").post(review + "/renewals", goesOn()).mustBeProblem(409, "state-conflict");
        city.as("jun").post("/demo/clock", object("advance", "P130D")).mustBe(200);

        Answer ending = city.as("ilse").get(review).mustBe(200);
        assertThat(ending.state()).isEqualTo("EXPIRING");
        assertThat(ending.json().get("allowedActions").valueStream())
                .anyMatch(action -> action.asString().equals("RENEW"));
        String tasks = "/me/tasks?kind=RENEW_APPROVAL&sanctuaryId=" + house.id();
        assertThat(city.as("ilse").get(tasks).mustBe(200).json().get("items")).hasSize(1);
        assertThat(city.as("mira").get(tasks).mustBe(200).json().get("items")).isEmpty();
        city.as("celia").post(review + "/renewals", goesOn()).mustBeProblem(403, "forbidden");
        city.as("ilse")
                .post(
                        review + "/renewals",
                        object("statement", "None.", "report", "It may go on.", "validFor", "P900D"))
                .mustBeProblem(422, "unprocessable");

        Answer renewed = city.as("ilse").post(review + "/renewals", goesOn()).mustBe(200);
        assertThat(renewed.state()).isEqualTo("APPROVED");
        assertThat(renewed.json().get("renewedAt").isNull()).isFalse();
        assertThat(city.as("ilse").get(tasks).mustBe(200).json().get("items")).isEmpty();
        city.as("jun").post("/demo/clock", object("advance", "P60D")).mustBe(200);
        String session = house.session();
        assertThat(city.as("jun").get(session + "/readiness").mustBe(200).objectingRules())
                .doesNotContain("ETH-01", "ETH-02", "ETH-03", "ETH-04");

        city.as("jun").post("/demo/clock", object("advance", "P200D")).mustBe(200);
        assertThat(city.as("ilse").get(review).state()).isEqualTo("LAPSED");
        assertThat(city.as("ilse").get(tasks).mustBe(200).json().get("items"))
                .as("it can be renewed still")
                .hasSize(1);
        city.as("ilse").post(review + "/renewals", goesOn()).mustBe(200);
        assertThat(city.as("ilse").get(tasks).mustBe(200).json().get("items")).isEmpty();
    }

    @Test
    void aSuspendedApprovalEndsForGoodByAnotherEthicist() {
        String review = house.version("A light grows and fades.", true);
        house.approve(review);
        String session = house.session();
        city.as("tariq")
                .post(review + "/terminate", object("reason", "Not again."))
                .mustBeProblem(409, "state-conflict");
        city.as("tariq")
                .post(review + "/suspend", object("reason", "Two saw the same.", "reach", "NEW_STARTS"))
                .mustBe(200);
        assertThat(city.as("tariq")
                        .post(review + "/terminate", object("reason", "Not again."))
                        .mustBeProblem(403, "charter-forbids")
                        .objectingRules())
                .containsExactly("ETH-06");
        Answer ended = city.as("ilse")
                .post(review + "/terminate", object("reason", "It came from the light itself."))
                .mustBe(200);
        assertThat(ended.state()).isEqualTo("TERMINATED");
        assertThat(ended.at("/termination/reason")).isEqualTo("It came from the light itself.");
        assertThat(ended.json().get("allowedActions")).isEmpty();
        Answer minutes = city.as("ilse").get(review + "/minutes").mustBe(200);
        assertThat(minutes("ilse", review)).endsWith("VOTED", "APPROVED", "SUSPENDED", "TERMINATED");
        assertThat(minutes.at("/minutes/4/reach")).isEqualTo("NEW_STARTS");
        assertThat(minutes.at("/minutes/4/text")).isEqualTo("Two saw the same.");
        assertThat(minutes.at("/minutes/5/own")).isEqualTo("true");
        assertThat(minutes.text()).doesNotContain("tariq", "ilse");
        city.as("aya").get(review + "/minutes").mustBeProblem(404, "not-found");
        Answer readiness = city.as("jun").get(session + "/readiness").mustBe(200);
        assertThat(readiness.objectingRules()).contains("ETH-01", "ETH-06");
        assertThat(readiness.text()).contains("ended the approval for good").doesNotContain("reinstateApproval");
        assertThat(house.planned(house.chamber())
                        .mustBeProblem(422, "unprocessable")
                        .at("/errors/0/code"))
                .isEqualTo("Ended");
        assertThat(city.as("mira")
                        .get("/dreamscapes/" + house.dreamscape() + "/versions/1")
                        .at("/endedAt"))
                .isEqualTo(ended.at("/termination/terminatedAt"));
        city.as("celia").patch(session, object("title", "In spite of it")).mustBeProblem(409, "version-ended");
        city.as("jun")
                .post(session + "/postpone", object("startsAt", "2199-01-01T20:00:00Z"))
                .mustBeProblem(409, "version-ended");
        assertThat(city.as("jun").get(session).json().get("allowedActions").valueStream())
                .extracting(JsonNode::asString)
                .contains("CANCEL")
                .doesNotContain("POSTPONE");
        house.version("A light fades and grows.", true);
        assertThat(city.as("celia")
                        .patch(session, object("dreamscapeVersion", 2))
                        .mustBe(200)
                        .at("/dreamscapeVersion"))
                .isEqualTo("2");
        city.as("celia").patch(session, object("dreamscapeVersion", 1)).mustBeProblem(422, "unprocessable");
    }

    @Test
    void whoFindsOutAfterVotingThatSomethingKeepsThemFromDecidingSaysSo() {
        String review = house.version("A light grows and fades.", true);
        house.approve(review);
        String session = house.session();
        assertThat(city.as("jun").get(session + "/readiness").objectingRules()).doesNotContain("ETH-02", "ETH-03");

        Answer declared = city.as("tariq")
                .post(review + "/declarations", object("conflict", true, "statement", "The weaver is my tenant."))
                .mustBe(200);
        assertThat(declared.state()).isEqualTo("APPROVED");
        assertThat(declared.at("/votes/0/counts")).isEqualTo("false");
        assertThat(declared.json().get("allowedVotes")).isEmpty();
        assertThat(city.as("jun").get(session + "/readiness").objectingRules())
                .contains("ETH-03")
                .doesNotContain("ETH-02");

        Answer joining = city.as("ilse")
                .post(review + "/declarations", object("conflict", false, "statement", "I have no part in it."))
                .mustBe(200);
        assertThat(joining.json().get("allowedVotes").toString())
                .isEqualTo("[\"APPROVE\",\"APPROVE_WITH_CONDITIONS\"]");
        city.as("ilse")
                .post(review + "/votes", object("vote", "APPROVE", "rationale", "Gentle."))
                .mustBe(200);
        assertThat(city.as("jun").get(session + "/readiness").objectingRules()).doesNotContain("ETH-02", "ETH-03");
    }

    @Test
    void whatSomebodyVerifiedWhoWasNotIndependentAfterAllIsVerifiedByAnother() {
        String review = house.version("A light grows and fades.", true);
        Map<String, @Nullable Object> independent = object("conflict", false, "statement", "I have no part in it.");
        city.as("tariq").post(review + "/declarations", independent).mustBe(200);
        String condition = city.as("tariq")
                .post(
                        review + "/votes",
                        object(
                                "vote",
                                "APPROVE_WITH_CONDITIONS",
                                "rationale",
                                "Too bright.",
                                "conditions",
                                List.of(object("text", "Dim it.", "blocking", true))))
                .mustBe(200)
                .at("/conditions/0/id");
        String place = review + "/conditions/" + condition;
        city.as("mira")
                .post(place + "/evidence", object("text", "It is dim now."))
                .mustBe(200);
        assertThat(city.as("ilse").post(place + "/verification").mustBe(200).state())
                .isEqualTo("APPROVED");
        String session = house.plannedSession();

        Answer declared = city.as("ilse")
                .post(review + "/declarations", object("conflict", true, "statement", "The weaver is my tenant."))
                .mustBe(200);
        assertThat(declared.state()).isEqualTo("APPROVED_WITH_CONDITIONS");
        assertThat(declared.json().get("allowedActions").toString()).doesNotContain("VERIFY");
        Answer refused = city.as("jun").post(session + "/open").mustBeProblem(409, "charter-objections");
        assertThat(refused.objectingRules()).containsExactly("ETH-01");
        assertThat(refused.text()).contains("ethics-reviews", "ETHICIST").doesNotContain("assignCrew", "putOnDuty");
        assertThat(city.as("tariq").get(review).json().get("allowedActions").toString())
                .contains("VERIFY");
        assertThat(city.as("tariq")
                        .get("/me/tasks?kind=VERIFY_CONDITION&sanctuaryId=" + house.id())
                        .mustBe(200)
                        .json()
                        .get("items"))
                .hasSize(1);

        assertThat(city.as("tariq").post(place + "/verification").mustBe(200).state())
                .isEqualTo("APPROVED");
        city.as("jun").post(session + "/open").mustBe(200);
    }

    @Test
    void aChamberIsNeitherMadeTooSmallNorClosedUnderADream() {
        house.approve(house.version("A light grows and fades.", true));
        String session = house.session();
        String id = city.as("celia").get(session).at("/chamberId");
        String chamber = "/sanctuaries/" + house.id() + "/chambers/" + id;
        city.as("celia").patch(chamber, object("berths", 20)).mustBeProblem(403, "forbidden");
        Client steward = city.as("vesna");
        assertThat(steward.patch(chamber, object("berths", 3))
                        .mustBeProblem(409, "chamber-booked")
                        .at("/sessionIds/0"))
                .isEqualTo(session.substring("/sessions/".length()));
        steward.patch(chamber, object("state", "CLOSED")).mustBeProblem(409, "chamber-booked");
        city.as("celia").patch(session, object("capacity", 3)).mustBe(200);
        assertThat(steward.patch(chamber, object("berths", 3, "name", "The small room"))
                        .mustBe(200)
                        .at("/berths"))
                .isEqualTo("3");

        city.as("jun")
                .post(session + "/cancel", object("reason", "The room is painted."))
                .mustBe(200);
        assertThat(steward.patch(chamber, object("state", "CLOSED")).mustBe(200).state())
                .isEqualTo("CLOSED");
        assertThat(house.planned(id).mustBeProblem(422, "unprocessable").at("/errors/0/pointer"))
                .isEqualTo("#/chamberId");
        steward.patch(chamber, object("state", "OPEN")).mustBe(200);
        house.planned(id).mustBe(201);
    }

    @Test
    void aHouseClosesOnceNothingIsPlannedAndWhatThereWasStays() {
        house.approve(house.version("A light grows and fades.", true));
        String session = house.session();
        String seat = house.enroll("aya", session);
        String fear = "/fears/"
                + city.as("aya")
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
        String home = "/sanctuaries/" + house.id();
        Client steward = city.as("vesna");
        city.as("celia").patch(home, object("state", "CLOSED")).mustBeProblem(403, "forbidden");
        assertThat(actions(home)).containsExactly("CHANGE", "SUSPEND");
        assertThat(steward.patch(home, object("state", "CLOSED"))
                        .mustBeProblem(409, "house-booked")
                        .at("/sessionIds/0"))
                .isEqualTo(session.substring("/sessions/".length()));
        city.as("jun")
                .post(session + "/cancel", object("reason", "The house closes."))
                .mustBe(200);
        String planned = house.plannedSession();
        steward.patch(home, object("state", "CLOSED")).mustBeProblem(409, "house-booked");
        city.as("jun")
                .post(planned + "/cancel", object("reason", "The house closes."))
                .mustBe(200);

        assertThat(actions(home)).containsExactly("CHANGE", "SUSPEND", "CLOSE");
        assertThat(steward.patch(home, object("state", "CLOSED")).mustBe(200).state())
                .isEqualTo("CLOSED");
        assertThat(actions(home)).containsExactly("CHANGE", "SUSPEND", "REOPEN");
        assertThat(house.planned(house.chamber())
                        .mustBeProblem(422, "unprocessable")
                        .at("/errors/0/pointer"))
                .isEqualTo("#/sanctuaryId");
        city.as("celia")
                .post(session + "/copies", object("startsAt", List.of("2150-01-01T20:00:00Z")))
                .mustBeProblem(422, "unprocessable");
        city.as("aya").get(seat).mustBe(200);
        city.as("aya").post(fear + "/withdrawal").mustBe(200);
        city.as("celia").get(session).mustBe(200);
        city.as("mira").get("/dreamscapes/" + house.dreamscape()).mustBe(200);

        assertThat(steward.patch(home, object("state", "OPEN")).mustBe(200).state())
                .isEqualTo("OPEN");
        house.plannedSession();
    }

    private List<String> actions(String place) {
        return city.as("vesna")
                .get(place)
                .mustBe(200)
                .json()
                .get("allowedActions")
                .valueStream()
                .map(action -> action.asString())
                .toList();
    }

    @Test
    void whatPeopleAreJudgedByChangesOnlyWhileNobodyMayBeEnrolled() {
        house.approve(house.version("A light grows and fades.", true));
        String session = house.session();
        String home = "/sanctuaries/" + house.id();
        Client steward = city.as("vesna");
        assertThat(steward.patch(home, object("ageOfMajority", 21))
                        .mustBeProblem(409, "people-enrolled")
                        .at("/sessionIds/0"))
                .isEqualTo(session.substring("/sessions/".length()));
        steward.patch(home, object("ageOfMajority", 18, "name", "A house by the sea"))
                .mustBe(200);

        city.as("jun")
                .post(session + "/cancel", object("reason", "The sea is rough."))
                .mustBe(200);
        house.plannedSession();
        Answer changed = steward.patch(home, object("ageOfMajority", 21, "timeZone", "Europe/Lisbon"))
                .mustBe(200);
        assertThat(changed.at("/ageOfMajority")).isEqualTo("21");
        assertThat(changed.at("/timeZone")).isEqualTo("Europe/Lisbon");
        assertThat(steward.patch(home, object("timeZone", "CET", "policyProfile", "none"))
                        .mustBeProblem(422, "unprocessable")
                        .json()
                        .get("errors"))
                .hasSize(2);
        house.employ("celia", "STEWARD");
        assertThat(city.as("celia")
                        .patch(home, object("ageOfMajority", 20))
                        .mustBeProblem(403, "forbidden")
                        .text())
                .contains("lowers the age of majority");
        city.as("celia").patch(home, object("ageOfMajority", 22)).mustBe(200);
        steward.patch(home, object("ageOfMajority", 18)).mustBe(200);
        city.as("celia").patch(home, object("policyProfile", "sleep-lab")).mustBeProblem(403, "forbidden");
        steward.patch(home, object("policyProfile", "sleep-lab")).mustBe(200);
    }

    @Test
    void whatWasSeenOfALaceIsReadLaterFromTheLatestOn() {
        house.employ("kade", "TECHNOLOGIST");
        Client kade = city.as("kade");
        String device = "/lace-devices/"
                + kade.post(
                                "/lace-devices",
                                object(
                                        "sanctuaryId",
                                        house.id(),
                                        "label",
                                        "Lace 1",
                                        "model",
                                        "Weft 2",
                                        "firmwareSha256",
                                        "a".repeat(64)))
                        .mustBe(201)
                        .id();
        kade.post(device + "/calibrations", object("selfTestPassed", true, "failSafeProved", true))
                .mustBe(201);
        kade.patch(device, object("firmwareSha256", "b".repeat(64))).mustBe(200);
        kade.post(device + "/calibrations", object("selfTestPassed", false, "failSafeProved", true))
                .mustBe(201);

        Answer tests = city.as("jun").get(device + "/calibrations").mustBe(200);
        assertThat(tests.json().get("items")).hasSize(2);
        assertThat(tests.at("/items/0/firmwareSha256")).startsWith("b");
        assertThat(tests.at("/items/1/selfTestPassed")).isEqualTo("true");
        assertThat(city.as("jun").get(device + "/calibrations?limit=1").json().get("items"))
                .hasSize(1);
        city.as("aya").get(device + "/calibrations").mustBeProblem(404, "not-found");
    }

    @Test
    void whatDiffersBetweenTwoVersionsIsShownAsFarAsTheReaderMaySeeIt() {
        house.approve(house.version("A light grows and fades.", true));
        String draft = house.draft("A light grows and fades. Then it is dark.", List.of(), true);
        city.as("mira").patch(draft, object("intensity", "I2")).mustBe(200);

        Answer diff = city.as("ilse").get(draft + "/diff?comparedWith=1").mustBe(200);
        assertThat(diff.json().get("raised").toString()).isEqualTo("[\"the intensity\",\"the disclosure\"]");
        assertThat(diff.json()
                        .get("changes")
                        .valueStream()
                        .map(change -> change.get("pointer").asString()))
                .containsExactly("/intensity", "/synopsis", "/disclosure/sha256", "/disclosure/text");
        assertThat(diff.at("/changes/0/before")).isEqualTo("I1");
        assertThat(diff.at("/changes/0/after")).isEqualTo("I2");
        assertThat(city.as("mira").get(draft + "/diff?comparedWith=2").json().get("changes"))
                .isEmpty();
        city.as("mira").get(draft + "/diff?comparedWith=9").mustBeProblem(404, "not-found");
        assertThat(city.as("mira")
                        .get(draft + "/diff")
                        .mustBeProblem(400, "invalid-request")
                        .at("/errors/0/parameter"))
                .isEqualTo("comparedWith");
        city.as("aya").get(draft + "/diff?comparedWith=1").mustBeProblem(404, "not-found");
        city.as("aya")
                .get("/dreamscapes/" + house.dreamscape() + "/versions/1/diff?comparedWith=1")
                .mustBeProblem(403, "forbidden");
    }

    private static Map<String, @Nullable Object> goesOn() {
        return object("statement", "I have no part in it.", "report", "Nothing bad happened.", "validFor", "P90D");
    }

    private List<String> using(int version) {
        return city.as("mira")
                .get("/sessions?dreamscapeId=" + house.dreamscape() + "&dreamscapeVersion=" + version)
                .mustBe(200)
                .json()
                .get("items")
                .valueStream()
                .map(session -> "/sessions/" + session.get("id").asString())
                .toList();
    }
}
