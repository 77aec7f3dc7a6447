package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.story.StoryHouse.decision;
import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A person shows that they understood: by the questions, in three tries, or in a conversation; a no needs neither. */
abstract class UnderstandingShown {

    private static final List<Integer> RIGHT = List.of(0, 0, 0, 0, 0);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private Client city = Client.at(0);
    private StoryHouse house;
    private String session = "";

    @BeforeEach
    void openASession() {
        city = Client.at(port);
        house = new StoryHouse(city);
        house.approve(house.version("You may leave at any time. " + UUID.randomUUID(), true, true, true, true, false));
        session = house.session();
    }

    @Test
    void threeTriesThenAConversationTakesThePlaceOfTheQuestions() {
        String enrollment = house.enroll("aya", session);
        Answer serving = house.serve("aya", enrollment);
        assertThat(serving.text()).doesNotContain("critical").doesNotContain("\"answer\"");
        assertThat(serving.json().get("triesLeft").asInt()).isEqualTo(3);
        assertThat(serving.json().get("whatChanged").isNull()).isTrue();

        Answer missed = mustNotBeUnderstood(city.as("aya"), enrollment, serving.id(), List.of(0, 0, 2, 0, 0));
        assertThat(missed.text()).contains("by number: 3.", "Tries left: 2.").doesNotContain("\"answer\"");
        mustNotBeUnderstood(city.as("aya"), enrollment, serving.id(), List.of(0, 0, 2, 0, 0));
        assertThat(triesLeft(enrollment, serving))
                .as("sent again, it is the same try")
                .isEqualTo(2);
        mustNotBeUnderstood(city.as("aya"), enrollment, serving.id(), List.of(1, 0, 0, 0, 0));
        assertThat(triesLeft(enrollment, serving)).isEqualTo(1);

        told("celia", enrollment, true);
        Answer early = mustNotBeUnderstood(city.as("aya"), enrollment, serving.id(), List.of());
        assertThat(early.at("/objections/0/waivable")).isEqualTo("ETHICIST");
        assertThat(triesLeft(enrollment, serving))
                .as("what is left out is no try")
                .isEqualTo(1);
        told("jun", enrollment, false);
        Answer last = mustNotBeUnderstood(city.as("aya"), enrollment, serving.id(), List.of(0, 1, 1, 0, 0));
        assertThat(last.text()).contains("by number: 2, 3.", "All tries are used up", "recordTeachBack");
        assertThat(last.at("/objections/0/waivable")).isEqualTo("NEVER");
        mustNotBeUnderstood(city.as("aya"), enrollment, serving.id(), RIGHT);
        assertThat(triesLeft(enrollment, serving)).isZero();

        city.as("aya")
                .post(enrollment + "/teach-backs", object("understood", true))
                .mustBeProblem(403, "forbidden");
        city.as("mira")
                .post(enrollment + "/teach-backs", object("understood", true))
                .mustBeProblem(403, "forbidden");
        city.as("ben")
                .post(enrollment + "/teach-backs", object("understood", true))
                .mustBeProblem(404, "not-found");
        String told = told("ilse", enrollment, true);
        assertThat(city.as("aya")
                        .get(enrollment + "/teach-backs/" + told)
                        .mustBe(200)
                        .at("/understood"))
                .isEqualTo("true");
        Answer again = house.serve("aya", enrollment);
        assertThat(again.json().get("taughtBack").asBoolean()).isTrue();
        assertThat(city.as("aya")
                        .post(enrollment + "/consents", decision(again.id(), true, List.of()))
                        .mustBe(201)
                        .state())
                .isEqualTo("ACTIVE");
    }

    @Test
    void triesAreUsedUpWhicheverSeatTheyWereMadeFor() {
        String first = house.enroll("dov", session);
        String serving = house.serve("dov", first).id();
        mustNotBeUnderstood(city.as("dov"), first, serving, List.of(1, 0, 0, 0, 0));
        mustNotBeUnderstood(city.as("dov"), first, serving, List.of(2, 0, 0, 0, 0));
        city.as("dov").post(first + "/withdrawal").mustBe(200);

        String second = house.enroll("dov", session);
        assertThat(house.serve("dov", second).json().get("triesLeft").asInt()).isEqualTo(1);
        city.as("dov").post(second + "/withdrawal").mustBe(200);
    }

    @Test
    void everybodyReadsAndAnswersInTheirLanguage() {
        String lia = city.as("lia").get("/me").at("/participantId");
        city.as("lia")
                .patch("/participants/" + lia, object("preferredLanguage", "pt-BR"))
                .mustBe(200);
        assertThat(city.as("lia")
                        .post(session + "/enrollments", object("participantId", lia))
                        .mustBeProblem(409, "charter-objections")
                        .objectingRules())
                .containsExactly("X-06");

        String told = "You may leave. " + UUID.randomUUID();
        String draft = house.draft(told, List.of(), true);
        String dito = "Pode sair. " + UUID.randomUUID();
        assertThat(translate(draft, "en-GB", dito, 0)
                        .mustBeProblem(422, "unprocessable")
                        .at("/errors/0/pointer"))
                .isEqualTo("#/translations/0/language");
        assertThat(translate(draft, "pt", dito, 1)
                        .mustBeProblem(422, "unprocessable")
                        .at("/errors/0/pointer"))
                .isEqualTo("#/translations/0/questions/0/answer");
        Answer written = translate(draft, "pt", dito, 0).mustBe(200);
        assertThat(written.at("/translations/0/questions/0/answer")).isEqualTo("0");
        Answer read = city.as("jun").get(draft).mustBe(200);
        assertThat(read.at("/translations/0/text")).isEqualTo(dito);
        assertThat(read.json().at("/translations/0/questions/0/answer").isNull())
                .isTrue();
        dreamOf(2, house.submit("mira", draft));
        assertThat(city.as("lia")
                        .get(draft)
                        .mustBe(200)
                        .json()
                        .get("translations")
                        .isNull())
                .isTrue();

        assertThat(house.serve("aya", house.enroll("aya", session)).at("/disclosure/text"))
                .isEqualTo(told);
        String enrollment = house.enroll("lia", session);
        Answer serving = house.serve("lia", enrollment);
        assertThat(serving.at("/disclosure/language")).isEqualTo("pt");
        assertThat(serving.at("/disclosure/text")).isEqualTo(dito);
        assertThat(serving.at("/disclosure/sha256")).isEqualTo(written.at("/translations/0/sha256"));
        assertThat(serving.at("/questions/0/prompt")).isEqualTo("O que diz o texto?");
        assertThat(serving.json().get("languages").valueStream().map(language -> language.asString()))
                .containsExactly("en", "pt");
        Answer unknown = city.as("lia")
                .post(enrollment + "/servings", object("language", "fr"))
                .mustBeProblem(422, "unprocessable");
        assertThat(unknown.at("/errors/0/pointer")).isEqualTo("#/language");
        assertThat(unknown.at("/errors/0/detail")).contains("en, pt");
        Answer english = city.as("lia")
                .post(enrollment + "/servings", object("language", "en-GB"))
                .mustBe(201);
        assertThat(english.at("/disclosure/text")).isEqualTo(told);

        mustNotBeUnderstood(city.as("lia"), enrollment, serving.id(), List.of(1));
        mustNotBeUnderstood(city.as("lia"), enrollment, english.id(), List.of(1));
        mustNotBeUnderstood(city.as("lia"), enrollment, english.id(), List.of(2));
        Answer again =
                city.as("lia").get(enrollment + "/servings/" + serving.id()).mustBe(200);
        assertThat(again.at("/disclosure/text")).isEqualTo(dito);
        assertThat(again.at("/triesLeft")).as("in both languages together").isEqualTo("0");
        mustNotBeUnderstood(city.as("lia"), enrollment, serving.id(), List.of(0));
        told("ilse", enrollment, true);
        Answer consent = city.as("lia")
                .post(enrollment + "/consents", decision(serving.id(), true, List.of()))
                .mustBe(201);
        assertThat(consent.at("/language")).isEqualTo("pt");
        assertThat(consent.at("/disclosureSha256")).isEqualTo(serving.at("/disclosure/sha256"));
        assertThat(city.as("lia")
                        .get("/consents/" + consent.id() + "/receipt")
                        .mustBe(200)
                        .at("/privacyNotice/language"))
                .isEqualTo("pt");

        String third = house.draft(told, List.of(), true);
        translate(third, "pt", dito, 0).mustBe(200);
        String review = house.submit("mira", third);
        house.rule(review, false, "A comma.").mustBe(200);
        dreamOf(3, review);
        assertThat(city.as("lia")
                        .get(enrollment + "/readiness?only=objections")
                        .mustBe(200)
                        .json()
                        .get("results")
                        .valueStream()
                        .map(result -> result.get("rule").asString()))
                .as("what was agreed to in another language counts for the next version, too")
                .isNotEmpty()
                .doesNotContain("X-06", "CON-01", "CON-02", "CON-04", "CON-08");
    }

    @Test
    void aTextThatAsksNothingOfWhatMattersIsNotHandedIn() {
        Answer refused = house.submitted("A text without questions.");
        assertThat(refused.mustBeProblem(422, "unprocessable").at("/errors/0/pointer"))
                .isEqualTo("#/disclosure/questions");
        house.submitted("A text with a question of no weight.", false).mustBeProblem(422, "unprocessable");
        house.submitted("A text with one that matters.", true).mustBe(200);
    }

    @Test
    void fourOfFiveAreEnoughAndANoNeedsNoAnswers() {
        String ben = house.enroll("ben", session);
        String serving = house.serve("ben", ben).id();
        city.as("ben")
                .post(ben + "/consents", decision(serving, true, List.of()))
                .mustBeProblem(422, "unprocessable");
        city.as("ben")
                .post(ben + "/consents", decision(serving, true, List.of(0, 0, 0, 0, 1)))
                .mustBe(201);

        String cleo = house.enroll("cleo", session);
        assertThat(city.as("cleo")
                        .post(
                                cleo + "/consents",
                                decision(house.serve("cleo", cleo).id(), false, List.of()))
                        .mustBe(201)
                        .state())
                .isEqualTo("REFUSED");
    }

    @Test
    void aFailedTrySpendsNoKeyAndIsAFactAllTheSame() {
        String enrollment = house.enroll("dov", session);
        Answer serving = house.serve("dov", enrollment);
        String key = "lantern-" + UUID.randomUUID();
        Client keyed = city.as("dov").with("Idempotency-Key", key);

        mustNotBeUnderstood(keyed, enrollment, serving.id(), List.of(1, 0, 0, 0, 0));
        mustNotBeUnderstood(keyed, enrollment, serving.id(), List.of(1, 0, 0, 0, 0));
        assertThat(jdbc.queryForObject(
                        "select count(*) from comprehension_try where serving_id = ?",
                        Long.class,
                        UUID.fromString(serving.id())))
                .isEqualTo(1);
        String consent = keyed.post(enrollment + "/consents", decision(serving.id(), true, RIGHT))
                .mustBe(201)
                .id();
        Answer replayed = keyed.post(enrollment + "/consents", decision(serving.id(), true, RIGHT))
                .mustBe(201);
        assertThat(replayed.id()).isEqualTo(consent);
        assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void theReceiptSaysWhatWasDecidedAndAfterwardsWhatWasTakenBack() {
        String enrollment = house.enroll("esi", session);
        Answer serving = house.serve("esi", enrollment);
        String consent = city.as("esi")
                .post(enrollment + "/consents", decision(serving.id(), true, RIGHT))
                .mustBe(201)
                .id();
        String receipt = "/consents/" + consent + "/receipt";

        Answer given = city.as("esi").get(receipt).mustBe(200);
        assertThat(given.header("Cache-Control")).contains("no-store");
        assertThat(given.at("/recordId")).isEqualTo(consent);
        assertThat(given.at("/privacyNotice/sha256")).isEqualTo(serving.at("/disclosure/sha256"));
        assertThat(given.at("/privacyNotice/servedAt")).isEqualTo(serving.at("/servedAt"));
        assertThat(given.text())
                .doesNotContain(city.as("esi").get("/me").at("/participantId"))
                .doesNotContain("A dreamer");
        assertThat(given.json().get("events")).hasSize(1);
        assertThat(given.at("/text")).contains("You say yes to: Take part", "You say no to:", consent + "/withdrawal");
        assertThat(city.as("esi").get(receipt).text()).as("the same each time").isEqualTo(given.text());
        Answer german =
                city.as("esi").with("Accept-Language", "de").get(receipt).mustBe(200);
        assertThat(german.at("/text"))
                .contains("Du sagst ja zu: An der gemeinsamen Sitzung teilnehmen", "Du sagst nein zu:")
                .contains(consent + "/withdrawal")
                .doesNotContain("You ");
        assertThat(german.header("ETag")).isNotEqualTo(given.header("ETag"));
        assertThat(german.header("Content-Language")).isEqualTo("de");
        for (String counted :
                List.of("receiptId", "piiPrincipalId", "privacyNotice", "context", "events", "issuedAt")) {
            assertThat(german.json().get(counted))
                    .as(counted)
                    .isEqualTo(given.json().get(counted));
        }
        String read = enrollment + "/servings/" + serving.id();
        Answer served = city.as("esi").with("Accept-Language", "de").get(read).mustBe(200);
        assertThat(served.json().get("disclosure")).isEqualTo(serving.json().get("disclosure"));
        assertThat(served.at("/scopes/0/meaning")).isEqualTo("An der gemeinsamen Sitzung teilnehmen");
        city.as("jun").get(receipt).mustBeProblem(404, "not-found");

        city.as("esi")
                .post("/consents/" + consent + "/withdrawal", object("scopes", List.of("GROUP_VISIBILITY")))
                .mustBe(200);
        Answer narrowed = city.as("esi").get(receipt).mustBe(200);
        assertThat(narrowed.header("ETag")).isNotEqualTo(given.header("ETag"));
        assertThat(narrowed.at("/receiptId")).isNotEqualTo(given.at("/receiptId"));
        assertThat(narrowed.at("/piiPrincipalId")).isEqualTo(given.at("/piiPrincipalId"));
        assertThat(narrowed.at("/events/1/eventState")).isEqualTo("WITHDRAWN");
        assertThat(narrowed.at("/events/1/scopes/0")).isEqualTo("GROUP_VISIBILITY");
        assertThat(narrowed.at("/issuedAt")).isEqualTo(narrowed.at("/events/1/eventTime"));

        city.as("esi").post("/consents/" + consent + "/withdrawal").mustBe(200);
        Answer withdrawn = city.as("esi").get(receipt).mustBe(200);
        assertThat(withdrawn.json().get("events")).hasSize(3);
        assertThat(withdrawn.json().get("purposes").valueStream())
                .filteredOn(purpose -> purpose.get("decision").asString().equals("PERMIT"))
                .hasSize(3)
                .allSatisfy(purpose ->
                        assertThat(purpose.get("withdrawnAt").isNull()).isFalse());
        assertThat(withdrawn.at("/text")).contains("You took all of it back").doesNotContain("You say yes to");
    }

    private Answer translate(String draft, String language, String text, int answer) {
        return city.as("mira")
                .patch(
                        draft,
                        object(
                                "translations",
                                List.of(object(
                                        "language",
                                        language,
                                        "text",
                                        text,
                                        "questions",
                                        List.of(object(
                                                "prompt",
                                                "O que diz o texto?",
                                                "choices",
                                                List.of("Isto", "Outra coisa", "Nada"),
                                                "answer",
                                                answer,
                                                "critical",
                                                true))))));
    }

    private void dreamOf(int version, String review) {
        house.approve(review);
        city.as("celia").patch(session, object("dreamscapeVersion", version)).mustBe(200);
    }

    private String told(String name, String enrollment, boolean understood) {
        return city.as(name)
                .post(enrollment + "/teach-backs", object("understood", understood))
                .mustBe(201)
                .id();
    }

    private static Answer mustNotBeUnderstood(Client person, String enrollment, String serving, List<Integer> answers) {
        Answer refused = person.post(enrollment + "/consents", decision(serving, true, answers))
                .mustBeProblem(409, "charter-objections");
        assertThat(refused.objectingRules()).containsExactly("CON-04");
        return refused;
    }

    private int triesLeft(String enrollment, Answer serving) {
        return city.as("aya")
                .get(enrollment + "/servings/" + serving.id())
                .mustBe(200)
                .json()
                .get("triesLeft")
                .asInt();
    }
}
