package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A dreamscape changes: what matters asks everybody anew, what does not lets consents count, and everybody reads what it was. */
abstract class ChangedVersions {

    private static final List<String> DREAMERS = List.of("aya", "ben", "cleo", "dov", "esi");

    @LocalServerPort
    private int port;

    private Client city = Client.at(0);
    private final Map<String, String> enrollments = new LinkedHashMap<>();
    private StoryHouse house;
    private String session = "";

    @BeforeEach
    void everybodyConsentsToTheFirstVersion() {
        city = Client.at(port);
        house = new StoryHouse(city);
        house.approve(house.version("A light grows and fades.", true));
        session = house.session();
        DREAMERS.forEach(name -> enrollments.put(name, house.enroll(name, session)));
        DREAMERS.forEach(this::consent);
        house.staff(session);
    }

    @Test
    void aMaterialChangeAsksEverybodyAnewAndOneThatIsNotLetsTheirConsentsCount() {
        dreamOf(2, house.version("A light grows and fades. Then it is dark.", true));
        assertThat(objectedTo("CON-08")).as("nobody has ruled yet").hasSize(5);
        assertThat(house.rule(review(2), false, "At the end it is dark.")
                        .mustBeProblem(422, "unprocessable")
                        .at("/errors/0/detail"))
                .contains("the disclosure");
        house.rule(review(2), true, "At the end it is dark.").mustBe(200);

        assertThat(objectedTo("CON-08")).as("material").containsExactlyInAnyOrderElementsOf(enrollments.values());
        Answer serving = house.serve("aya", enrollment("aya"));
        assertThat(serving.at("/whatChanged/sinceVersion")).isEqualTo("1");
        assertThat(serving.at("/whatChanged/text")).isEqualTo("At the end it is dark.");
        List.of("aya", "ben", "cleo").forEach(this::consent);
        assertThat(objectedTo("CON-08"))
                .as("only the others")
                .containsExactlyInAnyOrder(enrollment("dov"), enrollment("esi"))
                .isEqualTo(objectedTo("CON-02"));
        assertThat(house.serve("aya", enrollment("aya"))
                        .json()
                        .get("whatChanged")
                        .isNull())
                .isTrue();

        String third = house.version("A light grows and fades. Then it is dark.", true);
        house.rule(third, false, "A semicolon.").mustBe(200);
        String fourth = house.version("A light grows and fades. Then it is dark.", true);
        house.approve(third);
        house.approve(fourth);
        assertThat(house.rule(fourth, false, "A comma.").mustBe(200).at("/ruling/sinceVersion"))
                .isEqualTo("3");
        city.as("celia").patch(session, object("dreamscapeVersion", 4)).mustBe(200);
        assertThat(objectedTo("CON-08"))
                .as("what three agreed to is the same in substance, twice over")
                .containsExactlyInAnyOrder(enrollment("dov"), enrollment("esi"));
        assertThat(house.serve("aya", enrollment("aya")).at("/whatChanged/text"))
                .isEqualTo("A semicolon.\n\nA comma.");
        assertThat(house.serve("dov", enrollment("dov")).at("/whatChanged/text"))
                .isEqualTo("At the end it is dark.\n\nA semicolon.\n\nA comma.");

        List.of("dov", "esi").forEach(this::consent);
        everybodyGetsReady();
        assertThat(city.as("jun").post(session + "/start").mustBe(200).at("/seats/dreaming"))
                .isEqualTo("5");
        assertThat(city.as("ben")
                        .post(enrollment("ben") + "/withdrawal")
                        .mustBe(200)
                        .state())
                .as("who dreams on a consent to an earlier version leaves as everybody does")
                .isEqualTo("WITHDRAWN");
        everybodyLeaves();
    }

    @Test
    void whatIsApprovedAfterALaterVersionIsSupersededByIt() {
        String second = house.version("A light grows, and then it is dark.", true);
        String third = house.version("A light grows and fades. It is never dark.", true);
        house.approve(third);
        assertThat(city.as("tariq").get(review(1)).mustBe(200).state()).isEqualTo("SUPERSEDED");

        house.approve(second);

        assertThat(city.as("tariq").get(second).mustBe(200).state()).isEqualTo("SUPERSEDED");
        assertThat(city.as("tariq").get(third).mustBe(200).state()).isEqualTo("APPROVED");
        city.as("celia").patch(session, object("dreamscapeVersion", 2)).mustBe(200);
        assertThat(city.as("jun")
                        .get(session + "/readiness?only=objections")
                        .mustBe(200)
                        .objectingRules())
                .contains("ETH-01");
    }

    @Test
    void theTimeToThinkItOverCountsFromWhenThisDreamWasShownAndNotFromWhenTheSameWordsWere() {
        Instant first = firstShown(house, "aya", enrollment("aya"));
        assertThat(firstShown(house, "aya", enrollment("aya")))
                .as("shown again")
                .isEqualTo(first);

        StoryHouse elsewhere = new StoryHouse(city);
        elsewhere.approve(elsewhere.version("A light grows and fades.", true));
        assertThat(firstShown(elsewhere, "aya", elsewhere.enroll("aya", elsewhere.session())))
                .as("the same words about another dreamscape")
                .isAfter(first);

        dreamOf(2, house.version("A light grows and fades.", true));
        Instant second = firstShown(house, "aya", enrollment("aya"));
        assertThat(second).as("nobody has ruled that it is the same").isAfter(first);
        house.rule(review(2), false, "A comma.").mustBe(200);
        assertThat(firstShown(house, "aya", enrollment("aya")))
                .as("the same in substance")
                .isEqualTo(first);

        String stronger = house.draft("A light grows and fades.", List.of(), true);
        city.as("mira").patch(stronger, object("intensity", "I2")).mustBe(200);
        dreamOf(3, house.submit("mira", stronger));
        Instant third = firstShown(house, "aya", enrollment("aya"));
        assertThat(third).as("stronger, in the same words").isAfter(second);
        house.rule(review(3), true, "It is stronger.").mustBe(200);
        assertThat(firstShown(house, "aya", enrollment("aya"))).isEqualTo(third);
    }

    @Test
    void whoDreamsAVersionGoesOnWhenALaterOneIsApproved() {
        Client jun = city.as("jun");
        everybodyGetsReady();
        jun.post(session + "/start").mustBe(200);
        house.approve(house.version("A light grows, and fades.", true));
        assertThat(city.as("tariq").get(review(1)).mustBe(200).state()).isEqualTo("SUPERSEDED");

        city.as("aya").post(enrollment("aya") + "/stop").mustBe(200);
        city.as("aya").post(enrollment("aya") + "/reaffirmations").mustBe(200);
        jun.post(session + "/pause").mustBe(200);
        assertThat(jun.post(session + "/resume").mustBe(200).state()).isEqualTo("DREAMING");

        city.as("ilse")
                .post(review(1) + "/suspend", object("reason", "A worry.", "reach", "NEW_STARTS"))
                .mustBe(200);
        jun.post(session + "/pause").mustBe(200);
        assertThat(jun.post(session + "/resume").mustBe(200).state()).isEqualTo("DREAMING");
        city.as("ilse")
                .post(review(1) + "/suspend", object("reason", "Danger.", "reach", "ALL"))
                .mustBe(200);
        assertThat(jun.get(session).mustBe(200).state()).isEqualTo("SURFACING");
        everybodyLeaves();
    }

    @Test
    void whoIsAskedAnewReadsAnew() {
        String old = house.serve("aya", enrollment("aya")).id();
        city.as("ilse")
                .post(review(1) + "/suspend", object("reason", "A new risk.", "reach", "NEW_STARTS"))
                .mustBe(200);
        house.employ("bram", "ETHICIST");
        city.as("bram")
                .post(review(1) + "/reinstate", object("reason", "People must know.", "reconsentRequired", true))
                .mustBe(200);
        decidesOnWhatWasShownBefore(old);
        consent("aya");
        assertThat(objectedTo("CON-08")).doesNotContain(enrollment("aya")).hasSize(4);

        dreamOf(2, house.version("A light grows, and it is dark.", true));
        String unexplained = house.serve("aya", enrollment("aya")).id();
        house.rule(review(2), true, "At the end it is dark.").mustBe(200);
        decidesOnWhatWasShownBefore(unexplained);
        assertThat(house.serve("aya", enrollment("aya")).at("/whatChanged/text"))
                .isEqualTo("At the end it is dark.");
        consent("aya");
    }

    private void decidesOnWhatWasShownBefore(String serving) {
        assertThat(city.as("aya")
                        .post(enrollment("aya") + "/consents", StoryHouse.decision(serving, true, List.of(0)))
                        .mustBeProblem(409, "charter-objections")
                        .at("/objections/0/code"))
                .isEqualTo("CON-02.other-text");
    }

    @Test
    void aRulingIsMadeStricterAndNeverLaxerByWhoHasNoPartInTheDreamscape() {
        dreamOf(2, house.version("A light grows and fades.", true));
        String review = review(2);
        city.as("vesna")
                .post(
                        "/sanctuaries/" + city.as("ilse").get(review).at("/sanctuaryId") + "/crew",
                        object("subject", "mira", "displayName", "mira", "role", "ETHICIST"))
                .mustBe(201);
        Map<String, ?> own = object("material", false, "reason", "It is mine.", "whatChanged", "Nothing.");
        assertThat(city.as("mira")
                        .post(review + "/rulings", own)
                        .mustBeProblem(403, "charter-forbids")
                        .objectingRules())
                .containsExactly("ETH-02");
        city.as("jun").post(review + "/rulings", own).mustBeProblem(403, "forbidden");

        assertThat(house.rule(review, false, "A comma.").mustBe(200).at("/ruling/material"))
                .isEqualTo("false");
        house.rule(review, false, "A comma.").mustBeProblem(409, "state-conflict");
        assertThat(objectedTo("CON-08")).isEmpty();
        assertThat(objectedTo("ETH-02")).isEmpty();
        String aya = city.as("aya").get("/me").at("/participantId");
        String relations = "/participants/" + aya + "/relations";
        String tenancy = city.as("aya")
                .post(relations, object("crewId", house.crew("ilse"), "kind", "TENANT"))
                .mustBe(201)
                .id();
        assertThat(objectedTo("ETH-02")).as("a dreamer depends on who ruled").hasSize(1);
        assertThat(house.rule(review, true, "A pause.").mustBe(200).at("/ruling/whatChanged"))
                .isEqualTo("A pause.");
        assertThat(objectedTo("ETH-02")).as("nothing rests on her ruling").isEmpty();
        city.as("aya").delete(relations + "/" + tenancy).mustBe(204);
        house.rule(review, false, "A comma.").mustBeProblem(409, "state-conflict");
        house.rule(review, true, "A pause.").mustBeProblem(409, "state-conflict");
        house.rule(review(1), false, "Nothing.").mustBeProblem(409, "state-conflict");
        assertThat(objectedTo("CON-08")).hasSize(5);
    }

    @Test
    void thatAChangeDoesNotMatterTakesAsManyAsAnApproval() {
        List.of("bram", "sol", "wren").forEach(this::joinsTheBoard);
        approvedByTheBoard(house.submit("mira", forVulnerablePeople()));
        city.as("celia").patch(session, object("dreamscapeVersion", 2)).mustBe(200);
        consent("aya");
        String review = house.submit("mira", forVulnerablePeople());
        assertThat(city.as("wren").get(review).at("/ruling")).isEmpty();
        approvedByTheBoard(review);
        city.as("celia").patch(session, object("dreamscapeVersion", 3)).mustBe(200);

        finds("tariq", review, null).mustBeProblem(422, "unprocessable");
        Answer proposed = finds("tariq", review, "A comma.").mustBe(200);
        assertThat(proposed.at("/ruling/inForceSince")).isEmpty();
        assertThat(proposed.at("/ruling/needed")).isEqualTo("3");
        finds("tariq", review, null).mustBeProblem(409, "state-conflict");
        assertThat(finds("ilse", review, "Two commas.")
                        .mustBeProblem(422, "unprocessable")
                        .at("/errors/0/pointer"))
                .isEqualTo("#/whatChanged");
        Answer second = finds("ilse", review, "A comma.").mustBe(200);
        assertThat(second.at("/ruling/concurring")).isEqualTo("2");
        assertThat(second.at("/ruling/concurrences/1/own")).isEqualTo("true");
        assertThat(city.as("bram").get(review).json().get("allowedActions").valueStream())
                .anyMatch(action -> action.asString().equals("RULE"));
        assertThat(objectedTo("CON-08")).as("a proposal").contains(enrollment("aya"));
        assertThat(house.serve("aya", enrollment("aya")).at("/whatChanged/text"))
                .isEmpty();

        finds("bram", review, null).mustBe(200);
        assertThat(objectedTo("CON-08")).as("no lay member yet").contains(enrollment("aya"));
        assertThat(finds("sol", review, null).mustBe(200).at("/ruling/inForceSince"))
                .isNotEmpty();
        assertThat(objectedTo("CON-08")).doesNotContain(enrollment("aya")).hasSize(4);
        assertThat(house.serve("aya", enrollment("aya")).at("/whatChanged/text"))
                .isEqualTo("A comma.");
        finds("wren", review, null).mustBeProblem(409, "state-conflict");

        house.rule(review, true, "A pause.").mustBe(200);
        assertThat(objectedTo("CON-08")).as("one is enough").contains(enrollment("aya"));
    }

    @Test
    void oneIsEnoughToAskPeopleAgainAlsoWhileOthersAgreeThatItDoesNotMatter() {
        List.of("bram", "sol", "wren").forEach(this::joinsTheBoard);
        String second = house.submit("mira", forVulnerablePeople());
        assertThat(city.as("wren").get(second).json().get("allowedActions").valueStream())
                .as("there is an earlier version that was approved")
                .anyMatch(action -> action.asString().equals("RULE"));
        approvedByTheBoard(second);
        String review = house.submit("mira", forVulnerablePeople());
        finds("tariq", review, "A comma.").mustBe(200);

        assertThat(house.rule(review, true, "A pause.").mustBe(200).at("/ruling/concurring"))
                .isEqualTo("1");
        finds("bram", review, null).mustBeProblem(409, "state-conflict");
    }

    @Test
    void nothingIsRuledOnWhileThereIsNothingToCompareWith() {
        StoryHouse other = new StoryHouse(city);
        other.version("A light grows and fades.", true);
        String review = other.version("A light grows, and fades.", true);

        assertThat(city.as("ilse").get(review).json().get("allowedActions").valueStream())
                .noneMatch(action -> action.asString().equals("RULE"));
        assertThat(other.rule(review, false, "A comma.")
                        .mustBeProblem(409, "state-conflict")
                        .text())
                .doesNotContain("RULE");
    }

    private void joinsTheBoard(String name) {
        boolean lay = !name.equals("bram");
        city.as("vesna")
                .post(
                        "/sanctuaries/" + house.id() + "/crew",
                        object(
                                "subject", name,
                                "displayName", name,
                                "role", "ETHICIST",
                                "lay", lay,
                                "unaffiliated", lay))
                .mustBe(201);
    }

    /** A draft about which a board decides, however mild it is. */
    private String forVulnerablePeople() {
        String draft = house.draft("A light grows and fades.", List.of(), true);
        city.as("mira")
                .patch(draft, object("population", List.of("ADULTS", "VULNERABLE")))
                .mustBe(200);
        return draft;
    }

    private void approvedByTheBoard(String review) {
        for (String name : List.of("tariq", "ilse", "sol")) {
            city.as(name)
                    .post(review + "/declarations", object("conflict", false, "statement", "I have no part in it."))
                    .mustBe(200);
            city.as(name)
                    .post(review + "/votes", object("vote", "APPROVE", "rationale", "Gentle."))
                    .mustBe(200);
        }
    }

    /** Rules that the change is not material; who agrees to what others propose may leave out the text. */
    private Answer finds(String name, String review, @Nullable String whatChanged) {
        Map<String, @Nullable Object> finding =
                new LinkedHashMap<>(object("material", false, "reason", "I compared them."));
        if (whatChanged != null) {
            finding.put("whatChanged", whatChanged);
        }
        return city.as(name).post(review + "/rulings", finding);
    }

    private void dreamOf(int version, String review) {
        house.approve(review);
        city.as("celia").patch(session, object("dreamscapeVersion", version)).mustBe(200);
    }

    private String review(int version) {
        return "/ethics-reviews/"
                + city.as("tariq")
                        .get("/ethics-reviews?dreamscapeId="
                                + city.as("celia").get(session).at("/dreamscapeId"))
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(review -> review.get("dreamscapeVersion").asInt() == version)
                        .findAny()
                        .orElseThrow()
                        .get("id")
                        .asString();
    }

    private String enrollment(String name) {
        return enrollments.getOrDefault(name, "");
    }

    private void consent(String name) {
        house.consent(name, enrollment(name));
    }

    /** Reads and says yes; from when on the time to think it over counts. */
    private Instant firstShown(StoryHouse where, String name, String enrollment) {
        String serving = where.serve(name, enrollment).id();
        return Instant.parse(city.as(name)
                .post(enrollment + "/consents", StoryHouse.decision(serving, true, List.of(0)))
                .mustBe(201)
                .at("/firstServedAt"));
    }

    private void everybodyGetsReady() {
        house.staff(session);
        city.as("jun").post(session + "/begin-check-in").mustBe(200);
        DREAMERS.forEach(name -> house.getReady(name, enrollment(name)));
    }

    /** Nobody of the demo dreams on into the next test. */
    private void everybodyLeaves() {
        DREAMERS.forEach(
                name -> city.as(name).post(enrollment(name) + "/withdrawal").mustBe(200));
    }

    /** The enrollments to which the rule objects in the readiness of the session. */
    private List<String> objectedTo(String rule) {
        return city.as("jun")
                .get(session + "/readiness?only=objections")
                .mustBe(200)
                .json()
                .get("results")
                .valueStream()
                .filter(result -> result.get("rule").asString().equals(rule))
                .map(result -> "/enrollments/" + result.at("/subject/id").asString())
                .toList();
    }
}
