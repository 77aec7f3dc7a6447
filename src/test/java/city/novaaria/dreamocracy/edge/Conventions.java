package city.novaaria.dreamocracy.edge;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.kernel.Texts;
import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds for every answer: who may keep it, where the next page is, and which pages of others may read it. */
abstract class Conventions {

    private static final String DEMO = "01930000-0000-7000-8000-000000000";
    private static final String FRONT_END = "http://localhost:5173";
    private static final Map<String, Object> HOUSE = Map.of(
            "name", "House of two languages",
            "city", "Nova Aria",
            "timeZone", "Europe/Vienna",
            "ageOfMajority", 18,
            "policyProfile", "nova-aria");
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    @LocalServerPort
    private int port;

    private Client vesna = Client.at(0);

    @BeforeEach
    void call() {
        vesna = Client.at(port).as("vesna");
    }

    @ParameterizedTest
    @CsvSource({
        "vesna, /sanctuaries, 'private, no-cache'",
        "vesna, /sanctuaries/{}001, 'private, no-cache'",
        "jun, /sessions/{}601, 'private, no-cache'",
        "tariq, /ethics-reviews, 'private, no-cache'",
        "celia, /fears, no-store",
        "celia, /fears/{}301, no-store",
        "aya, /me, no-store",
        "aya, /participants/{}101, no-store",
        "aya, /enrollments/{}701, no-store",
        "aya, /consents/{}801, no-store",
        "jun, /sessions/{}601/readiness, no-store",
        "jun, /sessions/00000000-0000-7000-8000-000000000000, no-store",
        "jun, /nowhere, no-store"
    })
    void saysWhoMayKeepIt(String caller, String path, String expected) {
        Answer answer = Client.at(port).as(caller).get(path.replace("{}", DEMO));
        assertThat(answer.response().headers().allValues("Cache-Control")).containsExactly(expected);
    }

    @Test
    void whatTheCallerHasAlreadyIsNotSentAgain() {
        String path = "/sanctuaries/" + DEMO + "001";
        Answer first = vesna.get(path).mustBe(200);
        String tag = first.header("ETag");
        assertThat(tag).startsWith("\"");

        Answer same = vesna.with("If-None-Match", tag).get(path).mustBe(304);

        assertThat(same.text()).isEmpty();
        assertThat(same.header("ETag")).isEqualTo(tag);
        assertThat(same.header("Cache-Control")).isEqualTo("private, no-cache");
        vesna.with("If-None-Match", "\"another\", " + tag).get(path).mustBe(304);
        vesna.with("If-None-Match", "\"another\"").get(path).mustBe(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sessions/{}601", "/sessions?limit=5", "/sanctuaries/{}001", "/charter"})
    void aTagHoldsForOneReaderOnly(String path) {
        String shown = path.replace("{}", DEMO);
        Client jun = Client.at(port).as("jun");
        Client celia = Client.at(port).as("celia");
        Answer first = jun.get(shown).mustBe(200);

        jun.with("If-None-Match", first.header("ETag")).get(shown).mustBe(304);
        celia.with("If-None-Match", first.header("ETag")).get(shown).mustBe(200);
        jun.with("If-None-Match", "*").get(shown).mustBe(304);
        assertThat(first.response().headers().allValues("Vary")).contains("Authorization");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", delimiter = ';', textBlock = """
            none; en
            de; de
            de-AT; de
            'fr, de;q=0.5'; de
            'de-DE,de;q=0.9,en;q=0.8'; de
            'en-GB,en;q=0.9,de;q=0.8'; en
            'de;q=0, *'; en
            fr; en
            *; en
            'x;q=y'; en
            'de_DE'; en
            'de-AT,de,en,fr,it,es,nl,pl,cs,hu,tr'; de
            'fr,it,es,nl,pl,cs,hu,tr,ru,uk,sv;q=0.9,de;q=0.5,en;q=0.4'; de
            '-,;,q=,;;q'; en
            """)
    void speaksTheLanguageThatWasAskedForIfItCan(@Nullable String asked, String spoken) {
        Answer charter = (asked == null ? vesna : vesna.with("Accept-Language", asked))
                .get("/charter")
                .mustBe(200);

        assertThat(charter.header("Content-Language")).isEqualTo(spoken);
        assertThat(charter.response().headers().allValues("Vary")).contains("Accept-Language");
        Texts texts = Texts.in(Locale.forLanguageTag(spoken));
        assertThat(charter.json().get("rules")).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.get("title").asString())
                    .isEqualTo(texts.say(rule.get("rule").asString() + ".title"));
            assertThat(rule.get("findings"))
                    .allSatisfy(finding -> assertThat(finding.get("explanation").asString())
                            .isEqualTo(texts.pattern(finding.get("code").asString())));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/sessions", "!/livez", "!/login"})
    void nobodyNamesTooManyLanguages(String path) {
        Client jun = Client.at(port).as("jun");
        for (String asked : List.of("de-AT,de,en,fr,it,es,nl,pl,cs,hu,tr", "tlh,".repeat(1_500) + "de")) {
            jun.with("Accept-Language", asked).get(path).mustBe(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/charter", "/sessions/{}601", "/sanctuaries/{}001"})
    void aTagHoldsForOneLanguageOnly(String path) {
        String shown = path.replace("{}", DEMO);
        Client jun = Client.at(port).as("jun");
        Client german = jun.with("Accept-Language", "de");
        Answer english = jun.get(shown).mustBe(200);

        german.with("If-None-Match", english.header("ETag")).get(shown).mustBe(200);
        Answer same = jun.with("Accept-Language", "en-US")
                .with("If-None-Match", english.header("ETag"))
                .get(shown)
                .mustBe(304);
        assertThat(same.response().headers().allValues("Vary")).contains("Accept-Language");
    }

    @Test
    void saysObjectionsAndWhatHelpsInGermanToo() {
        Answer readiness = Client.at(port)
                .as("jun")
                .with("Accept-Language", "de")
                .get("/sessions/" + DEMO + "601/readiness")
                .mustBe(200);

        Texts german = Texts.in(Locale.GERMAN);
        assertThat(readiness.json().get("results"))
                .isNotEmpty()
                .filteredOn(result -> result.get("rule").asString().contains("-"))
                .allSatisfy(result -> assertThat(result.get("title").asString())
                        .isEqualTo(german.say(result.get("rule").asString() + ".title")));
        assertThat(readiness.text()).doesNotContain("Everybody", " is ", " the ");
    }

    @Test
    void saysWhatIsWrongInGermanToo() {
        Client stranger = Client.at(port).with("Accept-Language", "de");
        Client german = vesna.with("Accept-Language", "de");

        assertThat(stranger.get("/me").mustBeProblem(401, "not-signed-in").at("/title"))
                .isEqualTo("Wer anfragt, ist nicht bekannt");
        assertThat(german.get("/nowhere").mustBeProblem(404, "not-found").at("/detail"))
                .isEqualTo("Adresse und Id prüfen; was anderen gehört, antwortet ebenso.");
        Answer large = german.post("/sanctuaries", "\"" + "x".repeat(70_000) + "\"");
        assertThat(large.mustBeProblem(413, "body-too-large").at("/title")).isEqualTo("Der Inhalt ist zu groß");
        Answer notHers = Client.at(port).as("aya").with("Accept-Language", "de").post("/sanctuaries", HOUSE);
        assertThat(notHers.mustBeProblem(403, "forbidden").at("/detail"))
                .isEqualTo("Häuser gründet nur die Leitung der Stadt.");
        assertThat(notHers.header("Content-Language")).isEqualTo("de");
        Map<String, Object> early = new HashMap<>(HOUSE);
        early.put("ageOfMajority", 3);
        early.put("name", " ");
        assertThat(german.post("/sanctuaries", early)
                        .mustBeProblem(400, "invalid-request")
                        .json()
                        .get("errors"))
                .extracting(error -> error.get("detail").asString())
                .hasSize(2)
                .allSatisfy(detail -> assertThat(detail).startsWith("muss "));
        Answer unreadable = german.post("/sanctuaries", Map.of("name", List.of(), "colour", "blue"));
        assertThat(unreadable.mustBeProblem(400, "invalid-request").json().get("errors"))
                .extracting(error -> error.get("detail").asString())
                .contains("muss Text sein")
                .anySatisfy(detail -> assertThat(detail).startsWith("ist kein Feld dieser Anfrage: eines von "))
                .noneMatch(detail -> detail.startsWith("must ") || detail.startsWith("is "));
        assertThat(german.get("/sessions?limit=0")
                        .mustBeProblem(400, "invalid-request")
                        .at("/errors/0/detail"))
                .isEqualTo("ist eine ganze Zahl von 1 bis 100");
        assertThat(german.with("Idempotency-Key", "short")
                        .post("/sanctuaries", HOUSE)
                        .mustBeProblem(400, "invalid-request")
                        .at("/errors/0/detail"))
                .startsWith("ist ein Schlüssel der Form ");
        assertThat(german.get("!/problems/forbidden").mustBe(200).at("/title")).isEqualTo("This is not yours to do");
    }

    @Test
    void whatIsAnsweredAgainIsSaidInTheLanguageOfWhoAsksAgain() {
        Client sender = vesna.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first =
                sender.with("Accept-Language", "de").post("/sanctuaries", HOUSE).mustBe(201);
        Answer same =
                sender.with("Accept-Language", "de").post("/sanctuaries", HOUSE).mustBe(201);
        Answer english = sender.post("/sanctuaries", HOUSE).mustBe(201);

        assertThat(List.of(same, english)).allSatisfy(again -> {
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(again.json()).isEqualTo(first.json());
        });
        assertThat(same.header("Content-Language")).isEqualTo("de");
        assertThat(english.header("Content-Language")).isEqualTo("en");
    }

    @Test
    void eachAnswerSaysWhichRequestItAnswers() {
        Answer answer = vesna.get("/sanctuaries/" + DEMO + "001").mustBe(200);
        Answer refusal = vesna.get("/nowhere").mustBe(404);
        assertThat(answer.header("X-Request-Id")).isNotEmpty().isNotEqualTo(refusal.header("X-Request-Id"));
        assertThat(refusal.at("/instance")).endsWith(refusal.header("X-Request-Id"));
    }

    @Test
    void headersCanBeAskedForAlone() {
        Answer head = vesna.send("HEAD", "/sanctuaries/" + DEMO + "001", null, Map.of())
                .mustBe(200);
        assertThat(head.text()).isEmpty();
        assertThat(head.header("ETag"))
                .isEqualTo(vesna.get("/sanctuaries/" + DEMO + "001").header("ETag"));
    }

    @Test
    void linksLeadThroughAllPages() {
        String list = "/sanctuaries/" + DEMO + "001/crew";
        List<String> whole = ids(vesna.get(list + "?limit=100").mustBe(200));
        List<String> linked = new ArrayList<>();
        String path = list + "?limit=4";
        for (int page = 0; page < 100 && !path.isEmpty(); page++) {
            Answer answer = vesna.get(path).mustBe(200);
            linked.addAll(ids(answer));
            Matcher next = NEXT.matcher(answer.header("Link"));
            path = next.matches() ? next.group(1) : "";
            assertThat(path.isEmpty())
                    .isEqualTo(answer.json().at("/page/nextCursor").isNull());
        }
        assertThat(linked).hasSizeGreaterThan(4).isEqualTo(whole);
    }

    @Test
    void frontEndsOfTheAllowListAskWithoutSigningIn() {
        Answer preflight = preflight(
                        FRONT_END, "PATCH", "authorization,if-match,idempotency-key,content-type,traceparent")
                .mustBe(200);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(FRONT_END);
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("PATCH", "DELETE");
        assertThat(preflight.header("Access-Control-Allow-Headers")).containsIgnoringCase("Idempotency-Key");
        assertThat(preflight.header("Access-Control-Max-Age")).isEqualTo("3600");
        assertThat(preflight.header("Access-Control-Allow-Credentials")).isEmpty();

        Answer answer =
                vesna.send("GET", "/me", null, Map.of("Origin", FRONT_END)).mustBe(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(FRONT_END);
        assertThat(answer.header("Access-Control-Expose-Headers"))
                .contains("ETag", "Location", "Link", "Idempotency-Replayed", "RateLimit", "Retry-After");
        Answer refused = Client.at(port).send("GET", "/me", null, Map.of("Origin", FRONT_END));
        refused.mustBeProblem(401, "not-signed-in");
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo(FRONT_END);
    }

    @Test
    void frontEndsOfTheAllowListMayAskForTokens() {
        Answer refused = Client.at(port).send("POST", "!/oauth2/token", null, Map.of("Origin", FRONT_END));
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo(FRONT_END);
        assertThat(refused.at("/error")).isEqualTo("invalid_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "http://localhost.elsewhere.example:80", "null"})
    void otherPagesAreRefused(String origin) {
        preflight(origin, "GET", "authorization").mustBeProblem(403, "origin-not-allowed");
        Answer refused = vesna.send("GET", "/me", null, Map.of("Origin", origin));
        refused.mustBeProblem(403, "origin-not-allowed");
        assertThat(refused.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "!/swagger-ui/index.html", "/nowhere", "!/v3/api-docs"})
    void browsersAreToldWhatNotToDo(String path) {
        Answer answer = vesna.get(path);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
    }

    private Answer preflight(String origin, String method, String headers) {
        return Client.at(port)
                .send(
                        "OPTIONS",
                        "/sanctuaries/" + DEMO + "001",
                        null,
                        Map.of(
                                "Origin", origin,
                                "Access-Control-Request-Method", method,
                                "Access-Control-Request-Headers", headers));
    }

    private static List<String> ids(Answer list) {
        return list.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
