package city.novaaria.dreamocracy.story;

import static city.novaaria.dreamocracy.support.Client.object;
import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.support.Client;
import city.novaaria.dreamocracy.support.Client.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sanctuary whose people make the <i>Lucid Oasis</i>: strong, asleep, in step with each other, out of the fears of others. */
final class OasisHouse {

    static final List<String> BOARD = List.of("tariq", "ilse", "bram", "sol", "wren");

    private static final String FIRMWARE = "ab".repeat(32);

    private final Client city;
    private final String house;
    private final String dreamscape;
    private final Map<String, String> crew = new HashMap<>();
    private List<String> fears = List.of();

    OasisHouse(Client city) {
        this.city = city;
        this.house = city.as("vesna").foundSanctuary("Oasis " + UUID.randomUUID());
        Map.of("mira", "WEAVER", "kade", "TECHNOLOGIST", "oda", "TECHNOLOGIST", "celia", "ORGANIZER")
                .forEach(this::employ);
        List.of("jun", "noor", "nils", "ivo", "fen").forEach(name -> employ(name, "FACILITATOR"));
        BOARD.forEach(name -> employ(name, "ETHICIST"));
        this.dreamscape = city.as("mira")
                .post("/dreamscapes", object("sanctuaryId", house, "title", "Lucid Oasis"))
                .mustBe(201)
                .id();
    }

    String id() {
        return house;
    }

    private void employ(String name, String role) {
        crew.put(
                name,
                city.as("vesna")
                        .post(
                                "/sanctuaries/" + house + "/crew",
                                object(
                                        "subject",
                                        name,
                                        "displayName",
                                        name,
                                        "role",
                                        role,
                                        "credentialedUpTo",
                                        "I5",
                                        "lay",
                                        name.equals("sol"),
                                        "unaffiliated",
                                        name.equals("wren")))
                        .mustBe(201)
                        .id());
    }

    /** People whom nobody knows tell what they fear, and celia looks at each before a weaver may. */
    void gatherFears(int number) {
        fears = IntStream.range(0, number)
                .mapToObj(_ -> city.post(
                                "/fears",
                                object(
                                        "sanctuaryId",
                                        house,
                                        "text",
                                        "That the water has no ground.",
                                        "permissions",
                                        List.of(object("purpose", "DREAMSCAPE", "attribution", "ANONYMOUS"))))
                        .mustBe(201)
                        .id())
                .toList();
        fears.forEach(fear -> city.as("celia")
                .post("/fears/" + fear + "/screening", object("decision", "CLEAR", "tags", List.of("water")))
                .mustBe(200));
    }

    /** Mira writes the next version with this as its last scene, and hands it in; answers with its number. */
    String version(String lastScene, String touches, String disclosure) {
        String number = city.as("mira")
                .post(
                        "/dreamscapes/" + dreamscape + "/versions",
                        object(
                                "intensity",
                                "I4",
                                "modality",
                                "ASLEEP",
                                "duration",
                                "PT1H",
                                "synopsis",
                                "A pool under a warm sky, dreamt together.",
                                "contentTags",
                                List.of("water"),
                                "scenes",
                                List.of(scene("The pool", "water", fears), scene(lastScene, touches, List.of())),
                                "disclosure",
                                object(
                                        "language",
                                        "en",
                                        "text",
                                        disclosure,
                                        "questions",
                                        List.of(object(
                                                "prompt",
                                                "May you leave?",
                                                "choices",
                                                List.of("No", "Yes, at any time"),
                                                "answer",
                                                1,
                                                "critical",
                                                true))),
                                "lace",
                                object("firmwareSha256", List.of(FIRMWARE))))
                .mustBe(201)
                .at("/number");
        city.as("mira")
                .post("/dreamscapes/" + dreamscape + "/versions/" + number + "/submit")
                .mustBe(200);
        return number;
    }

    private static Map<String, @Nullable Object> scene(String title, String touches, List<String> fears) {
        return object(
                "title", title, "narrative", "You are carried.", "contentTags", List.of(touches), "fearIds", fears);
    }

    /** The address of the review of the version that was handed in last. */
    String review() {
        return "/ethics-reviews/"
                + city.as("tariq")
                        .get("/ethics-reviews?dreamscapeId=" + dreamscape)
                        .mustBe(200)
                        .at("/items/0/id");
    }

    /** A board with a lay and an unaffiliated member decides. */
    Answer approve(String review) {
        BOARD.forEach(name -> city.as(name)
                .post(review + "/declarations", object("conflict", false, "statement", "I have no part in it."))
                .mustBe(200));
        return BOARD.stream()
                .limit(3)
                .map(name -> vote(name, review))
                .reduce((_, last) -> last)
                .map(open -> open.state().equals("IN_REVIEW") ? lastVotes(review) : open)
                .orElseThrow();
    }

    private Answer lastVotes(String review) {
        vote("sol", review);
        return vote("wren", review);
    }

    private Answer vote(String name, String review) {
        return city.as(name)
                .post(
                        review + "/votes",
                        object("vote", "APPROVE", "rationale", "Strong, and well explained.", "validFor", "P180D"))
                .mustBe(200);
    }

    /** Of that version, in a chamber of its own, so far ahead. */
    String session(String version, Duration ahead) {
        String session = "/sessions/"
                + city.as("celia")
                        .post(
                                "/sessions",
                                object(
                                        "sanctuaryId",
                                        house,
                                        "chamberId",
                                        chamber(),
                                        "dreamscapeId",
                                        dreamscape,
                                        "dreamscapeVersion",
                                        Integer.valueOf(version),
                                        "title",
                                        "The Lucid Oasis",
                                        "startsAt",
                                        now().plus(ahead).toString(),
                                        "minimumDreamers",
                                        3))
                        .mustBe(201)
                        .id();
        city.as("jun").post(session + "/open").mustBe(200);
        return session;
    }

    /** A new one. */
    String chamber() {
        return city.as("vesna")
                .post(
                        "/sanctuaries/" + house + "/chambers",
                        object("name", UUID.randomUUID().toString(), "berths", 12))
                .mustBe(201)
                .id();
    }

    /** Six sleep, so that three have to be free for them; jun and noor have other evenings, too. */
    void staff(String session) {
        List<Object> duties = new ArrayList<>();
        Stream.of("jun", "nils", "ivo", "fen").forEach(name -> duties.add(duty(name, "FACILITATOR")));
        duties.add(duty("kade", "TECHNOLOGIST"));
        city.as("celia").put(session, "/crew", duties).mustBe(200);
    }

    /** Noor alone is to open the other chamber. */
    void staffOther(String session) {
        city.as("celia")
                .put(session, "/crew", List.of(duty("noor", "FACILITATOR")))
                .mustBe(200);
    }

    private Map<String, @Nullable Object> duty(String name, String duty) {
        return object("crewId", crew(name), "duty", duty);
    }

    String crew(String name) {
        return Objects.requireNonNull(crew.get(name));
    }

    String enroll(String name, String session) {
        return "/enrollments/"
                + city.as(name)
                        .post(session + "/enrollments", object("participantId", person(name)))
                        .mustBe(201)
                        .id();
    }

    String person(String name) {
        return city.as(name).get("/me").at("/participantId");
    }

    /** Says what they never want to meet; how strong a dream may be is their own business, and here it is open. */
    void drawLines(String name, String... lines) {
        city.as(name)
                .put(
                        "/participants/" + person(name),
                        "/boundaries",
                        object("lines", List.of(lines), "veils", List.of()))
                .mustBe(200);
    }

    /** What can be said long before: whom to call, what helps, how they get home, whom they know, what stays here. */
    void prepare(String name, String enrollment) {
        String person = "/participants/" + person(name);
        Client dreamer = city.as(name);
        dreamer.put(
                        person,
                        "/emergency-contact",
                        object("name", "Somebody close", "phone", "+43 1 5550100", "relation", "sister"))
                .mustBe(200);
        dreamer.put(person, "/support-plan", object("helps", "Quiet.", "doesNotHelp", "Jokes."))
                .mustBe(200);
        dreamer.put(enrollment, "/way-home", object("plan", "By tram.")).mustBe(200);
        dreamer.post(enrollment + "/group-agreement").mustBe(200);
        Stream.of("jun", "noor", "nils", "ivo", "fen", "kade")
                .forEach(met -> dreamer.post(enrollment + "/acquaintances", object("crewId", crew(met))));
    }

    void screen(String name) {
        city.as("jun")
                .post(
                        "/participants/" + person(name) + "/screenings",
                        object(
                                "outcome",
                                "CLEARED",
                                "validUntil",
                                now().plus(Duration.ofDays(30)).toString()))
                .mustBe(201);
    }

    Answer consent(String name, String enrollment) {
        Answer serving = city.as(name).post(enrollment + "/servings").mustBe(201);
        return city.as(name)
                .post(
                        enrollment + "/consents",
                        object(
                                "servingId", serving.id(),
                                "answers", List.of(1),
                                "decisions",
                                        List.of(
                                                object("scope", "PARTICIPATE", "granted", true),
                                                object("scope", "NEURAL_SYNC", "granted", true),
                                                object("scope", "EMERGENCY_CONTACT", "granted", true),
                                                object("scope", "AFTERCARE_CONTACT", "granted", true),
                                                object("scope", "AV_RECORDING", "granted", !name.equals("ben"))),
                                "signature", object("name", "A dreamer")))
                .mustBe(201);
    }

    /** Oda, who did not test it, signs a lace off for one person. */
    void wearALace(String name, String enrollment) {
        city.as("oda")
                .put(enrollment, "/lace", object("deviceId", lace("Lace of " + name)))
                .mustBe(200);
    }

    /** A new one, which kade has proved. */
    String lace(String label) {
        String lace = city.as("kade")
                .post(
                        "/lace-devices",
                        object("sanctuaryId", house, "label", label, "model", "Weft 4", "firmwareSha256", FIRMWARE))
                .mustBe(201)
                .id();
        city.as("kade")
                .post("/lace-devices/" + lace + "/calibrations", object("selfTestPassed", true, "failSafeProved", true))
                .mustBe(201);
        return lace;
    }

    /** Arrives, and rehearses what stops the dream. */
    void arrive(String name, String enrollment) {
        city.as("jun").post(enrollment + "/check-in").mustBe(200);
        city.as(name)
                .post(enrollment + "/rehearsals", object("signal", "lantern"))
                .mustBe(200);
        city.as(name)
                .post(enrollment + "/fitness", object("fit", true, "attestedAs", "SELF"))
                .mustBe(200);
        city.as("jun")
                .post(enrollment + "/fitness", object("fit", true, "attestedAs", "OBSERVER"))
                .mustBe(200);
    }

    Instant now() {
        return Instant.parse(city.as("jun").get("/demo/clock").at("/now"));
    }

    void later(Duration step) {
        city.as("jun").post("/demo/clock", object("advance", step.toString())).mustBe(200);
    }

    /** What keeps it from starting. */
    List<String> refusal(String facilitator, String session) {
        Answer answer = city.as(facilitator).post(session + "/start").mustBeProblem(409, "charter-objections");
        return answer.objectingRules();
    }

    void mustBeReady(String session) {
        assertThat(city.as("jun")
                        .get(session + "/readiness?only=objections")
                        .mustBe(200)
                        .objectingRules())
                .isEmpty();
    }
}
